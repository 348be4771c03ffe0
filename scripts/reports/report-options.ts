/** How a report is to look: what a terminal can show, and what the user does not want to see. */
export interface ReportOptions {
  color: boolean;
  columns: number;
  /** Errors only. */
  quiet: boolean;
}
