import type { DriftState } from '../model/drift-state.ts';

/** How a report is to look: what a terminal can show, and what the user does not want to see. */
export interface ReportOptions {
  color: boolean;
  columns: number;
  /** Errors only. */
  quiet: boolean;
  /** States of targets that make the run fail: errors, where a format puts findings at places. */
  failOn?: readonly DriftState[];
  /** Whether `--check` makes the run fail for what a command would change. */
  check?: boolean;
}
