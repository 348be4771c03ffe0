import type { Subject } from '../check.ts';
import { mayBeNews } from '../structure/block-problems.ts';
import { type PageAddresses, pageAddresses } from './page-addresses.ts';

/** The addresses of a target beside those of its source, worked out once a page; null where `translation` is. */
export const addressesOf = (subject: Subject): PageAddresses | null => subject.translation()?.derived(addressesIn, subject) ?? null;

function addressesIn(subject: Subject): PageAddresses {
  const { page, source, locale, sourceLocale, site, translation } = subject;
  const locales = { source: sourceLocale, target: locale ?? sourceLocale };
  return pageAddresses({
    page,
    source,
    translation: translation()!,
    locales,
    site,
    isNews: mayBeNews(subject),
    namesSite: (host) => subject.habits().names(host),
    mirrorOf: (from, to) => subject.habits().mirrorOf(from, to, locale, subject.page.path),
  });
}
