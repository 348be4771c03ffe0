import type { SegmentChange } from '../../../scripts/model/drift.ts';
import type { PagePassages, Passage } from '../../../scripts/model/passage.ts';
import { differingWords, sameWords } from './differing-words.ts';
import { type Run, runsOf } from './runs.ts';

/** A place in which a translation and its source say different things, as it is shown. */
export interface ShownChange {
  /** From 1, in the order of the page; its address is `#lockstep-c1`. */
  number: number;
  kind: Exclude<SegmentChange['kind'], 'untranslated'>;
  /** As it was translated, as the source has it today, and as the page has it; null where one has none. */
  base: Run[] | null;
  source: Run[] | null;
  target: Run[] | null;
}

/** What is known of a passage of a page, and where it stands. */
export interface ShownPassage {
  /** Its number on the page: `data-s`, and its name in the file of sources. */
  id: number;
  /** Offset in the page. */
  at: number;
  /** Numbers of changes of it, and of passages that only the source has behind it. */
  changes: number[];
  additions: number[];
  isUntranslated: boolean;
}

export interface ArticlePassages {
  passages: ShownPassage[];
  changes: ShownChange[];
}

/** Of a page of the source. */
export const noPassages: ArticlePassages = { passages: [], changes: [] };

/** What a reader is shown of a translated page's passages. The kinds of text that stand in no place of their own are listed only. */
export function articlePassages(page: PagePassages, told: readonly SegmentChange[], locales: Locales): ArticlePassages {
  const changes = told.flatMap(asShown);
  const shown = changes.map((change, index) => shownChange(change, index + 1, locales));
  const passages = page.passages.map((passage, id) => ({
    id,
    at: passage.range.start,
    changes: numbersOf(changes, (change) => change.kind !== 'added' && isAt(change, passage) && change.target === passage.text),
    additions: [] as number[],
    isUntranslated: passage.isUntranslated,
  }));
  for (const [index, change] of changes.entries()) {
    const place = change.kind === 'added' ? page.passages.findLastIndex((passage) => isAt(change, passage)) : -1;
    if (place !== -1) passages[place]!.additions.push(index + 1);
  }
  return { passages, changes: shown };
}

type Shown = SegmentChange & Pick<ShownChange, 'kind'>;

/** What the page never had is shown as what is new; what it has in the source's words says so itself. */
function asShown(change: SegmentChange): Shown[] {
  if (change.kind !== 'untranslated') return [{ ...change, kind: change.kind }];
  return change.target === null ? [{ ...change, kind: 'added', base: null }] : [];
}

interface Locales {
  source: string;
  target: string;
}

const isAt = ({ targetLines }: SegmentChange, { lines }: Passage): boolean => targetLines?.[0] === lines[0];

function numbersOf(changes: readonly Shown[], isOne: (change: Shown) => boolean): number[] {
  return changes.flatMap((change, index) => (isOne(change) ? [index + 1] : []));
}

function shownChange({ kind, base, source, target }: Shown, number: number, locales: Locales): ShownChange {
  const [old, now, here] = [runsIn(base), runsIn(source), runsIn(target)];
  if (!old || !now) return { number, kind, base: old, source: now, target: here };
  const { before, after } = differingWords(old, now, locales.source);
  return { number, kind, base: before, source: after, target: here ? sameWords(here, before, locales.target) : null };
}

const runsIn = (markdown: string | null): Run[] | null => (markdown === null ? null : runsOf(markdown));
