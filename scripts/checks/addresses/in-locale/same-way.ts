import type { ReadAddress } from '../read-address.ts';
import type { Site } from '../site.ts';

/** Whether one address is written from the root of the site and the other from the page: `../b/` and `/a/b`. */
export function isSameWay(before: ReadAddress, after: ReadAddress): boolean {
  const ways = [before, after].map(({ key, host }) => (host === '' ? key.replace(/\?.*$/s, '').replace(/\/+$/, '') : null));
  const [whole, part] = ways.toSorted((a) => (a?.startsWith('/') ? -1 : 1));
  if (!whole || !part || /^[a-z]+:/.test(whole + part)) return false;
  const rest = part.replace(upwards, '');
  return whole === part || (whole.startsWith('/') && !part.startsWith('/') && (rest === '' || whole.endsWith(`/${rest}`)));
}

const upwards = /^(?:\.\.?(?:\/|$))+/;

/** `https://docs.site/a` -> `/a`: a page of the docs, without the site that they stand on. */
export const isOnItsSite = (before: ReadAddress, after: ReadAddress): boolean =>
  before.host !== '' && /^\/[^/]/.test(after.key) && wayBehind(before) === after.key;

/** `https://docs.site/book/b.html` -> `../book/b.html`, `https://docs.site/b/` -> `../b/index.md`: the same page, as one of the site leads to it. */
export function isSameTail(before: ReadAddress, after: ReadAddress): boolean {
  const tail = after.key
    .replace(upwards, '')
    .replace(/\.md$/, '')
    .replace(/\/(?:_?index|README)$/, '');
  return before.host !== '' && after.path !== null && tail.length >= 5 && before.key.replace(/\.html?$/, '').endsWith(`/${tail}`);
}

/**
 * Whether one address leads to a folder that has no page of its own, and the other to the first page of it: `/course/chapter2` and
 * `../chapter2/1`. Sites of numbered pages open that one.
 */
export function isFirstPage(before: ReadAddress, after: ReadAddress, site: Site | null): boolean {
  const isFirst = (folder: ReadAddress, page: ReadAddress, [folderAt, pageAt]: readonly Site['fileAt'][]): boolean => {
    const [, way, step] = /^(.+)\/([^/]+)$/.exec(page.key) ?? [];
    if (!way || !numbered.test(step!) || way.replace(upwards, '') === '' || !isSameWay(folder, { ...page, key: way })) return false;
    const isThere = ({ path, onSite }: ReadAddress, fileAt: Site['fileAt'] | undefined): boolean =>
      (path ?? onSite) !== null && fileAt?.((path ?? onSite)!) != null;
    // A name behind the number is one only where there is such a page.
    return !isThere(folder, folderAt) && (/^\d+(?:\.\w+)?$/.test(step!) || isThere(page, pageAt));
  };
  const sides = site ? [(way: string) => site.sourceFileAt(way), (way: string) => site.fileAt(way)] : [];
  return isFirst(before, after, sides) || isFirst(after, before, sides.toReversed());
}

/** `1`, `01.md`, `01-begin`; `1.0` is a version. */
const numbered = /^0*1(?:\.(?:mdx?|html?))?$|^0*[01][-_][a-z]/i;

/** What stands behind the host of an address. */
export const wayBehind = ({ key }: ReadAddress): string => key.replace(/^\/\/[^/]*/, '');
