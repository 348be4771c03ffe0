import { translatedValues } from '../../markdown/front-matter/translated-values.ts';
import type { Check } from '../check.ts';

export const frontMatterUntranslated: Check<'front-matter-untranslated'> = {
  id: 'front-matter-untranslated',
  severity: 'warning',
  off: true,
  about: 'A title, a description and other texts of the front matter (`frontMatter.translated`) are not word for word those of the source.',
  why: 'Lists and search results show them in the language of the source. It is off because many projects leave titles of commands and messages as they are.',
  run({ page, source, role, rules }, report) {
    if (role !== 'target' || !source) return;
    const theirs = new Set(translatedValues(source, rules.translated).map(({ key, value }) => JSON.stringify([key, value])));
    for (const { key, value, range } of translatedValues(page, rules.translated)) {
      if (!isSentence(value) || !theirs.has(JSON.stringify([key, value]))) continue;
      report({ range, message: `Unexpected text of ${source.path} in "${key}", expected it translated`, actual: value });
    }
  },
  examples: [
    { source: '---\ntitle: Azure Key Vault\n---\n', page: '---\ntitle: Azure Key Vault\n---\n', findings: [] },
    {
      source: '---\ntitle: How to find your way\n---\n',
      page: '---\ntitle: How to find your way\n---\n',
      findings: ['2:8 Unexpected text of source.md in "title", expected it translated'],
    },
  ],
};

/** Three words at least that are no names: such as begin in lower case. */
const isSentence = (text: string): boolean => text.split(/\s+/).filter((word) => /^\p{Ll}{2,}/u.test(word)).length >= 3;
