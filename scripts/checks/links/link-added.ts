import { addressesOf } from '../addresses/addresses-of.ts';
import { hostOf } from '../addresses/read-address.ts';
import type { Check } from '../check.ts';

export const linkAdded: Check<'link-added'> = {
  id: 'link-added',
  guards: 'readers',
  severity: 'warning',
  compares: true,
  about: 'A target has no link to a site that its source does not name.',
  why: 'Whoever may translate a page could send its readers anywhere. On real pages it was the site of what the page speaks of, or of its translators, each time: a person looks where it leads, so that it is a warning.',
  run(subject, report) {
    const { locale, sourceLocale } = subject;
    const found = addressesOf(subject);
    if (!found || found.added.length === 0) return;
    const locales = { source: sourceLocale, target: locale ?? sourceLocale };
    // In code, as an example, in its words, or on another page.
    const isNamed = (host: string): boolean =>
      (!!subject.source && namesHost(subject.source.text.toLowerCase(), host)) || subject.habits().names(host);
    const known = new Set(found.origins.map(({ value }) => hostOf(value, locales)));
    const isKnown = (host: string): boolean => host === '' || host === 'wikipedia.org' || known.has(host) || isNamed(host);
    for (const host of new Set(found.added.map(({ value }) => hostOf(value, locales)))) {
      const links = found.added.filter(({ value, place }) => place && hostOf(value, locales) === host);
      const [first] = links;
      if (!first || isKnown(host)) continue;
      const more = links.length > 1 ? ` (and ${links.length - 1} more)` : '';
      const message = `Unexpected link to ${host}${more}, expected none: the source does not name that site`;
      report({ range: first.place!, message, actual: first.value, spoils: links.map(({ range, place }) => range ?? place!) });
    }
  },
  examples: [
    { source: '[a](https://a.example/a)\n', page: '[ä](https://fr.a.example/ä)\n', locale: 'fr-FR', findings: [] },
    { source: '[a](https://vuejs.org/a)\n', page: '[ä](https://cn.vuejs.org/a)\n', locale: 'zh', findings: [] },
    { source: 'One.\n', page: '[Eins](https://de.wikipedia.org/wiki/Eins).\n', locale: 'de', findings: [] },
    { source: 'By npm or A.Example.\n', page: 'Mit npm oder [A.Example](https://a.example).\n', locale: 'de', findings: [] },
    {
      source: 'At b.a.example.\n',
      page: 'Auf [a.example](https://a.example).\n',
      locale: 'de',
      findings: ['1:17 Unexpected link to a.example, expected none: the source does not name that site'],
    },
    { source: 'At `https://a.example/<name>`.\n', page: 'Auf https://a.example/< name >.\n', locale: 'de', findings: [] },
    {
      source: '[a](https://vite.dev/a)\n',
      page: '[ä](https://vite.dev/a), [о](https://vite-docs.ru/a)\n',
      locale: 'ru',
      findings: ['1:30 Unexpected link to vite-docs.ru, expected none: the source does not name that site'],
    },
    {
      source: 'One.\n',
      page: 'Eins, <a href=" //b.example">zwei</a>, <video src="https://c.example/a.mp4"></video>.\n',
      locale: 'de',
      findings: [
        '1:17 Unexpected link to b.example, expected none: the source does not name that site',
        '1:52 Unexpected link to c.example, expected none: the source does not name that site',
      ],
    },
    {
      source: 'One.\n',
      page: '[Eins](https&#58;//b.example) [zwei](/\\c.example) [drei](https:/d.example)\n',
      locale: 'de',
      findings: [
        '1:8 Unexpected link to b.example, expected none: the source does not name that site',
        '1:38 Unexpected link to c.example, expected none: the source does not name that site',
        '1:58 Unexpected link to d.example, expected none: the source does not name that site',
      ],
    },
    {
      source: 'One.\n',
      page: '[Eins](https://b.example/1) [zwei](https://b.example/2) [drei](https://c.example/3)\n',
      locale: 'de',
      findings: [
        '1:8 Unexpected link to b.example (and 1 more), expected none: the source does not name that site',
        '1:64 Unexpected link to c.example, expected none: the source does not name that site',
      ],
    },
    {
      source: 'One.\n',
      page: 'Eins, [zwei](https://b.example).\n',
      findings: ['1:14 Unexpected link to b.example, expected none: the source does not name that site'],
    },
  ],
};

/** `https://a.example/b`, or `A.Example` as a word, which is no part of another name: `b.a.example`, `a.example.org`, `me@a.example`. */
function namesHost(text: string, host: string): boolean {
  for (let at = text.indexOf(host); at !== -1; at = text.indexOf(host, at + 1)) {
    const [before, behind] = [text[at - 1] ?? ' ', text.slice(at + host.length, at + host.length + 2)];
    if (text.startsWith('//', at - 2) || (!/[\p{L}\p{N}@_.-]/u.test(before) && !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(behind)))
      return true;
  }
  return false;
}
