import { UsageError } from '../model/finding.ts';

/**
 * What the system says of a failure, without the call and the files that people did not name:
 * `EACCES: permission denied, open '/a/.b.md.0a1b.tmp'` -> `permission denied (EACCES)`
 */
export function systemWords({ code, message }: Pick<NodeJS.ErrnoException, 'code' | 'message'>): string {
  return `${message.replace(/^[A-Z\d]+: |, \w+(?: '.*)?$/gs, '')} (${code})`;
}

/** The system refused a write: no file of the run is written, since a disk that is full for one is full for the others. */
export class FailedWrite extends UsageError {}

/**
 * Does what may fail for the disk's reasons, and then names the file that was to be written, not the one beside it.
 *
 * @throws FailedWrite in the place of an error of the system
 */
export function inWords<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    const why = systemWords(error as NodeJS.ErrnoException);
    throw new FailedWrite(`${path}: Unexpected failure to write: ${why}, expected a place for the file there`);
  }
}
