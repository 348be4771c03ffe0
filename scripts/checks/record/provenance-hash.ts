import { fieldNamed } from '../../markdown/front-matter/fields.ts';
import type { Check } from '../check.ts';

export const provenanceHash: Check<'provenance-hash'> = {
  id: 'provenance-hash',
  severity: 'error',
  about: 'The recorded hash and commit of the source have the form of one, as the dialect writes it.',
  why: 'A digest that was cut, or read as a number on its way, matches no source: the page can never be judged again.',
  run({ page, forms }, report) {
    for (const [key, { text }] of forms) {
      const field = fieldNamed(page, key);
      if (!text || typeof field?.value !== 'string' || text.fits.test(field.value)) continue;
      report({
        range: field.valueRange,
        message: `Unexpected "${field.value}" in "${key}", expected ${text.expected}`,
        actual: field.value,
        expected: text.expected,
      });
    }
  },
  examples: [
    { page: '---\nms.sourcegitcommit: bd8d55f82ca008af1b93a9bb4d1545f68e8188ad\n---\n', findings: [] },
    { page: '---\ndefault_lang_commit: bd8d55f\n---\n', findings: [] },
    // Of a repeated key the last one counts, for the checks as for drift.
    { page: '---\ndefault_lang_commit: main\ndefault_lang_commit: bd8d55f\n---\n', findings: [] },
    {
      page: '---\nms.sourcegitcommit: 12e4567\n---\n',
      findings: ['2:21 Unexpected "12e4567" in "ms.sourcegitcommit", expected a commit: 40 hex digits'],
    },
    {
      page: '---\nms.openlocfilehash: Infinity\n---\n',
      findings: ['2:21 Unexpected "Infinity" in "ms.openlocfilehash", expected a SHA-1 or SHA-256: 40 or 64 hex digits'],
    },
    {
      page: '---\ndefault_lang_commit: main\n---\n',
      findings: ['2:22 Unexpected "main" in "default_lang_commit", expected a commit: 7 to 64 hex digits'],
    },
  ],
};
