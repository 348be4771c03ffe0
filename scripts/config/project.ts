import { dirname, join, posix, resolve } from 'node:path';
import { isNoFolder, readBytes } from '../io/files.ts';
import { filesAt } from '../io/git/files-at.ts';
import { isGitFolder } from '../io/git/folder.ts';
import { realFolders } from '../io/lies-inside.ts';
import { textOf } from '../markdown/text/decode.ts';
import { UsageError } from '../model/finding.ts';
import type { Pair } from '../model/pair.ts';
import type { Config, PagePattern } from './config.ts';
import { globMatcher } from './globs.ts';
import { parseConfig } from './parse-config.ts';
import { fillPattern, holdsMessages } from './pattern.ts';
import { type PlacedFiles, placeFiles } from './place-files.ts';
import { refuseUnneeded, strangeRoots } from './strange-roots.ts';

/** A configured repository: where its pages are. All paths of pairs are relative to `root`, with `/`. */
export interface Project {
  root: string;
  /** `writableOf` it: the project's folder, and the checkout of its targets. */
  writable: string[];
  /** The same with that of its sources, without links on the way: files are read there. */
  readable: string[];
  config: Config;
  /** Absolute paths of the bare repositories that the command line names. */
  bare: readonly string[];
  /** The revision that sources are read at; null: as they lie on disk. */
  sourceRef: string | null;
  pairs: Pair[];
  /** Folders that stand where a locale's would and are not configured: `i18n/de-DE`. */
  strayLocales: { locale: string; path: string }[];
}

/**
 * The pages that the layouts place, layout by layout in order of path, then of the configured locales.
 *
 * @throws UsageError where the folder of the sources does not exist, git does not know the revision, or two targets would
 * have one sidecar
 */
export function openProject({ root, config, bare }: LoadedConfig, sourceRef: string | null = null): Project {
  const stored = sourceRef === null ? null : filesAt(resolve(root, config.sourceRoot), sourceRef, bare);
  const layouts = config.pages.map((layout) => ({ layout, files: placeFiles(root, config, layout, stored) }));
  const pairs = firstOfEachTarget(layouts.flatMap(({ layout, files }) => pairsOf(layout, files, config)));
  refuseSharedSidecars(pairs);
  const writable = writableOf({ root, config });
  return {
    root,
    writable,
    readable: realFolders([...writable, resolve(root, config.sourceRoot)]),
    config,
    bare,
    sourceRef,
    pairs,
    strayLocales: firstOfEachLocale(layouts.flatMap(({ files }) => files.strays)),
  };
}

/** Absolute paths of the folders that files of a project are written to. */
export const writableOf = ({ root, config }: Pick<LoadedConfig, 'root' | 'config'>): string[] => [root, resolve(root, config.targetRoot)];

function pairsOf(layout: PagePattern, files: PlacedFiles, config: Config): Pair[] {
  const isExcluded = globMatcher(config.exclude);
  const [isInclude, isKept] = [globMatcher(config.includes), globMatcher(config.keepSource)];
  const kindOf = (path: string) => (holdsMessages(layout.source) ? 'messages' : isInclude(path) ? 'include' : 'page');
  const paths = new Set([...files.sources.keys(), ...[...files.targets.values()].flatMap((targets) => [...targets.keys()])]);
  return [...paths]
    .filter((path) => !isExcluded(path))
    .sort()
    .flatMap((path) =>
      config.locales.map((locale) => pairOf(layout, files, config, { locale, path, kind: kindOf(path), isKept: isKept(path) })),
    )
    .filter(({ sourceExists, targetExists }) => sourceExists || targetExists);
}

function pairOf(layout: PagePattern, files: PlacedFiles, config: Config, place: Pick<Pair, 'locale' | 'path' | 'kind' | 'isKept'>): Pair {
  const source = files.sources.get(place.path);
  const target = files.targets.get(place.locale)?.get(place.path);
  const sidecar = layout.sidecar ?? config.sidecar;
  return {
    ...place,
    source: source ?? posix.join(config.sourceRoot, fillPattern(layout.source, { ...place, locale: config.sourceLocale })),
    sourceExists: source !== undefined,
    target: target ?? posix.join(config.targetRoot, fillPattern(layout.target, place)),
    targetExists: target !== undefined,
    sidecar: sidecar === null ? null : posix.join(config.targetRoot, fillPattern(sidecar, place)),
  };
}

