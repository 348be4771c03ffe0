import { dirname, resolve } from 'node:path';
import type { Pair } from '../model/pair.ts';
import type { Workspace } from './workspace.ts';

export interface FileToStrip {
  /** Absolute path. */
  file: string;
  /** The project's folder; null for a file that no layout places. */
  root: string | null;
  /** The folders that a write must stay in. */
  writable: readonly string[];
  /** Where a layout places the file as a target. */
  pair: Pair | null;
}

/** The targets of the project but for messages, or what the named paths hold: targets, sources and files that no layout places. */
export function filesToStrip({ cwd, project, pairs, loose }: Workspace, paths: readonly string[]): FileToStrip[] {
  const root = project?.root ?? cwd;
  const writable = project?.writable ?? [cwd];
  const named = paths.map((path) => resolve(cwd, path));
  const isNamed = (file: string) => named.some((path) => file === path || file.startsWith(`${path}/`));
  const targets = pairs
    .filter(({ kind, targetExists }) => kind !== 'messages' && targetExists)
    .map((pair) => ({ file: resolve(root, pair.target), root, writable, pair }))
    .filter(({ file }) => named.length === 0 || isNamed(file));
  const sources = [
    ...new Set(pairs.filter(({ kind, sourceExists }) => kind !== 'messages' && sourceExists).map(({ source }) => resolve(root, source))),
  ]
    .filter((file) => isNamed(file))
    .map((file) => ({ file, root, writable, pair: null }));
  return [...targets, ...sources, ...loose.map((file) => ({ file, root: null, writable: [dirname(file)], pair: null }))];
}
