import { addressesOf } from '../addresses/addresses-of.ts';
import type { Check } from '../check.ts';
import { reportChanged } from './report-changed.ts';

export const linkTarget: Check<'link-target'> = {
  id: 'link-target',
  severity: 'error',
  about: 'A link leads where that of its source does, the locale aside.',
  why: 'Readers land on another page than the author sent them to.',
  run(subject, report) {
    reportChanged('link', addressesOf(subject), report);
  },
  examples: [
    { source: '[a](https://docs.site/a/)\n', page: '[ä](/fr/a/)\n', locale: 'fr', findings: [] },
    { source: '[a](https://a.example/en/b)\n', page: '[ä](https://a.example/fr/b/)\n', locale: 'fr-FR', findings: [] },
    {
      source: '[a](https://a.example/bc)\n',
      page: '[ä](https://a.example/bd)\n',
      findings: ['1:5 Unexpected address https://a.example/bd of a link, expected https://a.example/bc'],
    },
  ],
};
