import type { Page } from '../../model/page.ts';
import type { Check } from '../check.ts';

export const frontMatterPresent: Check<'front-matter-present'> = {
  id: 'front-matter-present',
  severity: 'error',
  about: 'A page opens with front matter; a target where its source does.',
  why: 'Without it the page has no title of its own in search, and a translation does not say what it translates.',
  run({ page, source }, report) {
    if (!hasNone(page)) return;
    // What the source lacks is told once, at the source.
    if (source && hasNone(source) && page.text.trim() !== '') return;
    const empty = page.text.trim() === '';
    const actual = empty ? 'empty page' : 'page without front matter';
    report({
      range: { start: 0, end: 0 },
      message: `Unexpected ${actual}, expected "---" on the first line and the page's keys below it`,
      actual,
      expected: '---',
    });
  },
  examples: [
    { page: '---\ntitle: A\n---\n\n# A\n', findings: [] },
    {
      page: '# A\n',
      findings: ['1:1 Unexpected page without front matter, expected "---" on the first line and the page\'s keys below it'],
    },
    { source: '# A\n', page: '# Ä\n', findings: [] },
    {
      source: '---\ntitle: A\n',
      page: '# Ä\n',
      findings: ['1:1 Unexpected page without front matter, expected "---" on the first line and the page\'s keys below it'],
    },
    { page: '', findings: ['1:1 Unexpected empty page, expected "---" on the first line and the page\'s keys below it'] },
  ],
};

/** Neither one that can be read nor a broken one. */
const hasNone = ({ frontMatter }: Page): boolean => frontMatter.range === null && frontMatter.problems.length === 0;
