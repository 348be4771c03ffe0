import { addressesOf } from '../addresses/addresses-of.ts';
import type { Check } from '../check.ts';

export const linkLocale: Check<'link-locale'> = {
  id: 'link-locale',
  severity: 'error',
  about: 'A link leads to the locale of the page, or where that of the source does.',
  why: 'A French reader lands on a German page.',
  run(subject, report) {
    const { locale } = subject;
    for (const { was, is, reason } of addressesOf(subject)?.changed ?? []) {
      if (reason !== 'locale' || !is.place) continue;
      const message = `Unexpected locale in ${is.value}, expected ${locale}, or ${was.value}`;
      report({ range: is.place, message, actual: is.value, expected: was.value, spoils: is.place });
    }
  },
  examples: [
    { source: '[a](https://a.example/en-us/b)\n', page: '[ä](https://a.example/fr-fr/b)\n', locale: 'fr-FR', findings: [] },
    {
      source: '[a](https://a.example/b)\n',
      page: '[ä](https://a.example/de-de/b)\n',
      locale: 'fr-FR',
      findings: ['1:5 Unexpected locale in https://a.example/de-de/b, expected fr-FR, or https://a.example/b'],
    },
  ],
};
