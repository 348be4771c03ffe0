import { fieldNamed } from '../../markdown/front-matter/fields.ts';
import type { Page } from '../../model/page.ts';
import { formsOf } from '../../provenance/record-names.ts';
import type { Check, ReportProblem, Subject } from '../check.ts';
import { isProvenance } from './is-provenance.ts';

export const frontMatterRequired: Check<'front-matter-required'> = {
  id: 'front-matter-required',
  severity: 'error',
  about:
    'The keys that the configuration requires are there and have a value, of a target those that its source has; a target that records its source records all of it.',
  why: 'A page without a title or description is not found; a target with half a record can not be judged.',
  run(subject, report) {
    const { page, rules, source } = subject;
    if (!page.frontMatter.range || page.frontMatter.problems.length > 0) return;
    const expected = (key: string) =>
      !source || fieldNamed(source, key) !== undefined || fieldNamed(page, key) !== undefined || isProvenance(key);
    for (const key of rules.required.filter(expected)) requireKey(page, key, report);
    for (const key of rules.recommended.filter(expected)) requireKey(page, key, (problem) => report({ ...problem, severity: 'warning' }));
    for (const key of recordKeys(subject)) requireKey(page, key, report);
  },
  examples: [
    { page: '---\ntitle: A\ndescription: B\n---\n', findings: [] },
    { page: '---\ntitle: A\n---\n', findings: ['1:1 Unexpected absence of "description", expected it in the front matter'] },
    { source: '---\ntitle: A\n---\n', page: '---\ntitle: Ä\n---\n', findings: [] },
    { page: '---\ntitle:\ndescription: B\n---\n', findings: ['2:1 Unexpected empty "title", expected a value'] },
  ],
};

/** What a target records in all, as far as it records anything. */
function recordKeys({ page, role, dialects }: Subject): string[] {
  const used = role === 'source' ? [] : dialects.filter(({ keys }) => keys.some((key) => fieldNamed(page, key)));
  return [...formsOf(used)].filter(([, { required }]) => required).map(([key]) => key);
}

function requireKey(page: Page, key: string, report: ReportProblem): void {
  const field = fieldNamed(page, key);
  if (!field) {
    const { start } = page.frontMatter.range!;
    report({ range: { start, end: start + 3 }, message: `Unexpected absence of "${key}", expected it in the front matter`, expected: key });
  } else if (field.value === null || field.value === '') {
    report({ range: field.keyRange, message: `Unexpected empty "${key}", expected a value`, actual: '' });
  }
}
