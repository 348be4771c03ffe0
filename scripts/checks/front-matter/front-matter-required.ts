import { fieldNamed } from '../../markdown/front-matter/fields.ts';
import { formsOf } from '../../provenance/record-names.ts';
import type { Check, ReportProblem, Subject } from '../check.ts';
import { isArticle } from './is-article.ts';
import { isProvenance } from './is-provenance.ts';

export const frontMatterRequired: Check<'front-matter-required'> = {
  id: 'front-matter-required',
  severity: 'error',
  about:
    'The keys that the configuration requires (`frontMatter.required`, none by default) are there and have a value, of a target those that its source has; a target that records its source records all of it.',
  why: 'A page without a title or description is not found; a target with half a record can not be judged.',
  run(subject, report) {
    requireKeys(subject, [...subject.rules.required, ...recordKeys(subject)], report);
  },
  examples: [
    { page: '---\ntitle: A\n---\n', findings: [] },
    {
      page: '---\ntitle: A\n---\n',
      rules: { required: ['title', 'description'] },
      findings: ['1:1 Unexpected absence of "description", expected it in the front matter'],
    },
    { source: '---\ntitle: A\n---\n', page: '---\ntitle: Ä\n---\n', rules: { required: ['title', 'description'] }, findings: [] },
    { page: '---\ntitle:\n---\n', rules: { required: ['title'] }, findings: ['2:1 Unexpected empty "title", expected a value'] },
    {
      page: '---\nms.translationtype: MT\nms.contentlocale: fr-FR\nms.lasthandoff: 05/04/2020\nms.sourcegitcommit: bd8d55f82ca008af1b93a9bb4d1545f68e8188ad\n---\n',
      locale: 'fr-FR',
      findings: ['1:1 Unexpected absence of "ms.openlocfilehash", expected it in the front matter'],
    },
  ],
};

/** What a target records in all, as far as it records anything. */
function recordKeys({ page, role, dialects }: Subject): string[] {
  const used = role === 'source' ? [] : dialects.filter(({ keys }) => keys.some((key) => fieldNamed(page, key)));
  return [...formsOf(used)].filter(([, { required }]) => required).map(([key]) => key);
}

/** Reports which of some keys an article lacks, or leaves empty. A target need not have what its source lacks, but for its record. */
export function requireKeys({ page, source }: Subject, keys: readonly string[], report: ReportProblem): void {
  const { range, problems } = page.frontMatter;
  if (!range || problems.length > 0) return;
  for (const key of keys) {
    const field = fieldNamed(page, key);
    if (!isProvenance(key) && (!isArticle(page) || (source && !fieldNamed(source, key) && !field))) continue;
    if (!field) {
      const message = `Unexpected absence of "${key}", expected it in the front matter`;
      report({ range: { start: range.start, end: range.start + 3 }, message, expected: key });
    } else if (field.value === null || field.value === '') {
      report({ range: field.keyRange, message: `Unexpected empty "${key}", expected a value`, actual: '' });
    }
  }
}
