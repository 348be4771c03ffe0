import { resolve } from 'node:path';
import { defaults } from '../../config/config.ts';
import { excludedFiles } from '../../config/excluded-files.ts';
import { globMatcher } from '../../config/globs.ts';
import type { Pair } from '../../model/pair.ts';
import { filedRecords, recordPathOf } from '../../provenance/record-file.ts';
import type { Shard } from '../line/shard.ts';
import { pathBelow, shownPath, type Workspace } from '../line/workspace.ts';

/** Which of the pages that are named a run judges. */
export interface Asked {
  /** Whether source pages are judged, and not only read for comparison. They are, too, where nothing but sources is named. */
  sources: boolean;
  /** Which files (absolute paths) are checked, and the targets of which sources; null: all. */
  only: ((file: string) => boolean) | null;
  /** Which part of the pages this run judges; null: all. */
  shard?: Shard | null;
}

/** The pages of a run. Paths are those of the project, relative to its root. */
export interface PagesToCheck {
  /** What is read: pairs of which one page is judged, those of a source one after the other. */
  pairs: readonly Pair[];
  /** Files of no layout (absolute paths). */
  loose: readonly string[];
  /** Whether a path is that of a page of `pairs`, and of no include or record that belongs to one. */
  isPage(path: string): boolean;
  /** Whether a file is judged for what it says itself, and not for what its source says now. */
  holds(path: string): boolean;
  /** Whether the record of a target is judged: it may stand in a file of its own. */
  holdsRecord(pair: Pair): boolean;
  wantsSource(pair: Pair): boolean;
  wantsTarget(pair: Pair): boolean;
}

/** Finds the pages of a run: those that are named, of them those that changed, of them those of a shard. */
export function pagesToCheck(workspace: Workspace, { sources, only, shard = null }: Asked): PagesToCheck {
  const { project, cwd, named } = workspace;
  const fileOf = (path: string) => resolve(project?.root ?? cwd, path);
  const isNamed = (path: string) => workspace.wants(fileOf(path));
  const isChanged = (path: string) => only === null || only(fileOf(path));
  const holds = (path: string) => isNamed(path) && isChanged(path);
  const holdsRecord = ({ target }: Pair) => isNamed(target) && (isChanged(target) || isChanged(recordPathOf(target, filedRecords)!));
  // A target may have become wrong by what its source says now; where that is gone there is nothing to judge it by.
  const wantsTarget = (pair: Pair) => holdsRecord(pair) || (pair.sourceExists && isNamed(pair.target) && isChanged(pair.source));
  const isWanted = (pair: Pair) => (pair.sourceExists && holds(pair.source)) || (pair.targetExists && wantsTarget(pair));
  const pairs = pairsBySource(workspace.pairs, shard).flatMap((group) => (group.some(isWanted) ? group : []));
  const namesTargets = named.length === 0 || pairs.some(({ target, targetExists }) => targetExists && isNamed(target));
  const paths = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  return {
    pairs,
    loose: looseToCheck(workspace, shard).filter((file) => workspace.wants(file) && (only === null || only(file))),
    isPage: (path) => paths.has(path),
    holds,
    holdsRecord,
    wantsSource: ({ kind, source }) => kind === 'page' && (sources || !namesTargets) && holds(source),
    wantsTarget,
  };
}

/** The pages of one part, or all, a source with its targets. */
function pairsBySource(pairs: readonly Pair[], shard: Shard | null): Pair[][] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (pair.kind === 'messages' || shard?.holds(pair.source) === false) continue;
    const group = groups.get(pair.source);
    if (group) group.push(pair);
    else groups.set(pair.source, [pair]);
  }
  return [...groups.values()];
}

/** Files of no layout that are pages, as far as their paths tell. One that the configuration leaves out is not judged, by itself neither. */
function looseToCheck({ project, cwd, loose }: Workspace, shard: Shard | null): string[] {
  const isInclude = globMatcher(project?.config.includes ?? defaults.includes);
  const own = [...new Set(loose)].filter((file) => shard?.holds(shownPath(cwd, file)) ?? true);
  const excluded = project && own.length > 0 ? excludedFiles(project) : null;
  return own.filter((file) => !isInclude(pathBelow(project?.root ?? cwd, file)) && !excluded?.has(file));
}
