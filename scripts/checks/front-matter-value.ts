import { isDeepStrictEqual } from 'node:util';
import type { Check } from './check.ts';
import { fieldOf, isProvenance } from './fields.ts';

export const frontMatterValue: Check<'front-matter-value'> = {
  id: 'front-matter-value',
  severity: 'error',
  about: 'Values that are no text for readers are those of the source.',
  why: 'A translated `ms.topic` or author is unknown to every system that reads it.',
  run({ page, source, role, sourceIsBase, rules }, report) {
    if (role !== 'target' || !source) return;
    for (const { key, value, valueRange } of page.frontMatter.fields) {
      const original = fieldOf(source, key);
      if (!original || rules.translated.includes(key) || isProvenance(key) || isDeepStrictEqual(value, original.value)) continue;
      const actual = JSON.stringify(value);
      const expected = JSON.stringify(original.value);
      // Against another version of the source, the value may have been right when it was written.
      const severity = sourceIsBase === true ? 'error' : 'warning';
      report({
        range: valueRange,
        severity,
        message: `Unexpected ${actual} in "${key}", expected ${expected} as in ${source.path}`,
        actual,
        expected,
      });
    }
  },
  examples: [
    { source: '---\ntitle: A\naudience: ITPro\n---\n', page: '---\ntitle: Ä\naudience: ITPro\n---\n', findings: [] },
    {
      source: '---\nms.topic: conceptual\n---\n',
      page: '---\nms.topic: konzeptionell\n---\n',
      sourceIsBase: true,
      findings: ['2:11 Unexpected "konzeptionell" in "ms.topic", expected "conceptual" as in source.md'],
    },
  ],
};
