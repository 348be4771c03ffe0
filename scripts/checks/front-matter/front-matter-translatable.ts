import { type Untranslatable, untranslatableValues } from '../../markdown/front-matter/translated-values.ts';
import type { Check } from '../check.ts';

export const frontMatterTranslatable: Check<'front-matter-translatable'> = {
  id: 'front-matter-translatable',
  severity: 'warning',
  about: 'What the configuration says is translated (`frontMatter.translated`) is a text, or a list of them.',
  why: "Anything else is left in the source's language: it is exported to nobody. Name the texts of a map, as `hero.tagline`; write an alias out.",
  run({ page, role, rules }, report) {
    if (role === 'target' || page.frontMatter.problems.length > 0) return;
    for (const { key, what, range } of untranslatableValues(page, rules.translated)) {
      report({
        range,
        message: `Unexpected ${words[what]} in "${key}", expected text, or a list of texts`,
        actual: words[what],
        expected: 'text',
      });
    }
  },
  examples: [
    { page: '---\ntitle: A\nkeywords:\n- b\n- c\n---\n', findings: [] },
    { page: '---\ntitle:\n  text: A\n---\n', findings: ['3:3 Unexpected map in "title", expected text, or a list of texts'] },
    {
      page: '---\nauthor: &a A\nkeywords: [*a, b]\n---\n',
      findings: ['3:12 Unexpected alias in "keywords", expected text, or a list of texts'],
    },
    {
      page: '---\n? title\n: - A\n---\n',
      findings: ['3:3 Unexpected value of an explicit key in "title", expected text, or a list of texts'],
    },
  ],
};

const words: Record<Untranslatable['what'], string> = { alias: 'alias', map: 'map', value: 'value of an explicit key' };
