import { dirname, relative, resolve } from 'node:path';
import { configName, loadConfig, type LoadedConfig, openProject, type Project, sourceRefOf, writableOf } from '../../config/project.ts';
import type { WritePlace } from '../../io/apply/place.ts';
import { type Guard, isFile, isFolder, listFiles } from '../../io/files.ts';
import { UsageError } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import type { Pair } from '../../model/pair.ts';
import type { World } from '../../model/world.ts';
import type { Invocation } from './command.ts';
import { settleBefore } from './settle-before.ts';

/** What a run works on: the configured project, and the files that were named. */
export interface Workspace {
  cwd: string;
  /** Null where no configuration is found; commands that need one call `configured`. */
  project: Project | null;
  /** Files and folders that were named: absolute paths. */
  named: string[];
  /** Pairs that the named paths and locales leave. */
  pairs: Pair[];
  /** Whether a file (absolute path) is one that the named paths leave. */
  wants(file: string): boolean;
  /** Markdown files that were named and that no layout places: absolute paths. */
  loose: string[];
}

/**
 * @param sources `in-git`: `--source-ref` names the revision that the sources are read at, and they may lie in a bare repository
 * @throws UsageError where a named path does not exist, a locale is not configured, the configuration is wrong, or `--output` names a
 *   file of the project
 */
export function openWorkspace({ world, flags, paths }: Invocation, sources: 'on-disk' | 'in-git' = 'on-disk'): Workspace {
  const { cwd } = world;
  const loaded = loadSettled(world, paths, flags.config, flags.checkout);
  const project = loaded && openProject(loaded, sources === 'in-git' ? sourceRefOf(loaded, flags['source-ref']) : null);
  // Of `--changed main` the second word is a path.
  const hint = (path: string) => ('changed' in flags && flags.changed === true ? `; a revision stands behind "=": --changed=${path}` : '');
  if (project && flags.output !== undefined) refuseOverPage(resolve(cwd, flags.output), project, cwd);
  const named = paths.map((path) => existing(cwd, path, project, hint));
  const locales = flags.locale;
  if (project) refuseUnknown(locales, project.config.locales);
  const pairs = (project?.pairs ?? []).filter(
    (pair) =>
      (!locales || locales.includes(pair.locale)) && (named.length === 0 || named.some((path) => belongs(project!.root, pair, path))),
  );
  const wants = (file: string) => named.length === 0 || named.some((path) => isBelow(path, file));
  return { cwd, project, named, pairs, wants, loose: looseFiles(named, project) };
}

/** The configuration, after what a killed run has left is settled, there or at what is named: it may be one of the files. */
function loadSettled(
  world: World,
  paths: readonly string[],
  named: string | undefined,
  checkouts: string[] | undefined,
): LoadedConfig | null {
  const load = () => loadConfig(world.cwd, named, checkouts);
  const loaded = load();
  const home = loaded?.root ?? world.cwd;
  const roots = paths.map((path) => resolve(world.cwd, path)).map((path) => (isFolder(path) ? path : dirname(path)));
  return settleBefore({ home, roots: [...(loaded ? writableOf(loaded) : [home]), ...roots] }, world) ? load() : loaded;
}

/** Where a command writes: the project, or what was named where there is none. */
export function placeOf({ cwd, project, loose }: Workspace): WritePlace {
  const home = project?.root ?? cwd;
  return { home, roots: [...new Set([...(project?.writable ?? [cwd]), ...loose.map((file) => dirname(file))])] };
}

/** How each file (absolute path) of a run is read: one that a person named, and no layout places, may be anything. */
export function guardIn({ project, loose }: Workspace): (file: string) => Guard | undefined {
  const isLoose = new Set(loose);
  const guard = project ? { roots: project.readable } : {};
  return (file) => (isLoose.has(file) ? undefined : guard);
}

