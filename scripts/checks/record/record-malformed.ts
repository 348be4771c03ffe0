import { fieldNamed, fieldsOf } from '../../markdown/front-matter/fields.ts';
import { editDistance } from '../../model/nearest.ts';
import type { Field, Page, Range } from '../../model/page.ts';
import type { KeyForm } from '../../provenance/dialect.ts';
import { nestedField } from '../../provenance/nested-field.ts';
import type { Forms } from '../../provenance/record-names.ts';
import type { Check } from '../check.ts';

export const recordMalformed: Check<'record-malformed'> = {
  id: 'record-malformed',
  severity: 'error',
  about: 'What a target records of its source has the form that its dialect writes, under the key that the dialect reads.',
  why: 'A digest that was cut, a branch for a commit, a key with a letter too much: nothing is recorded then, and the page can never be judged again.',
  run({ page, source, role, forms, dialects }, report) {
    for (const [key, form] of forms) {
      const field = fieldOf(page, key, form);
      if (!form.text || typeof field?.value !== 'string' || form.text.fits.test(field.value)) continue;
      report({
        range: field.valueRange,
        message: `Unexpected "${field.value}" in "${key}", expected ${form.text.expected}`,
        actual: field.value,
        expected: form.text.expected,
        spoils: field.valueRange,
      });
    }
    for (const { field, key } of role === 'target' ? misspelt(page, source, forms) : []) {
      report({
        range: field.keyRange,
        message: `Unexpected key "${field.key}", expected "${key}", in which the source is recorded`,
        actual: field.key,
        expected: key,
        spoils: field.keyRange,
      });
    }
    const range = role === 'target' ? damagedIn(page, dialects) : null;
    if (range) report({ range, message: 'Unexpected record that can not be read, expected "original_hash" with an MD5: 32 hex digits' });
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
      source: '# A\n',
      page: '<!--\nCO_OP_TRANSLATOR_METADATA:\n{\n  "original_hash": "zzz"\n}\n-->\n# A\n',
      findings: ['2:1 Unexpected record that can not be read, expected "original_hash" with an MD5: 32 hex digits'],
    },
  ],
};

const fieldOf = (page: Page, key: string, { inside }: KeyForm): Field | undefined =>
  inside ? nestedField(page, inside.key, inside.name) : fieldNamed(page, key);

interface Misspelt {
  field: Field;
  key: string;
}

/** Keys of the page alone that are a typing error or two away from one that is not there. */
function misspelt(page: Page, source: Page | null, forms: Forms): Misspelt[] {
  const wanted = [...forms].filter(([key, form]) => form.text && !fieldOf(page, key, form));
  return wanted.flatMap(([key, { inside }]): Misspelt[] => {
    const fields = inside ? nestedFields(page, inside.key) : fieldsOf(page).filter(({ key: own }) => !source || !fieldNamed(source, own));
    const name = inside?.name ?? key;
    const found = fields.find((field) => !forms.has(field.key) && isTypingError(field.key, name));
    return found ? [{ field: found, key: name }] : [];
  });
}

const nestedFields = (page: Page, key: string): Field[] => {
  const field = fieldNamed(page, key);
  return field?.style === 'map' ? Object.keys(field.value as object).flatMap((name) => nestedField(page, key, name) ?? []) : [];
};

const isTypingError = (written: string, name: string): boolean => written !== name && editDistance(written, name) <= 2;

function damagedIn(page: Page, dialects: Parameters<Check<'record-malformed'>['run']>[0]['dialects']): Range | null {
  for (const dialect of dialects) {
    const range = dialect.damaged?.(page);
    if (range) return range;
  }
  return null;
}
