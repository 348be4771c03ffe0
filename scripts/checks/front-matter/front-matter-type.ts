import { fieldsOf } from '../../markdown/front-matter/fields.ts';
import type { Field } from '../../model/page.ts';
import type { YamlKind } from '../../provenance/dialect.ts';
import type { Check } from '../check.ts';

/** What the keys of all sites hold. Those of a dialect stand in its file; one that is not listed may hold anything. */
const ofAllSites = new Map<string, YamlKind>([
  ['title', 'text'],
  ['description', 'text'],
  ['keywords', 'text or list'],
  ['author', 'text'],
]);

export const frontMatterType: Check<'front-matter-type'> = {
  id: 'front-matter-type',
  severity: 'error',
  fixable: true,
  about: 'A key holds what is read from it: text, a list, or text in quotes.',
  why: 'A title that is a list stops the build; a number without quotes loses its leading zeros.',
  run({ page, forms }, report) {
    for (const field of fieldsOf(page)) {
      const expected = ofAllSites.get(field.key) ?? forms.get(field.key)?.kind;
      if (!expected || field.value === null || fits(field, expected)) continue;
      const actual = nameOf(field);
      const fix =
        expected === 'quoted text' && field.style === 'plain' ? { ...field.valueRange, text: JSON.stringify(field.value) } : undefined;
      report({
        range: field.valueRange,
        message: `Unexpected ${actual} in "${field.key}", expected ${expected}`,
        actual,
        expected,
        ...(fix && { fix }),
      });
    }
  },
  examples: [
    { page: '---\ntitle: A\nkeywords:\n- b\n- c\n---\n', findings: [] },
    { page: '---\ntitle:\n- A\n---\n', findings: ['3:1 Unexpected list in "title", expected text'] },
    {
      page: '---\nms.locfileid: 44011242\n---\n',
      findings: ['2:15 Unexpected text without quotes in "ms.locfileid", expected quoted text'],
    },
  ],
};

function fits({ value, style }: Field, kind: YamlKind): boolean {
  if (kind === 'quoted text') return style === 'double' || style === 'single';
  return typeof value === 'string' || (kind === 'text or list' && Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

function nameOf({ value }: Field): string {
  if (typeof value === 'string') return 'text without quotes';
  return Array.isArray(value) ? 'list' : 'map';
}
