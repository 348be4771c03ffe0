import type { Both } from '../drift/base/find-base.ts';
import type { DriftContext, Judged } from '../drift/input.ts';
import type { SinceBase } from '../drift/since-base.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Page, Segment } from '../model/page.ts';
import type { SyncedPage } from '../model/report.ts';
import type { SyncedSegment } from '../xliff/sidecar/synced-sidecar.ts';
import { type Counts, countsOf } from './counts-of.ts';
import { fillIn, type SyncMemory } from './fill-in.ts';
import { markEdits } from './mark-edits.ts';
import { type Places, placesAfter } from './places-after.ts';
import { restructured } from './restructured.ts';
import { settleMatches } from './settle/settle-matches.ts';

export interface SyncOptions {
  /** Whether what is left to do is marked by comments in the page. */
  mark: boolean;
  /** Whether new segments come with the source's text, or not at all. */
  fillNew: boolean;
  /** Null: nothing is filled in. */
  memory: SyncMemory | null;
}

export interface SyncPlan extends Counts, Pick<SyncedPage, 'filled'> {
  /** The target as it is to be. */
  text: string;
  /** What the target follows then: the base of the next sync. */
  places: SyncedSegment[];
}

/**
 * The target that follows the current source: kept segments keep their translation to the byte, moved ones move, new ones
 * come in the source's language, removed ones go; of a changed one the old translation stays until somebody works on it.
 * What the page may have in another form is left alone, and what it does not hold as it is written is pending.
 *
 * @param since as `sync` sees it
 * @returns null where a page cannot be parsed, or the base's text is not at hand
 */
export function planSync(since: SinceBase, input: Both, context: DriftContext, options: SyncOptions): SyncPlan | null {
  const { pages, judged, past, inScope } = since;
  if (!pages || !judged) return null;
  const texts = past && new Set(past.map(({ text }) => text));
  const settled = settleMatches(pages, judged, texts, context.judgement);
  const waiting = settled.matches.filter((match) => isNew(match) && !isBrought(pages.source[match.source!]!, options));
  const { page: synced, carried } = restructured({ pages, settled, both: input, context }, new Set([...settled.left, ...waiting]));
  const first = placesOn(synced);
  const { page, places, filled } = options.memory ? fillIn(first, options.memory, placesOn) : { ...first, filled: 0 };
  const text = options.mark ? splice(page.text, markEdits(page, places.list)) : page.text;
  return { text, places: places.list, filled, ...countsOf(settled, places) };

  function placesOn(of: Page): { page: Page; places: Places } {
    return { page: of, places: placesAfter(pages!, settled, inScope(context.segmentsOf(of)!), { heldBack: new Set(waiting), carried }) };
  }
}

const isNew = ({ kind, base }: Judged): boolean => kind === 'added' && base === null;

/** Whether a new segment comes at all: as the source's text, or as a translation that is known. */
const isBrought = (segment: Segment, { fillNew, memory }: SyncOptions): boolean =>
  fillNew || (memory?.translationOf(segment) ?? null) !== null;
