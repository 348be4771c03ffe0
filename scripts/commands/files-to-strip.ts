import { resolve } from 'node:path';
import type { Pair } from '../model/pair.ts';
import type { Workspace } from './workspace.ts';

export interface FileToStrip {
  /** Absolute path. */
  file: string;
  /** The folder that a write must stay in; null for a file that no layout places: its own. */
  root: string | null;
  /** Where a layout places the file as a target. */
  pair: Pair | null;
}

/** The targets of the project, or what the named paths hold: targets, sources and files that no layout places. */
export function filesToStrip({ cwd, project, pairs, loose }: Workspace, paths: readonly string[]): FileToStrip[] {
  const root = project?.root ?? cwd;
  const named = paths.map((path) => resolve(cwd, path));
  const isNamed = (file: string) => named.some((path) => file === path || file.startsWith(`${path}/`));
  const targets = pairs
    .filter(({ targetExists }) => targetExists)
    .map((pair) => ({ file: resolve(root, pair.target), root, pair }))
    .filter(({ file }) => named.length === 0 || isNamed(file));
  const sources = [...new Set(pairs.filter(({ sourceExists }) => sourceExists).map(({ source }) => resolve(root, source)))]
    .filter((file) => isNamed(file))
    .map((file) => ({ file, root, pair: null }));
  return [...targets, ...sources, ...loose.map((file) => ({ file, root: null, pair: null }))];
}
