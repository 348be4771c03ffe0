import { addTo } from '../../model/lists/add-to.ts';
import { gitWords, startGit } from './command.ts';

/** The commits of a repository with the files that each changed, from one pass of `git log`. */
export interface GitLog {
  /** Newest first. */
  commits: GitCommit[];
  indexOf: Map<string, number>;
  /** Changes by the path that a file had after them, newest first. */
  changes: Map<string, GitChange[]>;
  /** Changes by the path that a rename left, newest first. */
  renames: Map<string, GitChange[]>;
  /** What git said instead of an answer; null where it answered. */
  problem: string | null;
  /** Why git could tell no renames but of files that stayed as they were; null where it could. */
  withoutRenames: string | null;
}

interface GitCommit {
  id: string;
  parents: string[];
  /** Seconds since 1970. */
  time: number;
}

export interface GitChange {
  /** Index in `commits`. */
  commit: number;
  path: string;
  /** Where the file was before, if this renamed it. */
  from: string | null;
  /** Null where this deleted the file. */
  blob: string | null;
  /** What it was before, under whichever name; null where this made the file. */
  before: string | null;
}

/**
 * One pass over the history of a revision, renames found (`-M`), merges without their changes. Only files that `wanted`
 * accepts are kept, so memory follows the documentation and not the repository. Where a content is missing that git would
 * have to compare, as in a partial clone, a second pass finds those renames alone that changed nothing: git tells them by ids.
 */
export async function readGitLog(folder: string, revision: string, wanted: (path: string) => boolean): Promise<GitLog> {
  const log = await readLog(folder, ['-M', '--end-of-options', revision], wanted);
  if (log.problem === null) return log;
  const rest = await readLog(folder, ['-M100%', '--end-of-options', revision], wanted);
  return rest.problem === null ? { ...rest, withoutRenames: log.problem } : log;
}

/** The paths that have a content, by git's id of it, as the newest change of each left it. */
export function namesIn({ changes }: GitLog): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [path, [newest]] of changes) if (newest?.blob) addTo(names, newest.blob, path);
  return names;
}

async function readLog(folder: string, range: string[], wanted: (path: string) => boolean): Promise<GitLog> {
  const log: GitLog = { commits: [], indexOf: new Map(), changes: new Map(), renames: new Map(), problem: null, withoutRenames: null };
  const format = '--format=%x01%H %ct %P';
  const plain = ['--raw', '-z', '--no-abbrev', '--no-color', '--no-notes', '--no-ext-diff', '--no-textconv'];
  const child = startGit(folder, ['log', ...plain, format, ...range, '--']);
  const take = logReader(log, wanted);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString().slice(0, 1000 - said.length)));
  child.stdin.end();
  child.stdin.on('error', () => {});
  const failed = new Promise<string>((resolve) => child.on('error', (error) => resolve(`git could not be started (${error.message})`)));
  const ended = new Promise<string | null>((resolve) => child.on('close', (code) => resolve(code === 0 ? null : gitWords(said))));
  child.stdout.on('data', (chunk: Buffer) => take(chunk, false));
  child.stdout.on('end', () => take(Buffer.alloc(0), true));
  log.problem = await Promise.race([failed, ended]);
  return log;
}

/** Bytes that are worth a look: what is left over of them is copied. */
const enough = 1 << 18;

/** Takes git's output piece by piece. */
function logReader(log: GitLog, wanted: (path: string) => boolean): (chunk: Buffer, isLast: boolean) => void {
  let chunks: Buffer[] = [];
  let held = 0;
  return (chunk, isLast) => {
    chunks.push(chunk);
    held += chunk.length;
    if (held < enough && !isLast) return;
    const bytes = Buffer.concat(chunks);
    const rest = bytes.subarray(readLogRecords(bytes, log, wanted));
    chunks = [rest];
    held = rest.length;
  };
}

const [SOH, LF, COLON, ADDED, DELETED, RENAMED, COPIED] = [...'\u0001\n:ADRC'].map((letter) => letter.charCodeAt(0)) as [
  number,
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
  // Git names a commit before its changes; what does not is no output of git.
  const idLength = log.commits[0]?.id.length ?? 40;
  // `:100644 100644 <id> <id> R100`
  const newId = start + 16 + idLength;
  const statusAt = newId + idLength + 1;
  const status = bytes[statusAt];
  const statusEnd = bytes.indexOf(0, statusAt);
  if (statusEnd === -1) return null;
  const first = statusEnd + 1;
  const firstEnd = bytes.indexOf(0, first);
  const isTwo = status === RENAMED || status === COPIED;
  const end = isTwo && firstEnd !== -1 ? bytes.indexOf(0, firstEnd + 1) : firstEnd;
  if (end === -1) return null;
  const path = bytes.toString('utf8', isTwo ? firstEnd + 1 : first, end);
  const from = isTwo ? bytes.toString('utf8', first, firstEnd) : null;
  if (wanted(path) || (from !== null && wanted(from))) {
    const blob = status === DELETED ? null : bytes.toString('latin1', newId, newId + idLength);
    const before = status === ADDED || status === COPIED ? null : bytes.toString('latin1', newId - 1 - idLength, newId - 1);
    addChange({ commit: log.commits.length - 1, path, from: status === RENAMED ? from : null, blob, before }, log);
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
