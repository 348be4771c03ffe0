import { join, posix } from 'node:path';
import picomatch from 'picomatch';
import { isFolder, listFiles } from '../io/files.ts';
import type { Pair } from '../model/pair.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Config } from './config.ts';
import type { LoadedConfig } from './load-config.ts';
import { fillPattern, matchPattern, patternFolder, type Placed } from './pattern.ts';

/** A configured repository: where its pages are. All paths of pairs are relative to `root`, with `/`. */
export interface Project {
  root: string;
  config: Config;
  pairs: Pair[];
  /** Folders that stand where a locale's would and are not configured: `i18n/de-DE`. */
  strayLocales: { locale: string; path: string }[];
}

/** The pages that the layouts place, in order of path, then of the configured locales. */
export function openProject({ root, config }: LoadedConfig): Project {
  const pairs: Pair[] = [];
  const stray = new Map<string, string>();
  const excluded = picomatch(config.exclude);
  const include = picomatch(config.includes);
  const claimed = new Set<string>();
  for (const pattern of config.pages) {
    const targets = targetsOf(root, config, pattern.target, stray);
    const sources = sourcesOf(root, config, pattern.source, targets.all);
    const paths = [...new Set([...sources.keys(), ...[...targets.byLocale.values()].flatMap((files) => [...files.keys()])])].sort();
    for (const path of paths) {
      if (excluded(path)) continue;
      for (const locale of config.locales) {
        const target = targets.byLocale.get(locale)?.get(path);
        const source = sources.get(path);
        if (!target && !source) continue;
        const targetPath = target ?? rooted(config.targetRoot, fillPattern(pattern.target, { locale, path }));
        if (claimed.has(`${locale} ${targetPath}`)) continue;
        claimed.add(`${locale} ${targetPath}`);
        pairs.push({
          locale,
          path,
          source: source ?? rooted(config.sourceRoot, fillPattern(pattern.source, { locale: config.sourceLocale, path })),
          sourceExists: source !== undefined,
          target: targetPath,
          targetExists: target !== undefined,
          sidecar: config.sidecar === null ? null : rooted(config.targetRoot, fillPattern(config.sidecar, { locale, path })),
          include: include(path),
        });
      }
    }
  }
  return { root, config, pairs, strayLocales: [...stray].map(([locale, path]) => ({ locale, path })) };
}

const isMarkdown = (path: string): boolean => /\.mdx?$/i.test(path);

/** Targets by locale and path. What stands in a locale's place without being one is noted as stray. */
function targetsOf(root: string, config: Config, pattern: string, stray: Map<string, string>) {
  const byLocale = new Map<string, Map<string, string>>();
  const all = new Set<string>();
  const folder = patternFolder(pattern);
  for (const below of listFiles(join(root, config.targetRoot, folder))) {
    const file = folder === '' ? below : `${folder}/${below}`;
    if (!isMarkdown(file)) continue;
    const placed = placeTarget(pattern, file, config.locales);
    if (!placed) continue;
    if (config.locales.includes(placed.locale)) {
      const path = rooted(config.targetRoot, file);
      all.add(path);
      const files = byLocale.get(placed.locale) ?? new Map<string, string>();
      byLocale.set(placed.locale, files.set(placed.path, path));
    } else if (placed.locale !== config.sourceLocale && looksLikeLocale(placed.locale) && !stray.has(placed.locale)) {
      stray.set(placed.locale, rooted(config.targetRoot, file));
    }
  }
  return { byLocale, all };
}

/** A target pattern without `{locale}` is the checkout of one locale: of the only one that is configured. */
function placeTarget(pattern: string, file: string, [only]: readonly string[]): Placed | null {
  const placed = matchPattern(pattern, file);
  return placed && !pattern.includes('{locale}') ? { ...placed, locale: only ?? '' } : placed;
}

function sourcesOf(root: string, config: Config, pattern: string, targets: ReadonlySet<string>): Map<string, string> {
  const sources = new Map<string, string>();
  const filled = pattern.replaceAll('{locale}', () => config.sourceLocale);
  const folder = patternFolder(filled);
  if (!isFolder(join(root, config.sourceRoot, folder))) {
    const shown = rooted(config.sourceRoot, folder);
    throw new UsageError(
      `${shown}: Unexpected absence, expected the folder of the source pages, as "${pattern}" in lockstep.config.json says`,
    );
  }
  for (const below of listFiles(join(root, config.sourceRoot, folder))) {
    const file = folder === '' ? below : `${folder}/${below}`;
    const path = rooted(config.sourceRoot, file);
    const placed = isMarkdown(file) && !targets.has(path) ? matchPattern(filled, file) : null;
    if (placed) sources.set(placed.path, path);
  }
  return sources;
}

/** `fr`, `pt-BR`, `zh-Hans`, `zh_CN` */
const looksLikeLocale = (name: string): boolean => /^[a-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,2}$/.test(name);

const rooted = (root: string, file: string): string => posix.join(root, file);
