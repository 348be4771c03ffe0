import { type FindingId, findingRules, type Severity } from './findings.ts';
import type { Place } from './page.ts';
import type { Quote } from './quote.ts';

/** A place in a file, and what the file says there where that is known. */
export interface Spot extends Place {
  /** Path as people type it: relative to the working directory, with `/`. */
  path: string;
  quote?: Quote | null;
}

/** Something wrong, at a place, with the id of the check that saw it. This is the shape of `check --format json`. */
export interface Finding extends Spot {
  check: FindingId;
  severity: Severity;
  /** One sentence: `Unexpected X, expected Y`, and what to do. */
  message: string;
  actual: string | null;
  expected: string | null;
  /** Whether the check also knows the edit that mends it (`--fix`). */
  fixable: boolean;
  /** Where the source says what the finding is measured by; absent or null where it has no such place. */
  related?: Spot | null;
  /** The same in other versions of the page, where documentation keeps several: said once, with this one. */
  copies?: { path: string; line: number }[];
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
