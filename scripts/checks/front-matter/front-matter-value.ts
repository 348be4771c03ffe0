import { isDeepStrictEqual } from 'node:util';
import { fieldNamed, fieldsOf } from '../../markdown/front-matter/fields.ts';
import { restsBelow } from '../../markdown/front-matter/translated-values.ts';
import type { Yaml } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { isProvenance } from './is-provenance.ts';

export const frontMatterValue: Check<'front-matter-value'> = {
  id: 'front-matter-value',
  severity: 'error',
  about:
    'Values that are no text for readers (`frontMatter.translated` of the configuration names those that are) are those of the source.',
  why: 'A translated `ms.topic` or author is unknown to every system that reads it.',
  run({ page, source, role, sourceIsBase, rules }, report) {
    if (role !== 'target' || !source) return;
    for (const { key, value, valueRange } of fieldsOf(page)) {
      const original = fieldNamed(source, key);
      if (!original || rules.localized.includes(key) || isProvenance(key)) continue;
      for (const difference of differences(value, original.value, key, restsBelow(key, rules.translated))) {
        const [actual, expected] = [difference.actual, difference.expected].map((one) =>
          one === undefined ? 'nothing' : JSON.stringify(one),
        );
        report({
          range: valueRange,
          // Against another version of the source, the value may have been right when it was written.
          severity: sourceIsBase === true ? 'error' : 'warning',
          message: `Unexpected ${actual} in "${difference.path}", expected ${expected} as in ${source.path}`,
          actual,
          expected,
        });
      }
    }
  },
  examples: [
    { source: '---\ntitle: A\naudience: ITPro\n---\n', page: '---\ntitle: Ä\naudience: ITPro\n---\n', findings: [] },
    { source: '---\nkeywords: [a, b]\nslug: a\n---\n', page: '---\nkeywords: [ä, b, c]\nslug: ä\n---\n', findings: [] },
    {
      source: '---\nms.topic: conceptual\n---\n',
      page: '---\nms.topic: konzeptionell\n---\n',
      sourceIsBase: true,
      findings: ['2:11 Unexpected "konzeptionell" in "ms.topic", expected "conceptual" as in source.md'],
    },
    {
      source: '---\nsidebar:\n  label: A\n  order: 1\n---\n',
      page: '---\nsidebar:\n  label: Ä\n  order: 2\n---\n',
      translated: ['sidebar.label'],
      findings: ['3:3 Unexpected "2" in "sidebar.order", expected "1" as in source.md'],
    },
  ],
};

interface Difference {
  path: string;
  actual: Yaml | undefined;
  expected: Yaml | undefined;
}

/** What of two values differs apart from texts at the translated paths, as deep as it goes. */
function differences(actual: Yaml | undefined, expected: Yaml | undefined, path: string, translated: readonly string[]): Difference[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  if (translated.includes('') && [actual, expected].every(isText)) return [];
  if (isMap(actual) && isMap(expected)) {
    const [own, theirs] = [actual, expected].map((map) => new Map(Object.entries(map))) as [Map<string, Yaml>, Map<string, Yaml>];
    return [...new Set([...own.keys(), ...theirs.keys()])].flatMap((name) =>
      differences(own.get(name), theirs.get(name), `${path}.${name}`, restsBelow(name, translated)),
    );
  }
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length && translated.length > 0)
    return actual.flatMap((item, index) => differences(item, expected[index], path, translated));
  return [{ path, actual, expected }];
}

/** A text, or a list of them. */
const isText = (value: Yaml | undefined): boolean =>
  value === undefined ||
  value === null ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const isMap = (value: Yaml | undefined): value is { [key: string]: Yaml } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
