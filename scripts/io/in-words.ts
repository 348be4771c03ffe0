import { UsageError } from '../model/finding.ts';

/**
 * Does what may fail for the disk's reasons, and then names the file that was to be written, not the one beside it.
 *
 * @throws UsageError in the place of an error of the system
 */
export function inWords<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    // `EACCES: permission denied, open '/a/.b.md.0a1b.tmp'`
    const why = message.replace(/^[A-Z]+: |, \w+(?: '.*)?$/gs, '');
    throw new UsageError(`${path}: Unexpected failure to write: ${why} (${code}), expected a place for the file there`);
  }
}
