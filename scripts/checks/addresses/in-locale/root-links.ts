import { languageOf } from '../../../markdown/text/languages.ts';
import type { Subject } from '../../check.ts';
import type { Address } from '../address.ts';
import { addressesOf } from '../addresses-of.ts';
import { addressReader, type ReadAddress } from '../read-address.ts';
import type { Site } from '../site.ts';

/** A link of a target that begins with `/`, and what it should be. */
interface RootLink {
  link: Address;
  expected: string;
  /** `locale`: it leads out of the locale, which has the page; `file`: it leads to a page of the locale that is not there. */
  is: 'locale' | 'file';
}

/**
 * The generators that publish such an address as it is written. Docusaurus, Rspress and Next.js put the locale of the page before it, Hugo and
 * Jekyll do as their templates say: of these nothing is known.
 */
const asWritten: Readonly<Record<string, { showsSource: boolean; mayRewrite: boolean }>> = {
  // A page that a locale lacks is no page, and VitePress stops the build.
  vitepress: { showsSource: false, mayRewrite: false },
  // https://starlight.astro.build/guides/i18n/#fallback-content; many sites of Astro have a plugin that puts the locale there.
  starlight: { showsSource: true, mayRewrite: true },
};

/** The links that lead out of the locale of their page (`/guide/` in Chinese, where `/zh/guide/` is there), or to what only the source has. */
export function rootLinks(subject: Subject): RootLink[] {
  const { flavour, locale, sourceLocale, site } = subject;
  const generator = asWritten[flavour.id];
  if (!generator || !site || !locale || !/[("'<]\/\w/.test(subject.page.text)) return [];
  const read = addressReader({ source: sourceLocale, target: locale });
  const isOwn = (link: Address): boolean => {
    const { onSite, named } = read(link.value);
    return onSite !== null && named.length > 0 && onSite.split('/')[1] === named[0] && languageOf(named[0]!) === languageOf(locale);
  };
  const links = (addressesOf(subject)?.all ?? []).filter(({ group, place }) => group === 'link' && place);
  const inLocale = links.filter(isOwn);
  const away = links.flatMap((link) => awayFrom(link, locale, site, read(link.value)));
  return [
    // Where the page names the locale itself, no plugin does.
    ...(!generator.mayRewrite || inLocale.length >= Math.max(1, away.length) ? away : []),
    ...(generator.showsSource ? [] : inLocale.flatMap((link) => ofSourceAlone(link, site, read(link.value)))),
  ];
}

function awayFrom(link: Address, locale: string, site: Site, { onSite, named }: ReadAddress): RootLink[] {
  if (onSite === null || named.length > 0) return [];
  const own = site.fileAt(`/${locale}${onSite}`);
  const isTranslated = own !== null && own.path !== own.meant && site.sourceFileAt(onSite)?.meant === own.meant;
  return isTranslated ? [{ link, expected: `/${locale}${link.value}`, is: 'locale' }] : [];
}

function ofSourceAlone(link: Address, site: Site, { onSite, named }: ReadAddress): RootLink[] {
  const there = site.fileAt(onSite!);
  const isOfSource = there !== null && there.path === there.meant && site.sourceFileAt(onSite!)?.path === there.path;
  return isOfSource ? [{ link, expected: link.value.replace(`/${named[0]}/`, '/'), is: 'file' }] : [];
}
