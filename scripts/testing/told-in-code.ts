import type { Check, Example } from '../checks/check.ts';
import { runChecks } from '../checks/run-checks.ts';
import { configuredChecks } from '../checks/settings/configured.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingId } from '../model/findings.ts';
import { subjectFrom } from './subject-from.ts';

/** What checks of code say of a source and its German translation; one that fails says nothing, so it is thrown. */
export function toldInCode(checks: readonly Check<FindingId>[], example: Omit<Example, 'findings'>, parse: Parser): Finding[] {
  const { findings } = runChecks(configuredChecks(checks, []), subjectFrom({ locale: 'de', ...example }, parse));
  const failed = findings.find(({ check }) => check === 'check-failed');
  if (failed) throw new Error(failed.message);
  return findings;
}

/** Both sides as a block of code in a language. */
export const inFence = (language: string, source: string, page: string): { source: string; page: string } => ({
  source: fenced(language, source),
  page: fenced(language, page),
});

export const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n`;
