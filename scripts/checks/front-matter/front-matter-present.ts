import type { Page } from '../../model/page.ts';
import type { Check, Subject } from '../check.ts';
import { frontMatterAsSuch } from './habits.ts';
import { isArticle } from './is-article.ts';

export const frontMatterPresent: Check<'front-matter-present'> = {
  id: 'front-matter-present',
  severity: 'error',
  about:
    'A target opens with front matter where its source does; any article, where the configuration requires keys (`frontMatter.required`).',
  why: 'Without it the page has no title of its own in search, and a translation does not say what it translates.',
  run(subject, report) {
    const { page, source } = subject;
    const isEmpty = page.text.trim() === '';
    if (!hasNone(page) || !(isExpected(subject) || (isEmpty && source && source.text.trim() !== ''))) return;
    // A project whose targets commonly have none wants it so.
    if (!isEmpty && source && subject.habits().has('lost', frontMatterAsSuch, subject.locale)) return;
    const actual = isEmpty ? 'empty page' : 'page without front matter';
    report({
      range: { start: 0, end: 0 },
      message: `Unexpected ${actual}, expected "---" on the first line and the page's keys below it`,
      actual,
      expected: '---',
    });
  },
  examples: [
    { page: '# A\n', findings: [] },
    { source: '# A\n', page: '# Ä\n', findings: [] },
    {
      source: '---\ntitle: A\n---\n',
      page: '# Ä\n',
      findings: ['1:1 Unexpected page without front matter, expected "---" on the first line and the page\'s keys below it'],
    },
    {
      source: '# A\n',
      page: '',
      findings: ['1:1 Unexpected empty page, expected "---" on the first line and the page\'s keys below it'],
    },
    {
      page: '# A\n',
      rules: { required: ['title'] },
      findings: ['1:1 Unexpected page without front matter, expected "---" on the first line and the page\'s keys below it'],
    },
  ],
};

/** Of a target what its source has; what that lacks is told once, at the source. */
const isExpected = ({ page, source, rules }: Subject): boolean =>
  source ? !hasNone(source) : rules.required.length > 0 && isArticle(page);

/** Neither one that can be read nor a broken one. */
const hasNone = ({ frontMatter }: Page): boolean => frontMatter.range === null && frontMatter.problems.length === 0;
