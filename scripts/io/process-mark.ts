import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';

/** A process, as the name of a file that it made tells: all is in the name, so that none is ever read half written. */
export interface Mark {
  pid: number;
  /** When it began, as the system counts it: another process of the same number began at another time. */
  start: string;
  host: string;
}

/** `42.7891.host.<uuid>`: no name comes twice, so a file whose process is gone is removed without a doubt whose it is. */
export const ownMark = (): string => `${pid}.${startOf(pid) ?? 0}.${thisHost()}.${randomUUID()}`;

/** The mark that a text is; null where it is none. */
export function readMark(text: string): Mark | null {
  const [, number, start, host] = /^(\d+)\.(\d+)\.([\w-]*)\.[\da-f-]{36}$/.exec(text) ?? [];
  return number === undefined ? null : { pid: Number(number), start: start!, host: host! };
}

const thisHost = (): string =>
  hostname()
    .slice(0, 40)
    .replace(/[^\w-]/g, '-');

/** After this time the file of another host, whose processes can't be asked, is one that was left. */
const hour = 3_600_000;

/** @param file that has the mark: absolute */
export function isRunning({ pid: number, start, host }: Mark, file: string): boolean {
  if (host !== thisHost()) return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < hour;
  try {
    kill(number, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return start === '0' || startOf(number) === start;
}

/** When a process began, where the system tells (Linux); null where not, or it has ended and is only not yet taken note of. */
function startOf(number: number): string | null {
  try {
    // `42 (a name) S 1 …`: the third field is the state, the 22nd the start.
    const fields = readFileSync(`/proc/${number}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? null : fields[19]!;
  } catch {
    return null;
  }
}
