import { gitBlobId } from '../../model/digest.ts';
import { relative } from 'node:path';
import { UsageError } from '../../model/finding.ts';
import { readBytes } from '../files.ts';
import { linkBytes } from '../links.ts';
import { gitWords, repositoryTop, startGit } from './command.ts';

/**
 * Tells of files whether they differ from a revision: committed since, staged, edited, gone or not tracked yet. The files are compared
 * here: git would first run the filters that the settings of the repository name. So a file that a filter stores in another form counts
 * as changed; line ends that git may have converted do not.
 *
 * @param folder absolute path of a folder in a work tree
 * @returns a function of absolute paths
 * @throws UsageError where the folder is in no repository or git does not know the revision
 */
export async function changedSince(folder: string, revision: string): Promise<(file: string) => boolean> {
  const top = repositoryTop(folder);
  if (top === null) throw new UsageError(`Unexpected --changed in ${folder}, expected a git repository there or above`);
  const [committed, tracked, untracked] = await Promise.all([
    listed(top, ['diff-index', '--cached', '--name-only', '-z', '--no-renames', '--end-of-options', revision, '--'], revision),
    listed(top, ['ls-files', '--stage', '-z'], revision),
    listed(top, ['ls-files', '--others', '--exclude-standard', '-z'], revision),
  ]);
  const changed = new Set([...committed, ...untracked]);
  const blobs = new Map(tracked.map(readEntry));
  const known = new Map<string, boolean>();
  return (file) => {
    const path = relative(top, file).replaceAll('\\', '/');
    const differs = known.get(path) ?? (changed.has(path) || isEdited(file, blobs.get(path)));
    known.set(path, differs);
    return differs;
  };
}

/** Paths or entries that git prints with a NUL after each. */
async function listed(top: string, args: string[], revision: string): Promise<string[]> {
  const git = startGit(top, ['--work-tree=.', ...args]);
  git.stdin.end();
  for (const stream of [git.stdout, git.stderr]) stream.setEncoding('utf8');
  let [out, said] = ['', ''];
  git.stdout.on('data', (chunk: string) => (out += chunk));
  git.stderr.on('data', (chunk: string) => (said += chunk));
  git.on('error', ({ message }) => (said = `git could not be started (${message})`));
  const code = await new Promise<number | null>((resolve) => git.on('close', resolve));
  if (code === 0) return out.split('\0').filter(Boolean);
  throw new UsageError(`Unexpected --changed=${revision}, expected a revision that git knows in ${top}: ${gitWords(said)}`);
}

/** `100644 <blob> 0\tdocs/a.md` */
function readEntry(entry: string): [path: string, blob: string] {
  return [entry.slice(entry.indexOf('\t') + 1), entry.split(' ', 2)[1]!];
}

/** @param blob git's id of what is stored; undefined where the file is not tracked */
function isEdited(file: string, blob: string | undefined): boolean {
  if (blob === undefined) return false;
  const bytes = readOrRefusal(file);
  if (bytes === null || bytes === 'refused') return true;
  const differs = (one: Uint8Array) => gitBlobId(one, blob.length === 64 ? 'sha256' : 'sha1') !== blob;
  return differs(bytes) && differs(withLineFeeds(bytes));
}

/** In the place of a file may be a pipe or a device: that differs, and who reads it says what it is. Of a link git knows where it leads. */
function readOrRefusal(file: string): Uint8Array | 'refused' | null {
  try {
    return linkBytes(file) ?? readBytes(file, {});
  } catch {
    return 'refused';
  }
}

/** As git stores a text of a checkout with CRLF line ends. */
const withLineFeeds = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
