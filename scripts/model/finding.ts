import { type FindingId, findingRules, type Severity } from './findings.ts';
import type { Place } from './page.ts';

/** Something wrong, at a place, with the id of the check that saw it. This is the shape of `check --format json`. */
export interface Finding extends Place {
  check: FindingId;
  severity: Severity;
  /** Path as people type it: relative to the working directory, with `/`. */
  path: string;
  /** One sentence: `Unexpected X, expected Y`, and what to do. */
  message: string;
  actual: string | null;
  expected: string | null;
  /** Whether the check also knows the edit that mends it (`--fix`). */
  fixable: boolean;
}

/** A finding about a file as a whole, at its beginning and as severe as its kind, but for what is given beside `{ check, path, message }`. */
export function fileFinding(finding: Pick<Finding, 'path' | 'message'> & Partial<Finding> & { check: keyof typeof findingRules }): Finding {
  const { check, path, message, ...more } = finding;
  const { severity } = findingRules[check];
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { check, severity, path, ...place, message, actual: null, expected: null, fixable: false, ...more };
}

/** The command could not run: wrong usage, wrong configuration, no such folder. Exit code 2; the message is for a person. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** One file can't or may not be read: where a run can go on without it, that is a finding. */
export class UnreadableFile extends UsageError {
  /** Without the path: `Unexpected size, expected at most 9 bytes`. */
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.reason = reason;
  }
}

/**
 * Text from pages, files and their names as one line that steers no terminal and misleads no reader. What can't be seen, ends a
 * line, or turns the order of what stands around it is written as JSON writes it (ESC -> `\u001b`), and so is the sign that starts a
 * command to the CI server which reads the log. JSON stays the same JSON.
 */
export const visible = (text: string): string => text.replace(unseen, escaped).replace(commandAnywhere, escaped);

/**
 * The same for a text of several lines, such as a diff: line ends and tabs stay, and no line starts a workflow command
 * (`::error::x` -> `\u003a:error::x`).
 */
export const visibleLines = (text: string): string =>
  startingNoCommand(
    text.replace(unseen, (sign) => (sign === '\n' || sign === '\t' ? sign : escaped(sign))).replace(commandAnywhere, escaped),
  );

/**
 * Lines of which none is a command to GitHub's runner, which looks for `::` behind the blanks (and here colours) that a line starts with:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs. A third colon makes it none (`:::image`).
 */
export const startingNoCommand = (text: string): string =>
  text.replace(/^((?:[^\S\n]|(?!\n)\p{Cc}\[[\d;]*m)*):(?=:(?!:))/gmu, `$1${escaped(':')}`);

/** Joiners and the selectors of a sign's look are parts of words and emoji: they stay. */
const unseen =
  /(?![\u200c\u200d\p{Variation_Selector}])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufffe\uffff]/gu;

/** `##[error]`, of GitHub and Azure, `##vso[…]`, `##teamcity[…]`: they count wherever they stand in a line. */
const commandAnywhere = /#(?=#(?:vso|teamcity)?\[)/gi;

/** A sign of two UTF-16 units is two escapes. */
function escaped(sign: string): string {
  return sign.split('').reduce((all, unit) => `${all}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`, '');
}
