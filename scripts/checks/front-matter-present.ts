import type { Check } from './check.ts';

export const frontMatterPresent: Check = {
  id: 'front-matter-present',
  severity: 'error',
  about: 'A page opens with front matter.',
  why: 'Without it the page has no title of its own in search, and a translation does not say what it translates.',
  run({ page }, report) {
    if (page.frontMatter.range || page.frontMatter.problems.length > 0) return;
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
    { page: '', findings: ['1:1 Unexpected empty page, expected "---" on the first line and the page\'s keys below it'] },
  ],
};
