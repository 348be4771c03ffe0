/** The outside of the process, as an argument: a whole run of the command line fits in a test. */
export interface World {
  /** Absolute path of the working directory. */
  cwd: string;
  env: Record<string, string | undefined>;
  /** Writes to standard output, or standard error. */
  out(text: string): void;
  err(text: string): void;
  /** Whether standard output is a terminal that shows colour. */
  color: boolean;
  /** Width of the terminal in characters; Infinity where there is none: then nothing is cut. */
  columns: number;
  now(): Date;
  /**
   * Has a run tidy up when it is stopped (Ctrl-C, SIGTERM): `leave` does that and gives what was done and what was not, for
   * people. Without one a run simply ends.
   *
   * @returns ends that
   */
  onStop(leave: () => string): () => void;
}
