import type { GitChange, GitLog } from './git-log.ts';

const [SOH, LF, COLON, DELETED, RENAMED, COPIED] = [...'\u0001\n:DRC'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * Adds the whole records that bytes of `git log --raw -z --format=%x01%H %ct %P` hold: for a commit `\x01id time parents\0`, for
 * each of its files `:mode mode blob blob S\0path\0`, with a second path where S is a rename or copy. A line end may precede
 * a record.
 *
 * @param wanted whether a path is kept
 * @returns offset of the first record that is not all there
 */
export function readLogRecords(bytes: Buffer, log: GitLog, wanted: (path: string) => boolean): number {
  for (let at = 0; ;) {
    const start = bytes[at] === LF ? at + 1 : at;
    const end = bytes.indexOf(0, start);
    if (end === -1) return at;
    if (bytes[start] === COLON) {
      const next = readChange(bytes, start, log, wanted);
      if (next === null) return at;
      at = next;
    } else {
      if (bytes[start] === SOH) addCommit(bytes.toString('latin1', start + 1, end), log);
      at = end + 1;
    }
  }
}

function addCommit(record: string, log: GitLog): void {
  const idEnd = record.indexOf(' ');
  const timeEnd = record.indexOf(' ', idEnd + 1);
  const id = record.slice(0, idEnd);
  const parents = record.slice(timeEnd + 1);
  log.indexOf.set(id, log.commits.length);
  log.commits.push({ id, time: Number(record.slice(idEnd + 1, timeEnd)), parents: parents === '' ? [] : parents.split(' ') });
}

/** @returns the offset after it; null where it is not all there */
function readChange(bytes: Buffer, start: number, log: GitLog, wanted: (path: string) => boolean): number | null {
  const idLength = log.commits[0]!.id.length;
  // `:100644 100644 <id> <id> R100`
  const newId = start + 16 + idLength;
  const statusAt = newId + idLength + 1;
  const status = bytes[statusAt];
  const first = bytes.indexOf(0, statusAt) + 1;
  const firstEnd = bytes.indexOf(0, first);
  const isTwo = status === RENAMED || status === COPIED;
  const end = isTwo && firstEnd !== -1 ? bytes.indexOf(0, firstEnd + 1) : firstEnd;
  if (end === -1) return null;
  const path = bytes.toString('utf8', isTwo ? firstEnd + 1 : first, end);
  const from = isTwo ? bytes.toString('utf8', first, firstEnd) : null;
  if (wanted(path) || (from !== null && wanted(from))) {
    const blob = status === DELETED ? null : bytes.toString('latin1', newId, newId + idLength);
    addChange({ commit: log.commits.length - 1, path, from: status === RENAMED ? from : null, blob }, log);
  }
  return end + 1;
}

function addChange(change: GitChange, { changes, renames }: GitLog): void {
  append(changes, change.path, change);
  if (change.from !== null) append(renames, change.from, change);
}

function append(map: Map<string, GitChange[]>, key: string, change: GitChange): void {
  const list = map.get(key);
  if (list) list.push(change);
  else map.set(key, [change]);
}
