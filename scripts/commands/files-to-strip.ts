import { digest } from '../model/digest.ts';
import { resolve } from 'node:path';
import { type Config, defaults } from '../config/config.ts';
import type { Guard } from '../io/files.ts';
import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import type { Page, Segment } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import { dialectOf } from '../pairs/known-pair.ts';
import { nothingRecorded } from '../provenance/dialect.ts';
import { strip, type Stripped } from '../spans/index.ts';
import { sidecarOf } from '../xliff/sidecar/hand-back.ts';
import type { Workspace } from './line/workspace.ts';

export interface FileToStrip {
  /** Absolute path. */
  file: string;
  /** The project's folder; null for a file that no layout places. */
  root: string | null;
  /** How it is read, and its source; none where it was named. */
  guard?: Guard;
  /** Where a layout places the file as a target. */
  pair: Pair | null;
  /** Paths of the front-matter values that are translated. */
  translated: readonly string[];
}

/** The targets of the project but for messages, or what the named paths hold: targets, sources and files that no layout places. */
export function filesToStrip({ cwd, project, pairs, loose }: Workspace, paths: readonly string[]): FileToStrip[] {
  const root = project?.root ?? cwd;
  const { translated } = project?.config.frontMatter ?? defaults.frontMatter;
  const guard = project ? { roots: project.readable } : undefined;
  const named = paths.map((path) => resolve(cwd, path));
  const isNamed = (file: string) => named.some((path) => file === path || file.startsWith(`${path}/`));
  const targets = pairs
    .filter(({ kind, targetExists }) => kind !== 'messages' && targetExists)
    .map((pair) => ({ file: resolve(root, pair.target), root, guard, pair, translated }))
    .filter(({ file }) => named.length === 0 || isNamed(file));
  const sources = [
    ...new Set(pairs.filter(({ kind, sourceExists }) => kind !== 'messages' && sourceExists).map(({ source }) => resolve(root, source))),
  ]
    .filter((file) => isNamed(file))
    .map((file) => ({ file, root, guard, pair: null, translated }));
  return [...targets, ...sources, ...loose.map((file) => ({ file, root: null, pair: null, translated }))];
}

/**
 * The bilingual sidecar of a target that was stripped: the source that its spans give back, with their translations.
 *
 * @returns where it goes, relative to the project, and what it holds; null where the configuration names no place for
 *   sidecars or the page holds no pairs
 */
export function sidecarFile(
  pair: Pair,
  page: Page,
  stripped: Stripped,
  { provenance, sourceLocale }: Pick<Config, 'provenance' | 'sourceLocale'>,
  parse: Parser,
): { path: string; text: string } | null {
  if (pair.sidecar === null || stripped.pairs.length === 0) return null;
  const dialect = dialectOf(provenance, () => [page]);
  const text = sidecarOf({
    sourceSegments: bodySegments(strip(page, { keep: 'source' }).text),
    targetSegments: bodySegments(stripped.text),
    pairs: stripped.pairs,
    provenance: dialect.read(page) ?? nothingRecorded,
    dialect,
    targetHash: digest('sha256', stripped.text),
    original: pair.source,
    sourceLocale,
    targetLocale: pair.locale,
  });
  return { path: pair.sidecar, text };

  /** Front matter has no spans, and lists are written as in the target: what they were in the source is not known. */
  function bodySegments(markdown: string): Segment[] {
    const segments = segmentsOf(pageOf(page.path, markdown), parse).filter(({ kind }) => kind !== 'front-matter');
    return segments.map((segment) => ({ ...segment, form: undefined }));
  }
}
