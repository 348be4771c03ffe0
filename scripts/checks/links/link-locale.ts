import type { OptionSchema } from '../../model/check-settings.ts';
import { languageOf } from '../../markdown/text/languages.ts';
import { addressesOf } from '../addresses/addresses-of.ts';
import { rootLinks } from '../addresses/in-locale/root-links.ts';
import type { Locales } from '../addresses/read-address.ts';
import type { Check } from '../check.ts';

const options = {
  own: {
    kind: 'list',
    default: [],
    about:
      'How the addresses of the site itself begin, `{locale}` where their locale stands: `https://docs.example.org/{locale}/`, `/{locale}/docs/`. There a link has the locale of its page, and not that of the source.',
  },
} satisfies OptionSchema;

export const linkLocale: Check<'link-locale', typeof options> = {
  id: 'link-locale',
  severity: 'error',
  fixable: true,
  about:
    'A link leads to the locale of the page, or where that of the source does; to the site itself, as `own` says, to that of the page. Of VitePress and Starlight, which put no locale before `/guide/`, one that leads out of the locale is a warning where that page is translated and, of Starlight, most such links beside it name the locale.',
  why: 'A French reader lands on a German page.',
  options,
  run(subject, report, { own }) {
    const { locale, sourceLocale } = subject;
    const addresses = addressesOf(subject);
    for (const { was, is, reason } of addresses?.changed ?? []) {
      if (reason !== 'locale' || !is.place) continue;
      const message = `Unexpected locale in ${is.value}, expected ${locale}, or ${was.value}`;
      report({ range: is.place, message, actual: is.value, expected: was.value, spoils: is.place });
    }
    for (const { link, expected, is } of own.length === 0 ? rootLinks(subject) : []) {
      if (is !== 'locale') continue;
      const message = `Unexpected address ${link.value} out of the locale, expected ${expected}, which is translated`;
      report({ range: link.place!, message, actual: link.value, expected, severity: 'warning' });
    }
    for (const { group, value, place } of own.length > 0 && locale ? (addresses?.all ?? []) : []) {
      const found = group === 'link' ? inOwnLocale(value, own, { source: sourceLocale, target: locale! }) : null;
      if (found === null || !place) continue;
      const { expected, isSure } = found;
      const message = `Unexpected locale of the source in ${value}, expected ${expected}`;
      report({ range: place, message, actual: value, expected, spoils: place, ...(isSure && { fix: { ...place, text: expected } }) });
    }
  },
  examples: [
    { source: '[a](https://a.example/en-us/b)\n', page: '[ä](https://a.example/fr-fr/b)\n', locale: 'fr-FR', findings: [] },
    { source: '[a](https://a.example/en-us/b)\n', page: '[ä](https://a.example/en-us/b)\n', locale: 'fr-FR', findings: [] },
    { source: '[a](https://a.example/ko/docs/b)\n', page: '[ä](https://a.example/fr/docs/b)\n', locale: 'fr-FR', findings: [] },
    {
      options: { own: ['https://a.example/{locale}/', '/{locale}/docs/'] },
      source: '[a](https://a.example/en-us/b), [c](/en/docs/c), [d](https://b.example/en-us/d)\n',
      page: '[ä](https://a.example/en-us/b), [c](/en/docs/c), [d](https://b.example/en-us/d)\n',
      locale: 'fr-FR',
      findings: [
        '1:5 Unexpected locale of the source in https://a.example/en-us/b, expected https://a.example/fr-fr/b',
        '1:37 Unexpected locale of the source in /en/docs/c, expected /fr/docs/c',
      ],
    },
    {
      options: { own: ['/{locale}/docs/', 'https://a.example/'] },
      source: '[a](/en), [b](https://a.example/en/b)\n',
      page: '[ä](/en), [b](https://a.example/en/b)\n',
      locale: 'fr-FR',
      findings: [],
    },
    { source: '[a](https://a.example/en/b)\n', page: '[ä](https://a.example/ko/b)\n', locale: 'kr', findings: [] },
    { source: '[a](https://a.example/en/b)\n', page: '[ä](https://a.example/kr/b)\n', locale: 'kr', findings: [] },
    {
      source: '[a](https://a.example/b)\n',
      page: '[ä](https://a.example/de-de/b)\n',
      locale: 'fr-FR',
      findings: ['1:5 Unexpected locale in https://a.example/de-de/b, expected fr-FR, or https://a.example/b'],
    },
  ],
};

const tag = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?(?![\w-])/i;

/** An address of the site as it is in the locale of the target; null where it is none of the site, or names another locale than the source's. */
function inOwnLocale(address: string, own: readonly string[], { source, target }: Locales): { expected: string; isSure: boolean } | null {
  for (const pattern of own) {
    const [before = '', behind] = pattern.replace(/\{path\}$/, '').split('{locale}');
    if (behind === undefined) continue;
    const written = address.startsWith(before) ? (tag.exec(address.slice(before.length))?.[0] ?? '') : '';
    const rest = address.slice(before.length + written.length);
    if (written === '' || languageOf(written) !== languageOf(source) || languageOf(source) === languageOf(target)) continue;
    if (rest.startsWith(behind) || (behind === '/' && /^(?:[#?]|$)/.test(rest))) {
      // `en` of `en-US`: whether the site says `zh` for `zh-TW` nobody can tell.
      const isSure = written.length >= source.length || !target.includes('-');
      return { expected: `${before}${spelledAs(written, source, target)}${rest}`, isSure };
    }
  }
  return null;
}

/** `en-us` of `en-US` -> `fr-fr`, `en` of `en-US` -> `fr`, `en` of `en` -> `pt-BR` */
function spelledAs(written: string, source: string, target: string): string {
  if (written === source) return target;
  if (written === source.toLowerCase()) return target.toLowerCase();
  return /[-_]/.test(written)
    ? target.toLowerCase().replaceAll('-', written.includes('_') ? '_' : '-')
    : target.split(/[-_]/)[0]!.toLowerCase();
}
