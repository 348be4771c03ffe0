import type { DriftState } from '../model/drift.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingId, FindingRule } from '../model/findings.ts';

/** How a report is to look: what a terminal can show, and what the user does not want to see. */
export interface ReportOptions {
  color: boolean;
  columns: number;
  /** Errors only. */
  quiet: boolean;
  /** States of targets that make the run fail: errors, where a format puts findings at places. */
  failOn?: readonly DriftState[];
  /** Whether rows stand in an order that was asked for. */
  sorted?: boolean;
  /** Whether `--check` makes the run fail for what a command would change. */
  check?: boolean;
  /** The path that people type for one of the project: of what a report says only in its rows. */
  typed?: (path: string) => string;
  /** What findings say of their kind, for the formats that tell it. */
  rules?: Readonly<Record<FindingId, FindingRule>>;
  /** The address of the reference of findings; absent where it is not known. */
  reference?: string;
}

/** So many results code scanning keeps of a run: https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning. Other services say no number. */
export const mostOfService = 5000;

/** `1 page`, `2 pages` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Findings by the file that they are in, in the order of the first of each. */
export function byPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = files.get(finding.path);
    if (list) list.push(finding);
    else files.set(finding.path, [finding]);
  }
  return files;
}
