import { readLogRecords } from './read-log-records.ts';
import { startGit } from './git-start.ts';

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
  /** Why git could not tell renames; null where it could. */
  withoutRenames: string | null;
}

export interface GitCommit {
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
}

/**
 * One pass over the history of a revision, renames found (`-M`), merges without their changes. Only files that `wanted`
 * accepts are kept, so memory follows the documentation and not the repository. Where a content is missing that git would
 * have to compare, as in a partial clone, a second pass tells the history without renames.
 */
export async function readGitLog(folder: string, revision: string, wanted: (path: string) => boolean): Promise<GitLog> {
  const log = await readLog(folder, ['-M', '--end-of-options', revision], wanted);
  if (log.problem === null) return log;
  const rest = await readLog(folder, ['--no-renames', '--end-of-options', revision], wanted);
  return rest.problem === null ? { ...rest, withoutRenames: log.problem } : log;
}

async function readLog(folder: string, range: string[], wanted: (path: string) => boolean): Promise<GitLog> {
  const log: GitLog = { commits: [], indexOf: new Map(), changes: new Map(), renames: new Map(), problem: null, withoutRenames: null };
  const format = '--format=%x01%H %ct %P';
  const child = startGit(folder, ['log', '--raw', '-z', '--no-abbrev', '--no-color', '--no-notes', format, ...range, '--']);
  const take = logReader(log, wanted);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString().slice(0, 1000 - said.length)));
  child.stdin.end();
  child.stdin.on('error', () => {});
  const failed = new Promise<string>((resolve) => child.on('error', (error) => resolve(error.message)));
  const ended = new Promise<string | null>((resolve) => child.on('close', (code) => resolve(code === 0 ? null : said.trim())));
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
