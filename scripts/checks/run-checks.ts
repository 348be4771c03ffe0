import type { Finding } from '../model/finding.ts';
import type { FindingId } from '../model/findings.ts';
import type { Edit, Page, Range } from '../model/page.ts';
import type { Check, Problem, Subject } from './check.ts';

export interface Checked {
  findings: Finding[];
  /** What `--fix` would splice; a finding that has one is `fixable`. */
  fixes: Edit[];
}

/**
 * Runs checks over one page, in order: what an earlier one has spoilt, a later one does not report again. Where the YAML is broken that
 * alone is said of the front matter: what can be read of it is guesswork.
 */
export function runChecks(checks: readonly Check<FindingId>[], given: Subject): Checked {
  const subject = { ...given, page: trusted(given.page) };
  const checked: Checked = { findings: [], fixes: [] };
  const spoilt: Range[] = [];
  for (const check of checks) {
    const before = spoilt.length;
    check.run(subject, (problem) => {
      if (problem.spoils) spoilt.push(problem.spoils);
      if (spoilt.some((range, index) => index < before && touches(range, problem.range))) return;
      checked.findings.push(findingOf(check, problem, subject));
      if (problem.fix) checked.fixes.push({ ...problem.fix, path: subject.page.path });
    });
  }
  return checked;
}

/** Whether two ranges share a sign; an empty one is touched by what stands around it. */
const touches = (a: Range, b: Range): boolean => a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);

function trusted(page: Page): Page {
  const { frontMatter } = page;
  return frontMatter.problems.length === 0 ? page : { ...page, frontMatter: { ...frontMatter, fields: [] } };
}

function findingOf({ id, severity }: Check<FindingId>, problem: Problem, { page }: Subject): Finding {
  return {
    check: id,
    severity: problem.severity ?? severity,
    path: page.path,
    ...page.place(problem.range),
    message: problem.message,
    actual: problem.actual ?? null,
    expected: problem.expected ?? null,
    fixable: problem.fix !== undefined,
  };
}
