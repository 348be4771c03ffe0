import { resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import type { Side } from '../drift/drift-input.ts';
import { withoutGeneratedAnchor } from '../drift/without-generated-anchor.ts';
import { readBytes } from '../io/files.ts';
import { openRepositories } from '../io/git-repositories.ts';
import { loadParser, type Parser } from '../markdown/parser.ts';
import type { Comparable } from '../model/comparable.ts';
import type { Finding } from '../model/finding.ts';
import type { History, HistoryOf } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Segment } from '../model/segment.ts';
import type { Dialect } from '../provenance/dialect.ts';
import { dialectFor } from '../provenance/dialect-for.ts';
import { resolveBase } from '../provenance/resolve-base.ts';
import { readSidecar } from '../xliff/sidecar/read-sidecar.ts';
import type { Sidecar } from '../xliff/sidecar/sidecar.ts';
import type { Slot } from '../xliff/slot.ts';
import { slotsOf } from '../xliff/slots-of.ts';
import { bilingualBase } from './bilingual-base.ts';
import { dialectOf } from './dialect-of.ts';
import { openPageStore, type PageStore } from './page-store.ts';
import { sidecarPath } from './sidecar-path.ts';

/** A source page, its target, and which segment of the one translates which of the other. */
export interface Translation {
  pair: Pair;
  source: Side;
  /** Null where the target does not exist yet. */
  target: Side | null;
  sourceSegments: Segment[];
  targetSegments: Segment[] | null;
  slots: Slot[];
  /** Whether it is known what the target was translated from, or will be. */
  baseKnown: boolean;
  /** In which its target records, where it has a place for that. */
  dialect: Dialect;
  provenance: Provenance | null;
  /** The bilingual sidecar as it is on disk; `read` is null where it is damaged. */
  sidecar: { text: string; read: Sidecar | null } | null;
}

export interface Translations {
  /** @returns a finding where a page can't be read or parsed */
  of(pair: Pair): Promise<Translation | Finding>;
  parse: Parser;
  /** The commit that holds the source as it is; null where it was changed since, or no git is at hand. */
  commitOf(translation: Translation): Promise<string | null>;
  close(): Promise<void>;
}

/** Opens what `export`, `import` and `memory` work on. */
export async function openTranslations(project: Project, pairs: readonly Pair[]): Promise<Translations> {
  const parse = await loadParser();
  const store = openPageStore(project.root, parse);
  const { historyOf, close } = openRepositories(project.root);
  const dialect = dialectOf(project.config.provenance, () => someTargets(pairs, store));
  const run = { root: project.root, store, dialect, historyOf };
  return {
    of: (pair) => translationOf(pair, run),
    parse,
    commitOf: ({ pair, source }) => commitOf(historyOf(pair.source), pair.source, source.bytes),
    close,
  };
}

const sample = 200;

function someTargets(pairs: readonly Pair[], store: PageStore): Page[] {
  const targets = pairs.filter(({ targetExists }) => targetExists).slice(0, sample);
  return targets.flatMap(({ target }) => {
    const read = store.read(target);
    return 'page' in read ? [read.page] : [];
  });
}

interface Run {
  root: string;
  store: PageStore;
  dialect: Dialect;
  historyOf: HistoryOf;
}

async function translationOf(pair: Pair, run: Run): Promise<Translation | Finding> {
  const source = run.store.read(pair.source);
  if (!('page' in source)) return source;
  const target = pair.targetExists ? run.store.read(pair.target) : null;
  if (target && !('page' in target)) return target;
  const sourceSegments = run.store.segmentsOf(source.page);
  const targetSegments = target && run.store.segmentsOf(target.page);
  if (!sourceSegments) return unparsable(pair.source);
  if (target && !targetSegments) return unparsable(pair.target);
  const dialect = dialectFor(pair, run.dialect);
  const provenance = target && dialect.read(target.page);
  const base = target && (await baseOf({ pair, source, target, dialect, provenance, sourceSegments }, run));
  const slots = slotsOf({ source: sourceSegments, base, target: targetSegments });
  const sidecar = sidecarOf(pair, run.root);
  const baseKnown = !target || base !== null;
  return { pair, source, target, sourceSegments, targetSegments, slots, baseKnown, dialect, provenance, sidecar };
}

interface Known {
  pair: Pair;
  source: Side;
  target: Side;
  dialect: Dialect;
  provenance: Provenance | null;
  sourceSegments: Segment[];
}

/** What the target was translated from; null where that is not known. */
async function baseOf(
  { pair, source, target, dialect, provenance, sourceSegments }: Known,
  run: Run,
): Promise<readonly Comparable[] | null> {
  const { root, store, historyOf } = run;
  const recorded = { provenance, dialect, source: { path: pair.source, bytes: source.bytes }, history: historyOf(pair.source) };
  const { base, bytes, path } = await resolveBase(recorded);
  if (base.hashMatches) return sourceSegments;
  const page = bytes && store.pageOf(path!, bytes);
  const segments = page && store.segmentsOf(page);
  if (segments) return segments;
  const bilingual = bilingualBase(root, sidecarPath(pair), target, provenance, store);
  if (!bilingual) return null;
  // Bilingual markup holds no front matter: the source's stands for what it was.
  const body = bilingual.segments.filter((segment) => !inFrontMatter(segment)).map(withoutGeneratedAnchor);
  return [...sourceSegments.filter(inFrontMatter), ...body];
}

const inFrontMatter = ({ kind }: Comparable): boolean => kind === 'front-matter';

function sidecarOf({ sidecar }: Pair, root: string): Translation['sidecar'] {
  const bytes = sidecar === null ? null : readBytes(resolve(root, sidecar));
  const text = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text === null ? null : { text, read: readSidecar(text) };
}

async function commitOf(history: History | null, path: string, bytes: Uint8Array): Promise<string | null> {
  const [latest] = (await history?.versions(path)) ?? [];
  const stored = latest && (await history!.read(latest.commit, latest.path));
  return stored && Buffer.compare(stored, bytes) === 0 ? latest.commit : null;
}

function unparsable(path: string): Finding {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const message = 'Unexpected Markdown that can not be parsed, expected a page: "lockstep check" says where';
  return { check: 'readable', severity: 'error', path, ...place, message, actual: null, expected: null, fixable: false };
}