/** The path as people type it: relative to the working directory, with `/`. */
export function shownPath(cwd: string, file: string): string {
  return relative(cwd, file).replaceAll('\\', '/') || '.';
}

/** The path of a file as a glob sees it; of one that lies elsewhere the part that is not shared: folders above may begin with a dot. */
export const pathBelow = (folder: string, file: string): string => shownPath(folder, file).replace(/^(?:\.\.\/)+/, '');

/**
 * The project, for a command that has nothing to do without one.
 *
 * @throws UsageError where none is configured, or what was named is no part of it
 */
export function configured({ project, cwd, named, pairs }: Workspace): Project {
  if (project && named.length > 0 && pairs.length === 0) {
    throw new UsageError(
      `Unexpected ${named.map((file) => shownPath(cwd, file)).join(', ')}, expected pages of the project in ${project.root}`,
    );
  }
  if (project) return project;
  throw new UsageError(
    `Unexpected folder ${cwd}, expected a lockstep.config.json there or above: "lockstep init" shows one, with --write it writes it`,
  );
}

/**
 * What `configured` is for a command that also works on files of no project: without a configuration it takes some that are
 * named, or a CI job in a wrong folder would pass with nothing judged.
 *
 * @throws UsageError where there is neither
 */
export function refuseNothing({ project, cwd, named }: Workspace): void {
  if (project || named.length > 0) return;
  throw new UsageError(
    `Unexpected folder ${cwd}, expected a lockstep.config.json there or above ("lockstep init" shows one), or the names of files and folders`,
  );
}

function existing(cwd: string, path: string, project: Project | null, hint: (path: string) => string): string {
  const file = resolve(cwd, path);
  // A name that is typed, and the same on disk, may be written with other code points: `e` and an accent, or `é`.
  const found = [file, file.normalize('NFC'), file.normalize('NFD')].find((one) => isFile(one) || isFolder(one));
  if (found !== undefined) return found;
  const pages = (project?.pairs ?? []).flatMap(({ source, sourceExists, target, targetExists }) => [
    ...(sourceExists ? [source] : []),
    ...(targetExists ? [target] : []),
  ]);
  const names = pages.map((page) => shownPath(cwd, resolve(project!.root, page)));
  throw new UsageError(`${path}: Unexpected absence, expected a file or a folder${nearest(path, names)}${hint(path)}`);
}

/** What a command makes takes the place of what is there: a slip of the keys is to cost no translation. */
function refuseOverPage(file: string, { root, pairs }: Project, cwd: string): void {
  const isOwn = pairs.some((pair) =>
    [pair.source, pair.target, pair.sidecar].some((path) => path !== null && resolve(root, path) === file),
  );
  if (!isOwn && file !== resolve(root, configName)) return;
  throw new UsageError(`Unexpected --output ${shownPath(cwd, file)}, a file of the project, expected another one; nothing was written`);
}

function refuseUnknown(locales: string[] | undefined, configuredLocales: string[]): void {
  const unknown = locales?.find((locale) => !configuredLocales.includes(locale));
  if (unknown !== undefined) throw new UsageError(`Unexpected --locale ${unknown}, expected one of ${configuredLocales.join(', ')}`);
}

function belongs(root: string, { source, target }: Pair, named: string): boolean {
  return isBelow(named, resolve(root, source)) || isBelow(named, resolve(root, target));
}

const isBelow = (folder: string, file: string): boolean => file === folder || file.startsWith(`${folder}/`);

function looseFiles(named: string[], project: Project | null): string[] {
  if (named.length === 0) return [];
  const placed = new Set(
    (project?.pairs ?? []).flatMap(({ source, target }) => [source, target].map((path) => resolve(project!.root, path))),
  );
  const files = named.flatMap((path) =>
    isFile(path)
      ? [path]
      : listFiles(path)
          .filter((file) => /\.mdx?$/i.test(file))
          .map((file) => resolve(path, file)),
  );
  return [...new Set(files)].filter((file) => !placed.has(file));
}
