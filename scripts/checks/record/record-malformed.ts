import { recordProblems } from '../../provenance/record-problems.ts';
import type { Check } from '../check.ts';

export const recordMalformed: Check<'record-malformed'> = {
  id: 'record-malformed',
  severity: 'error',
  about: 'What a target records of its source has the form that its dialect writes, under the key that the dialect reads.',
  why: 'A digest that was cut, a branch for a commit, a key with a letter too much: nothing is recorded then, and the page can never be judged again.',
  run({ page, source, role, forms, dialects }, report) {
    for (const problem of recordProblems(page, { target: role === 'target', source, forms, dialects })) {
      const { actual, expected, range, message } = problem;
      report({ range, message, ...(actual !== null && { actual }), ...(expected !== null && { expected, spoils: range }) });
    }
  },
  examples: [
    { page: '---\nms.sourcegitcommit: bd8d55f82ca008af1b93a9bb4d1545f68e8188ad\n---\n', findings: [] },
    { page: '---\ndefault_lang_commit: bd8d55f\n---\n', findings: [] },
    { page: '---\nl10n:\n  sourceCommit: bd8d55f\n---\n', findings: [] },
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
    {
      page: '---\nl10n:\n  sourceCommit: https://example.org/bd8d55f\n---\n',
      findings: ['3:17 Unexpected "https://example.org/bd8d55f" in "l10n.sourceCommit", expected a commit: 7 to 64 hex digits'],
    },
    {
      page: '---\nx-i18n: { source_hash: zzz }\n---\n',
      findings: ['2:24 Unexpected "zzz" in "x-i18n.source_hash", expected a SHA-256: 64 hex digits'],
    },
    {
      source: '---\ntitle: A\n---\n',
      page: '---\ntitle: A\nl10n:\n  souceCommit: bd8d55f\n---\n',
      findings: ['4:3 Unexpected key "souceCommit", expected "sourceCommit", in which the source is recorded'],
    },
    {
      source: '---\ntitle: A\n---\n',
      page: '---\ntitle: A\ndefault_lang_comit: bd8d55f\n---\n',
      findings: ['3:1 Unexpected key "default_lang_comit", expected "default_lang_commit", in which the source is recorded'],
    },
    {
      source: '---\ntitle: A\n---\n',
      page: '---\ntitle: A\nl10N:\n  sourceCommit: bd8d55f\n---\n',
      findings: ['3:1 Unexpected key "l10N", expected "l10n", in which the source is recorded'],
    },
    {
      source: '---\ntitle: A\n---\n',
      page: '---\ntitle: A\nsourceCommit: bd8d55f\n---\n',
      findings: ['3:1 Unexpected key "sourceCommit", expected "l10n.sourceCommit", in which the source is recorded'],
    },
    {
      page: '---\ndefault_lang_commit:\n---\n',
      findings: ['2:1 Unexpected emptiness in "default_lang_commit", expected a commit: 7 to 64 hex digits'],
    },
    {
      page: '---\nl10n: bd8d55f\n---\n',
      findings: ['2:7 Unexpected "bd8d55f" in "l10n", expected "sourceCommit" in it'],
    },
    {
      page: '---\nl10n: { sourceCommit: [bd8d55f] }\n---\n',
      findings: ['2:23 Unexpected "[bd8d55f]" in "l10n.sourceCommit", expected a commit: 7 to 64 hex digits'],
    },
    // Other things may be said there.
    { page: '---\nl10n: { level: 2 }\n---\n', findings: [] },
    {
      source: '# A\n',
      page: '<!--\n{\n  "original_hash": "bd8d55f82ca008af1b93a9bb4d1545f6"\n}\n-->\n# A\n',
      findings: ['3:4 Unexpected record that can not be read, expected "original_hash" with an MD5: 32 hex digits'],
    },
    {
      source: '# A\n',
      page: '<!--\nCO_OP_TRANSLATOR_METADATA:\n{\n  "original_hash": "zzz"\n}\n-->\n# A\n',
      findings: ['2:1 Unexpected record that can not be read, expected "original_hash" with an MD5: 32 hex digits'],
    },
  ],
};
