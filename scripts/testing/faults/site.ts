import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** What every file of a folder holds, by its path: also what is hidden. */
export type Snapshot = Map<string, string>;

export function snapshotOf(root: string): Snapshot {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(root, join(entry.parentPath, entry.name))).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Paths in which two snapshots differ. */
export function differences(one: Snapshot, other: Snapshot): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'lockstep-faults-'));

export function put(root: string, files: Iterable<[path: string, text: string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Makes a folder what it was: what differs is written anew, what is new goes. */
export function restore(root: string, before: Snapshot): void {
  const now = snapshotOf(root);
  for (const path of differences(before, now)) if (!before.has(path)) rmSync(join(root, path));
  put(
    root,
    [...before].filter(([path, text]) => now.get(path) !== text),
  );
  removeEmpty(root, new Set([...before.keys()].map(dirname)));
}

function removeEmpty(root: string, needed: ReadonlySet<string>): void {
  const folders = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  const paths = folders.map((entry) => relative(root, join(entry.parentPath, entry.name))).sort();
  for (const path of paths.toReversed())
    if (![...needed].some((one) => one === path || one.startsWith(`${path}/`))) rmSync(join(root, path), { recursive: true });
}

/** Names the lock of a run that ended within this process as that of a process that is gone. */
export function buryLocks(root: string): void {
  const folder = join(root, '.lockstep');
  const names = snapshotOf(root);
  for (const path of names.keys()) {
    const name = relative('.lockstep', path);
    if (name.startsWith('lock.')) renameSync(join(folder, name), join(folder, name.replace(/^lock\.\d+/, 'lock.999999999')));
  }
}
