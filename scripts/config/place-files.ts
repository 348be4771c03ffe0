import { join, posix } from 'node:path';
import { isFolder, listFiles } from '../io/files.ts';
import { isGitFolder } from '../io/git/folder.ts';
import { UsageError } from '../model/finding.ts';
import { contentKind } from '../model/pair.ts';
import type { LayoutCount } from '../model/report.ts';
import type { Config, PagePattern } from './config.ts';
import { spelledAs } from './spelled-as.ts';
import { holdsMessages, patternFolder, patternReader, type Placeholders } from './pattern.ts';

/** The files that one layout places: Markdown, or messages where its patterns name them. Paths are relative to the project root, with `/`. */
export interface PlacedFiles {
  /** By `{path}`. */
  sources: Map<string, string>;
  /** By locale, then by `{path}`. */
  targets: Map<string, Map<string, string>>;
  /** The first file of each folder that stands where a configured locale's would. */
  strays: { locale: string; path: string }[];
}

/**
 * @param stored the files of the checkout of the sources, as a revision held them; null: as they lie on disk
 * @throws UsageError where the folder of the sources does not exist, or holds none, though there are targets
 */
export function placeFiles(root: string, config: Config, layout: PagePattern, stored: readonly string[] | null): PlacedFiles {
  const read = layoutReader(layout, config);
  const found = placeTargets(root, config, layout.target, read.target);
  const taken = new Set([...found.targets.values()].flatMap((files) => [...files.values()]));
  const once = (stored ?? []).filter((file) => config.locales.includes(read.target(file)?.locale ?? ''));
  if (isOneCheckout(config)) for (const file of once) taken.add(prefixOf(config.sourceRoot) + file);
  const sources = placeSources(root, config, layout.source, { read: read.source, taken, stored });
  if (!stored && sources.size === 0) refuseTargetsOnly(layout, found.targets, unplaced(root, config, layout.source, taken));
  const targets = new Map([...found.targets].map(([locale, files]) => [locale, spelledAs(sources, files)]));
  return { ...found, sources, targets };
}

/**
 * Without any source each target would be an orphan, and nobody would see that the pattern is wrong. The only source may be gone; then
 * nothing that could be one is there either.
 */
function refuseTargetsOnly({ source, target }: PagePattern, targets: PlacedFiles['targets'], others: number): void {
  const files = [...targets.values()].flatMap((placed) => [...placed.values()]);
  const paths = new Set([...targets.values()].flatMap((placed) => [...placed.keys()]));
  if (paths.size === 0 || !source.includes('{path}') || (paths.size === 1 && others === 0)) return;
  throw new UsageError(
    `"${source}" in lockstep.config.json: Unexpected pattern that places no source, expected one that does: ` +
      `"${target}" places ${files.length === 1 ? '1 target' : `${files.length} targets`}, such as ${files[0]}`,
  );
}

type Reader = (file: string) => Placeholders | null;

/**
 * Reads files of both sides of a layout. A file that fits both is of the side that names more of it: of `docs/{path}.en.md` and
 * `docs/{path}.md`, `docs/a.en.md` is a source, and of `docs/{path}` and `docs/{locale}/{path}`, `docs/fr/a.md` is a target. A pattern
 * of one file (`README.md`) has that for its `{path}`.
 */
function layoutReader({ source, target }: PagePattern, config: Config): Record<'source' | 'target', Reader> {
  const filled = source.replaceAll('{locale}', () => config.sourceLocale);
  const [ofSource, ofTarget] = [patternReader(filled), targetReader(target, config.locales)].map((read): Reader => {
    if (source.includes('{path}')) return read;
    return (file) => {
      const placed = read(file);
      return placed && { ...placed, path: filled };
    };
  }) as [Reader, Reader];
  const together = isOneCheckout(config) && source.includes('{path}');
  return {
    source: ofSource,
    target: (file) => {
      const placed = ofTarget(file);
      const rival = placed && together ? ofSource(file) : null;
      return rival && rival.path.length < placed!.path.length ? null : placed;
    },
  };
}

const isOneCheckout = ({ sourceRoot, targetRoot }: Config): boolean => sourceRoot === targetRoot;

function placeTargets(root: string, config: Config, pattern: string, read: Reader): Omit<PlacedFiles, 'sources'> {
  const targets = new Map(config.locales.map((locale) => [locale, new Map<string, string>()]));
  const strays = new Map<string, string>();
  const inTargets = prefixOf(config.targetRoot);
  for (const file of filesBelow(root, config.targetRoot, patternFolder(pattern), pattern)) {
    const placed = read(file);
    if (!placed) continue;
    const path = inTargets + file;
    const files = targets.get(placed.locale);
    if (files) files.set(placed.path, path);
    else if (isStray(placed.locale, config) && !strays.has(placed.locale)) strays.set(placed.locale, path);
  }
  const sections = sectionsOf(targets);
  return { targets, strays: [...strays].filter(([name]) => !sections.has(name)).map(([locale, path]) => ({ locale, path })) };
}

