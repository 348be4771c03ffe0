/** The command could not run: wrong usage, wrong configuration, no such folder. Exit code 2; the message is for a person. */
export class UsageError extends Error {
  override name = 'UsageError';
}
