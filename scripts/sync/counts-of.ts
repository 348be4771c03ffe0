import type { Judged } from '../drift/input.ts';
import { wordCount } from '../markdown/text/words.ts';
import type { SyncedPage } from '../model/report.ts';
import { countsWords, type Places } from './places-after.ts';
import type { Settled } from './settle/settle-matches.ts';

/** What became of a page by a plan, and what is left to do. */
export interface Counts extends Pick<SyncedPage, 'kept' | 'moved' | 'inserted' | 'removed' | 'pending'> {
  /** Changes that were left alone, since it can't be told whether the page has them: among what is pending. */
  left: number;
  /** New segments that could not be brought: among what is pending, too. */
  missing: number;
  wordsToTranslate: number;
}

/** Counts what a plan carries out, and what it leaves to do. */
export function countsOf({ matches, left, guessed }: Settled, { list, waiting, kept, missing }: Places): Counts {
  const number = (...kinds: Judged['kind'][]) =>
    matches.filter(
      (match) => kinds.includes(match.kind) && !left.has(match) && !kept.has(match) && (match.kind !== 'added' || match.base === null),
    ).length;
  const open = list.filter(({ pending }) => pending !== null);
  const texts = open.filter(countsWords).map(({ source }) => source);
  return {
    kept: number('unchanged'),
    moved: number('moved'),
    inserted: number('added') - missing.size,
    removed: number('removed'),
    left: new Set([...left, ...guessed, ...kept]).size,
    missing: missing.size,
    pending: open.length + waiting.length,
    wordsToTranslate: [...texts, ...waiting].reduce((sum, segment) => sum + (segment.translate ? wordCount(segment) : 0), 0),
  };
}
