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
 * accepts are kept, so memory follows the documentation and not the repository.
 */
export async function readGitLog(folder: string, revision: string, wanted: (path: string) => boolean): Promise<GitLog> {
  const log: GitLog = { commits: [], indexOf: new Map(), changes: new Map(), renames: new Map(), problem: null };
  const format = '--format=%x01%H %ct %P';
  const args = ['log', '--raw', '-z', '-M', '--no-abbrev', '--no-color', '--no-notes', format, '--end-of-options', revision, '--'];
  const child = startGit(folder, args);
  const tokens = tokenReader(log, wanted);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString().slice(0, 1000 - said.length)));
  child.stdin.end();
  child.stdin.on('error', () => {});
  const failed = new Promise<string>((resolve) => child.on('error', (error) => resolve(error.message)));
  const ended = new Promise<string | null>((resolve) => child.on('close', (code) => resolve(code === 0 ? null : said.trim())));
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => tokens(text));
  log.problem = await Promise.race([failed, ended]);
  return log;
}

/**
 * Reads the output piece by piece. A commit is `\x01id time parents\0`, then for each file
 * `:mode mode blob blob S\0path\0`, with a second path where S is a rename or copy.
 */
function tokenReader(log: GitLog, wanted: (path: string) => boolean): (text: string) => void {
  let rest = '';
  let entry: string | null = null;
  let from: string | null = null;
  return (text) => {
    rest += text;
    let at = 0;
    for (let end = rest.indexOf('\0', at); end !== -1; end = rest.indexOf('\0', at)) {
      const token = rest.slice(at, end);
      at = end + 1;
      if (entry === null) entry = takeHeader(log, token);
      else if (from === null && /^[RC]/.test(statusOf(entry))) from = token;
      else {
        if (wanted(token) || (from !== null && wanted(from))) addChange(log, entry, from, token);
        entry = from = null;
      }
    }
    rest = rest.slice(at);
  };
}

/** A commit line is noted; a file's line is given back. The line end after a commit's line precedes its first file. */
function takeHeader(log: GitLog, token: string): string | null {
  const text = token.startsWith('\n') ? token.slice(1) : token;
  if (text.startsWith(':')) return text;
  if (!text.startsWith('\u0001')) return null;
  const [id, time, ...parents] = text.slice(1).trimEnd().split(' ');
  log.indexOf.set(id!, log.commits.length);
  log.commits.push({ id: id!, time: Number(time), parents });
  return null;
}

const statusOf = (entry: string): string => entry.slice(entry.lastIndexOf(' ') + 1);

function addChange(log: GitLog, entry: string, from: string | null, path: string): void {
  const [, , , blob] = entry.split(' ');
  const status = statusOf(entry);
  const renamed = status.startsWith('R') ? from : null;
  const change: GitChange = { commit: log.commits.length - 1, path, from: renamed, blob: status === 'D' ? null : blob! };
  append(log.changes, path, change);
  if (renamed !== null) append(log.renames, renamed, change);
}

function append(map: Map<string, GitChange[]>, key: string, change: GitChange): void {
  const list = map.get(key);
  if (list) list.push(change);
  else map.set(key, [change]);
}
