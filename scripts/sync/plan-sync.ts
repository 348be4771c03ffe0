import type { Both } from '../drift/base/find-base.ts';
import type { DriftContext, Judged } from '../drift/input.ts';
import type { Compared, JudgedMatches } from '../drift/judge/judge-matches.ts';
import type { SinceBase } from '../drift/since-base.ts';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Comparable, Edit, Page, Segment } from '../model/page.ts';
import type { SyncedPage } from '../model/report.ts';
import type { SyncedSegment } from '../xliff/sidecar/synced-sidecar.ts';
import { standingIn } from './block-edits.ts';
import { type Counts, countsOf } from './counts-of.ts';
import { codeEdits } from './codes/code-edits.ts';
import { formEdits } from './form/form-edits.ts';
import { withFirstNumbers } from './form/first-numbers.ts';
import { tearsLists } from './form/torn-lists.ts';
import { fillIn, type SyncMemory } from './fill-in.ts';
import { frontMatterEdits } from './front-matter-edits.ts';
import { keeper } from './keeps-all.ts';
import { changesLevel, levelEdits } from './level-edits.ts';
import { markEdits, unmarkEdits } from './mark-edits.ts';
import { type Places, placesAfter } from './places-after.ts';
import { placesThatHold } from './settle/places-that-hold.ts';
import { type Settled, settleMatches } from './settle/settle-matches.ts';
import { isAsBrought, opaqueEdits, structureEdits } from './structure-edits.ts';

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
  const { page: synced, carried } = restructured(pages, settled, input, context, new Set([...settled.left, ...waiting]));
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

/**
 * The target with the structure of its source. Should a translation be lost by that, as where a table would be none any
 * more, it keeps its own; should a list fall apart, its blocks keep their form.
 *
 * @param kept matches that are not carried out
 */
function restructured(
  pages: Compared,
  settled: Settled,
  both: Both,
  context: DriftContext,
  kept: ReadonlySet<Judged>,
): { page: Page; carried: ReadonlySet<Judged> } {
  const { source, target } = both;
  const before = target.page;
  if (settled.matches.every(({ kind }) => kind === 'unchanged')) return { page: unmarked(before, context), carried: new Set() };
  const aligned = placesThatHold(pages, settled);
  const sides = {
    source: { page: source.page, segments: pages.source },
    target: { page: before, segments: pages.target() },
    aligned,
    present: standingIn({ ...settled, aligned }),
    matches: settled.matches,
  };
  const matches = settled.matches.filter((match) => !kept.has(match) && (match.base === null || match.kind !== 'added'));
  const codes = codeEdits(sides, settled, pages.base);
  const forms = formEdits({ ...sides, matches }, pages.base, context.segmentsOf);
  const lists = listEdits(pages, settled, [source.page, before], kept);
  const blocks = (formed: boolean): Edit[] => [...structureEdits({ ...sides, matches }, pages.base, formed), ...lists];
  const structure = blocks(true);
  const [inPlace, withForms] = [codes.touched, new Set([...codes.touched, ...forms.touched])].map((done) => [
    ...opaqueEdits({ ...sides, matches }, pages.base, done),
    ...levelEdits({ ...sides, matches }, pages.base),
    ...codes.edits,
  ]) as [Edit[], Edit[]];
  const all = forms.edits.some(overlaps([...structure, ...withForms])) ? inPlace : [...forms.edits, ...withForms];
  const touched = new Set([...codes.touched, ...forms.touched].filter((segment) => segment.translate));
  const [keepsAll, sourceOf, baseOf] = [keeper(pages), sourcesIn(settled, pages), basesIn(settled, pages)];
  const whole = written(structure, all);
  const full = untorn(whole) ?? untorn(written(blocks(false), inPlace)) ?? whole;
  const notes = full ? [] : matches.filter(({ kind, base }) => kind === 'removed' && pages.base[base!]!.kind === 'footnote');
  // A text may still name them: the rest of the page need not wait for that.
  if (notes.length > 0) return restructured(pages, settled, both, context, new Set([...kept, ...notes]));
  const found = full ?? untorn(written([], codes.standalone(all))) ?? written([], codes.standalone(inPlace));
  const levels = found
    ? []
    : matches.filter(({ kind, base, source: index }) => kind === 'changed' && changesLevel(pages.base[base!]!, pages.source[index!]!));
  // What stands below such a heading would stand below another one: it waits, and the rest of the page does not.
  if (levels.length > 0) return restructured(pages, settled, both, context, new Set([...kept, ...levels]));
  return found ? { page: found.page, carried: codes.carried } : { page: unmarked(before, context), carried: new Set() };

  /** Null where a translation would be lost, or a container its end. The line under the head of a table goes with its columns. */
  function written(some: readonly Edit[], others: readonly Edit[]): Written | null {
    const edits = [...some, ...others.filter((edit) => !overlaps(some)(edit))];
    const spliced = unmarked(pageOf(before.path, splice(before.text, edits)), context);
    const page = withFirstNumbers(spliced, context.segmentsOf(spliced) ?? [], sourceOf);
    const after = context.segmentsOf(page);
    return after && keepsAll(after, { going: goingOf(matches, settled, pages), touched, sourceOf, baseOf }) ? { page, after } : null;
  }

  /** Null where a list fell apart. */
  function untorn(page: Written | null): Written | null {
    return page && tearsLists(page.after, pages.target(), pages.source) ? null : page;
  }
}

type Written = { page: Page; after: Segment[] };

const overlaps =
  (others: readonly Edit[]) =>
  (edit: Edit): boolean =>
    others.some((other) => edit.start < other.end && other.start < edit.end);

/** A list of the front matter goes as a whole: none of what is kept may be in it, nor of what an earlier sync kept back. */
function listEdits(pages: Compared, judged: JudgedMatches, [source, target]: [Page, Page], kept: ReadonlySet<Judged>): Edit[] {
  const waited = judged.matches.filter(({ kind, base }) => kind === 'added' && base !== null && !judged.aligned[base]);
  return frontMatterEdits({ source, target, pages, judged, kept: new Set([...kept, ...waited]) });
}

/** Marks are put anew each time. */
function unmarked(page: Page, { segmentsOf }: DriftContext): Page {
  const edits = unmarkEdits(page, segmentsOf(page) ?? []);
  return edits.length === 0 ? page : pageOf(page.path, splice(page.text, edits));
}

/** What each segment of the target translates in the source. */
function sourcesIn({ matches, aligned, present }: Settled, { source, target }: Compared): Map<Segment, Segment> {
  const pairs = matches.flatMap(({ base, source: index }) => {
    const place = index === null ? null : base === null ? present.get(index) : aligned[base];
    return place ? [[target()[place.target]!, source[index!]!] as const] : [];
  });
  return new Map(pairs);
}

/** And what in the base. */
const basesIn = ({ aligned }: Settled, { base, target }: Compared): Map<Segment, Comparable> =>
  new Map(aligned.flatMap((place, index) => (place ? [[target()[place.target]!, base[index]!] as const] : [])));

/** Translations of what was removed, and what is none yet. */
function goingOf(matches: readonly Judged[], { aligned }: Settled, { base: bases, target }: Compared): Segment[] {
  return matches.flatMap(({ kind, base }) => {
    const place = kind === 'removed' || kind === 'changed' ? aligned[base!] : null;
    const there = place && target()[place.target]!;
    return there && (kind === 'removed' || isAsBrought(bases[base!]!, there)) ? [there] : [];
  });
}
