import type { History } from '../model/history.ts';
import type { Pair } from '../model/pair.ts';
import { structuralFit, type Structure } from './features.ts';

/** Where a target belongs whose source is not where the layout looks for it, and what says so. */
export interface Move {
  source: string;
  target: string;
  by: 'git' | 'redirection' | 'hash' | 'structure';
}

/** A target without a source. */
interface Orphan {
  pair: Pair;
  /** Null where its body can't be read. */
  structure: Structure | null;
}

interface MoveEvidence {
  /** Pairs of the same locale whose source has no target. */
  free: readonly Pair[];
  history: History | null;
  redirections: Redirections;
  /** Whether a recorded hash is that of a source as it is now. */
  hasHash(source: string): boolean;
  structureOf(source: string): Structure | null;
}

/** Less alike than this, or hardly more than the second best, structure proves nothing. */
const alike = 0.8;
const lead = 0.1;

/** The source that an orphaned target belongs to, by the first evidence that names one without a target; null: none does. */
export async function findMove({ pair, structure }: Orphan, evidence: MoveEvidence): Promise<Move | null> {
  const { free, history, redirections, hasHash } = evidence;
  const renamed = await history?.renamedTo(pair.source);
  const url = redirections.get(pair.source) ?? redirections.get(pair.path);
  const redirected =
    url === undefined
      ? null
      : redirectedPath(
          url,
          free.map(({ source }) => source),
        );
  return (
    moveTo('git', renamed, free) ??
    moveTo('redirection', redirected, free) ??
    moveTo('hash', free.find(({ source }) => hasHash(source))?.source, free) ??
    moveTo('structure', structure && mostAlike(structure, evidence), free)
  );
}

function moveTo(by: Move['by'], source: string | null | undefined, free: readonly Pair[]): Move | null {
  const place = free.find((pair) => pair.source === source);
  return place ? { source: place.source, target: place.target, by } : null;
}

function mostAlike(structure: Structure, { free, structureOf }: MoveEvidence): string | null {
  const ranked = free
    .map(({ source }) => ({ source, fit: structuralFit(structureOf(source) ?? new Map(), structure) }))
    .sort((a, b) => b.fit - a.fit);
  const [first, second] = ranked;
  return first && first.fit >= alike && first.fit - (second?.fit ?? 0) >= lead ? first.source : null;
}

/** `.openpublishing.redirection.json`: where pages of a Microsoft Learn repository went, as addresses of the site. */
type Redirections = ReadonlyMap<string, string>;

/** Reads such a file; what is not of its shape redirects nothing. */
export function readRedirections(text: string): Redirections {
  const found = new Map<string, string>();
  for (const entry of entriesOf(text)) {
    const { source_path: path, source_path_from_root: fromRoot, redirect_url: url } = entry;
    const from = typeof path === 'string' ? path : typeof fromRoot === 'string' ? fromRoot : null;
    if (from !== null && typeof url === 'string') found.set(from.replace(/^\//, ''), url);
  }
  return found;
}

/** Of these source paths the one that a redirection's address means: the only one with the most last parts in common. */
function redirectedPath(url: string, sources: readonly string[]): string | null {
  const wanted = partsOf(url.split(/[?#]/)[0]!);
  const ranked = sources
    .map((source) => ({ source, common: commonTail(partsOf(source.replace(/\.mdx?$/i, '')), wanted) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common);
  return ranked[0] && ranked[0].common > (ranked[1]?.common ?? 0) ? ranked[0].source : null;
}

function entriesOf(text: string): Record<string, unknown>[] {
  try {
    const value = JSON.parse(text.replace(/^\ufeff/, '')) as { redirections?: unknown } | null;
    return Array.isArray(value?.redirections) ? value.redirections.filter((one) => typeof one === 'object' && one !== null) : [];
  } catch {
    return [];
  }
}

const partsOf = (path: string): string[] => path.toLowerCase().split('/').filter(Boolean);

function commonTail(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
