import { editDistance } from '../../../model/nearest.ts';
import { languageOf, likelyLocale } from '../../../markdown/text/languages.ts';
import type { Locales, ReadAddress } from '../read-address.ts';
import { isForge, ownerOf, siteOf } from './owner-of.ts';

/** Whether readers of the target have an address of their own in the place of the source's: an article, a file, a talk in their language. */
export const isOwnOfReaders = (before: ReadAddress, after: ReadAddress, locales: Locales): boolean =>
  isOwnReference(after, locales) ||
  isOtherVideo(before, after) ||
  isOwnFile(before, after, locales) ||
  isOwnName(before, after, locales) ||
  isOwnRepository(before, after, locales);

/** The encyclopedia in the language of the target: a word that is explained elsewhere has no article there, or another one. */
const isOwnReference = ({ host, named }: ReadAddress, { target }: Locales): boolean =>
  /^[a-z-]+\.wikipedia\.org$/.test(host) && named.some((name) => languageOf(name) === languageOf(target));

/** `a.org/b/c/README_CN.md`, `README.ja.md` -> of `a.org/b/c`: a file in the language of the readers, of the same repository. */
function isOwnFile(before: ReadAddress, after: ReadAddress, { target }: Locales): boolean {
  const tag = new RegExp(String.raw`${tagOf(target)}\.(?:md|html?)$`, 'i');
  const rootOf = (key: string): string => key.split('/').slice(0, 5).join('/');
  return after.host !== '' && after.host === before.host && tag.test(after.key) && rootOf(before.key) === rootOf(after.key);
}

/** `docs.a.org/b`, `docs-en.a.org/b`, `a.org/b` -> `docs-cn.a.org/b`, `a.org/b-cn`: a name with the locale of the readers behind it, of the same owner. */
function isOwnName(before: ReadAddress, after: ReadAddress, { target }: Locales): boolean {
  if (after.host === '' || isForge(after.host) || siteOf(after.host) !== siteOf(before.host)) return false;
  const own = new RegExp(String.raw`(?<=\w)${tagOf(target)}(?=\.[a-z]|$)`, 'gi');
  const bare = after.key.replace(own, '');
  const anyHost = before.key.replace(/^\/\/[^/]*/, (host) => host.replace(/(?<=\w)-[a-z]{2}(?=\.)/g, ''));
  return bare !== after.key && (bare === before.key || bare === anyHost);
}

/**
 * `github.com/ann/a` -> `github.com/ann/docs-zh-cn/blob/main/a/README.md`: what the same owner keeps in the language of the readers, of that
 * name; nothing to be downloaded, `a.zip`.
 */
function isOwnRepository(before: ReadAddress, after: ReadAddress, { target }: Locales): boolean {
  if (!isForge(after.host) || ownerOf(before) !== ownerOf(after)) return false;
  if (/\/releases\/|\.(?!mdx?$|html?$)\w{1,5}$/.test(after.key)) return false;
  const [name, others] = [before.key.split('/')[4] ?? '', after.key.split('/').slice(4)];
  const isOfLocale = new RegExp(`${tagOf(target)}$`, 'i').test(others[0] ?? '');
  return name !== '' && isOfLocale && others.includes(name);
}

/** `_CN`, `.ja`, `-zh-cn`, as it stands in a pattern. */
function tagOf(locale: string): string {
  const { language = locale, region = '' } = likelyLocale(locale) ?? {};
  return `[._-](?:${languageOf(locale)}|${language}|${region || language})(?:[_-]\\w{2,4})?`;
}

/** A talk in the language of the readers, or another one of it: its id has nothing in common with the source's. */
const isOtherVideo = (before: ReadAddress, after: ReadAddress): boolean =>
  videos.test(before.host) && videos.test(after.host) && !isAlike(before.key, after.key);

const videos = /^(?:m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|(?:player\.)?bilibili\.com)$/;

/** `a_EN.svg` and `a-CN.svg`, `a-en4.png` and `a-4.png`: a picture with words in it has one for each language. */
export function isOwnPicture(one: string, other: string, { source, target }: Locales): boolean {
  const { language = target, region = '' } = likelyLocale(target) ?? {};
  const tags = [languageOf(source), language, region, target].join('|').replace(/\|{2,}/g, '|');
  const tag = new RegExp(`(?<![a-z])(?:${tags})(?![a-z])`, 'gi');
  const bare = (key: string): string =>
    key
      .replace(tag, '')
      .replace(/[-_.]+/g, '-')
      .replace(/-(?=\/|$)/g, '');
  return bare(one) === bare(other);
}

/** Half of what stands behind the host, at least. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((key) => key.replace(/^\/\/[^/]*/, '').slice(0, 200)) as [string, string];
  return editDistance(a, b) * 2 < Math.max(a.length, b.length);
}
