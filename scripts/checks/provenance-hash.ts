import { fieldNamed } from '../markdown/front-matter/fields.ts';
import type { Check } from './check.ts';

const forms: { key: string; expected: string; fits: RegExp }[] = [
  { key: 'ms.openlocfilehash', expected: 'a SHA-1 or SHA-256: 40 or 64 hex digits', fits: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/ },
  { key: 'ms.sourcegitcommit', expected: 'a commit: 40 hex digits', fits: /^[0-9a-f]{40}$/ },
];

export const provenanceHash: Check<'provenance-hash'> = {
  id: 'provenance-hash',
  severity: 'error',
  about: 'The recorded hash and commit of the source have the form of one.',
  why: 'A digest that was cut, or read as a number on its way, matches no source: the page can never be judged again.',
  run({ page }, report) {
    for (const { key, expected, fits } of forms) {
      const field = fieldNamed(page, key);
      if (typeof field?.value !== 'string' || fits.test(field.value)) continue;
      report({
        range: field.valueRange,
        message: `Unexpected "${field.value}" in "${key}", expected ${expected}`,
        actual: field.value,
        expected,
      });
    }
  },
  examples: [
    { page: '---\nms.sourcegitcommit: bd8d55f82ca008af1b93a9bb4d1545f68e8188ad\n---\n', findings: [] },
    {
      page: '---\nms.sourcegitcommit: 12e4567\n---\n',
      findings: ['2:21 Unexpected "12e4567" in "ms.sourcegitcommit", expected a commit: 40 hex digits'],
    },
    {
      page: '---\nms.openlocfilehash: Infinity\n---\n',
      findings: ['2:21 Unexpected "Infinity" in "ms.openlocfilehash", expected a SHA-1 or SHA-256: 40 or 64 hex digits'],
    },
  ],
};
