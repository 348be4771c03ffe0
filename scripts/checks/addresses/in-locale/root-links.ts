import { languageOf } from '../../../markdown/text/languages.ts';
import type { Subject } from '../../check.ts';
import type { Address } from '../address.ts';
import { addressesOf } from '../addresses-of.ts';
import { addressReader } from '../read-address.ts';

/** A link of a target that begins with `/`, and what it should be. */
export interface RootLink {
  link: Address;
  expected: string;
  /** `locale`: it leads out of the locale, which has the page; `file`: it leads to a page of the locale that is not there. */
  is: 'locale' | 'file';
}

/**
 * The generators that publish such an address as it is written. Docusaurus, Rspress and Next.js put the locale of the page before it, Hugo and
 * Jekyll do as their templates say: of these nothing is known.
 */
const asWritten: Readonly<Record<string, { showsSource: boolean }>> = {
  // A page that a locale lacks is no page, and VitePress stops the build.
  vitepress: { showsSource: false },
  // https://starlight.astro.build/guides/i18n/#fallback-content
  starlight: { showsSource: true },
};

/** The links that lead out of the locale of their page (`/guide/` in Chinese, where `/zh/guide/` is there), or to what only the source has. */
export function rootLinks(subject: Subject): RootLink[] {
  const { flavour, locale, sourceLocale, site } = subject;
  const generator = asWritten[flavour.id];
  if (!generator || !site || !locale || !/[("'<]\/\w/.test(subject.page.text)) return [];
  const read = addressReader({ source: sourceLocale, target: locale });
  return (addressesOf(subject)?.all ?? []).flatMap((link): RootLink[] => {
    const { onSite, named } = read(link.value);
    if (link.group !== 'link' || !link.place || onSite === null) return [];
    if (named.length === 0) {
      const own = site.fileAt(`/${locale}${onSite}`);
      const isTranslated = own !== null && own.path !== own.meant && site.sourceFileAt(onSite)?.meant === own.meant;
      return isTranslated ? [{ link, expected: `/${locale}${link.value}`, is: 'locale' }] : [];
    }
    const isOwn = onSite.split('/')[1] === named[0] && languageOf(named[0]!) === languageOf(locale);
    const there = isOwn && !generator.showsSource ? site.fileAt(onSite) : null;
    const isOfSource = there !== null && there.path === there.meant && site.sourceFileAt(onSite)?.path === there.path;
    return isOfSource ? [{ link, expected: link.value.replace(`/${named[0]}/`, '/'), is: 'file' }] : [];
  });
}