/** Where two layouts place one file, the first holds. */
function firstOfEachTarget(pairs: Pair[]): Pair[] {
  const claimed = new Set<string>();
  return pairs.filter(({ locale, target }) => {
    const key = `${locale} ${target}`;
    return !claimed.has(key) && claimed.add(key);
  });
}

/** A sidecar in the place of a page would be written over it. */
function refuseSharedSidecars(pairs: readonly Pair[]): void {
  const pages = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  const taken = pairs.find(({ sidecar }) => sidecar !== null && pages.has(sidecar));
  if (taken)
    throw new UsageError(`${taken.sidecar}: Unexpected sidecar in the place of a page, expected another "sidecar" in the configuration`);
  const holders = new Map<string, string>();
  for (const { sidecar, target } of pairs) {
    const first = sidecar === null ? undefined : holders.get(sidecar);
    if (first !== undefined) {
      throw new UsageError(
        `${sidecar}: Unexpected sidecar of both ${first} and ${target}, expected a "sidecar" of its own in one of their layouts`,
      );
    }
    if (sidecar !== null) holders.set(sidecar, target);
  }
}

function firstOfEachLocale(strays: Project['strayLocales']): Project['strayLocales'] {
  return strays.filter(({ locale }, index) => strays.findIndex((other) => other.locale === locale) === index);
}

export interface LoadedConfig {
  /** Absolute path of the folder that holds the file. */
  root: string;
  file: string;
  config: Config;
  /** Absolute paths of the bare repositories that the command line names. */
  bare: string[];
}

const LARGEST = 2 ** 20;

/** What a configuration is called where nobody names another file. */
export const configName = 'lockstep.config.json';

/**
 * The configuration that holds for a folder: the file named, else the nearest `lockstep.config.json` upwards.
 *
 * @param checkouts what the command line names beside the repository: see `strangeRoots`
 * @returns null where none is named and none is found
 * @throws UsageError with path:line:column where the file is absent, no JSON, not of the schema, or leads out of its repository
 */
export function loadConfig(cwd: string, named?: string, checkouts: readonly string[] = []): LoadedConfig | null {
  const file = named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (file === null && checkouts.length > 0)
    throw new UsageError(`Unexpected --checkout ${checkouts[0]}, expected a ${configName} that names it`);
  if (file === null) return null;
  const bytes = readConfig(file, named === undefined);
  if (!bytes) throw new UsageError(`${named}: Unexpected absence, expected a configuration file there`);
  const root = dirname(file);
  const confirmed = checkouts.map((checkout) => resolve(cwd, checkout));
  const config = parseConfig(textOf(bytes, file), file, (one) => strangeRoots(one, { cwd, root, confirmed }));
  refuseUnneeded(config, { cwd, root, confirmed });
  return { root, file, config, bare: confirmed.filter(isGitFolder) };
}

/**
 * The configuration of a program that can't do without one.
 *
 * @param checkouts what the configuration may name beside its repository: as `--checkout`
 * @throws UsageError where there is none, or as `loadConfig`
 */
export function openConfig({ cwd, checkouts }: { cwd: string; checkouts?: readonly string[] }): LoadedConfig {
  const loaded = loadConfig(cwd, undefined, checkouts);
  if (!loaded)
    throw new UsageError(`Unexpected folder ${cwd}, expected a lockstep.config.json there or above: \`lockstep init --write\` writes it`);
  return loaded;
}

/**
 * The bytes of a configuration, or null where there is none.
 *
 * @param isFound whether nobody named it: then it may have come with a pull request
 * @throws UsageError where it is no file, too large, or a link that leads elsewhere
 */
export const readConfig = (file: string, isFound: boolean): Uint8Array | null =>
  readBytes(file, isFound ? { roots: realFolders([dirname(file)]), most: LARGEST } : undefined);

/** The nearest configuration upwards of a folder, or in it; null where there is none. */
export function findConfig(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, configName);
    if (isNoFolder(file)) return file;
    if (dirname(folder) === folder) return null;
  }
}

/** The revision that sources are read at: the one that was named, `HEAD` of a bare repository, or null: as they lie on disk. */
export function sourceRefOf({ root, config, bare }: LoadedConfig, named?: string): string | null {
  return named ?? (bare.includes(resolve(root, config.sourceRoot)) ? 'HEAD' : null);
}
