import type { Place } from './place.ts';

export type Severity = 'error' | 'warning';

/** Something wrong, at a place, with the id of the check that saw it. This is the shape of `check --format json`. */
export interface Finding extends Place {
  /** Id of the check: `front-matter-required`. */
  check: string;
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