/** `docs/api/` beside `docs/zh/` is a section, no locale, where there is a `docs/zh/api/` as well. */
function sectionsOf(targets: PlacedFiles['targets']): Set<string> {
  const paths = [...targets.values()].flatMap((files) => [...files.keys()]);
  return new Set(paths.map((path) => path.split('/', 1)[0]!));
}

/** What the paths of a checkout begin with: `./en` -> `en/`, `.` -> `` */
function prefixOf(checkout: string): string {
  const folder = posix.join(checkout, '.');
  if (folder === '.') return '';
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** A target pattern without `{locale}` is the checkout of one locale: of the only one that is configured. */
function targetReader(pattern: string, [only]: readonly string[]): Reader {
  const read = patternReader(pattern);
  if (pattern.includes('{locale}')) return read;
  return (file) => {
    const placed = read(file);
    return placed && { ...placed, locale: only ?? '' };
  };
}

/** `fr`, `pt-BR`, `zh-Hans`, `zh_CN`: other folders beside the locales' are none of ours. */
function isStray(name: string, { sourceLocale }: Config): boolean {
  return name !== sourceLocale && /^[a-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,2}$/.test(name);
}

/** @param taken files that are targets: where both lie in one folder, they are no sources */
function placeSources(
  root: string,
  config: Config,
  pattern: string,
  { read, taken, stored }: { read: Reader; taken: ReadonlySet<string>; stored: readonly string[] | null },
): Map<string, string> {
  const filled = pattern.replaceAll('{locale}', () => config.sourceLocale);
  const folder = patternFolder(filled);
  if (!stored) refuseAbsent(root, config.sourceRoot, folder, pattern);
  const sources = new Map<string, string>();
  const inSources = prefixOf(config.sourceRoot);
  for (const file of stored?.filter(isOf(pattern)) ?? filesBelow(root, config.sourceRoot, folder, pattern)) {
    const path = inSources + file;
    const placed = taken.has(path) ? null : read(file);
    if (placed) sources.set(placed.path, path);
  }
  return sources;
}

/** How many files are in the folder of the sources, and are no targets. */
function unplaced(root: string, { sourceLocale, sourceRoot }: Config, pattern: string, taken: ReadonlySet<string>): number {
  const folder = patternFolder(pattern.replaceAll('{locale}', () => sourceLocale));
  return filesBelow(root, sourceRoot, folder, pattern).filter((file) => !taken.has(prefixOf(sourceRoot) + file)).length;
}

function refuseAbsent(root: string, checkout: string, folder: string, pattern: string): void {
  if (isFolder(join(root, checkout, folder))) return;
  if (isGitFolder(join(root, checkout)))
    throw new UsageError(`${checkout}: Unexpected bare repository, expected a checkout: only drift and status read sources from git`);
  throw new UsageError(
    `${posix.join(checkout, folder)}: Unexpected absence, expected the folder of the source pages, as "${pattern}" in lockstep.config.json says`,
  );
}

/** Relative to the checkout, not to the folder. What the toolchain keeps for itself is none of the project's. */
function filesBelow(root: string, checkout: string, folder: string, pattern: string): string[] {
  const before = folder === '' ? '' : `${folder}/`;
  return listFiles(join(root, checkout, folder))
    .filter(isOf(pattern))
    .map((file) => before + file)
    .filter((file) => !file.startsWith('.lockstep'));
}

function isOf(pattern: string): (file: string) => boolean {
  const kind = holdsMessages(pattern) ? 'messages' : 'page';
  return (file) => contentKind(file) === kind;
}

/** How many files each layout places, so that a person sees whether it is right. Of two that claim one target, the first holds. */
export function countLayouts(root: string, config: Config): LayoutCount[] {
  const claimed = new Set<string>();
  return config.pages.map((layout) => {
    const { sources, targets } = placeFiles(root, config, layout, null);
    const locales = [...targets].map(([locale, files]) => {
      const own = [...files].filter(([, target]) => !claimed.has(target) && claimed.add(target));
      return { locale, targets: own.length, withoutSource: own.filter(([path]) => !sources.has(path)).length };
    });
    return { source: layout.source, target: layout.target, sources: sources.size, locales };
  });
}
