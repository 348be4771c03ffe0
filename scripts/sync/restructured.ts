import type { Both } from '../drift/base/find-base.ts';
import type { DriftContext, Judged } from '../drift/input.ts';
import type { Compared, JudgedMatches } from '../drift/judge/judge-matches.ts';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Comparable, Edit, Page, Segment } from '../model/page.ts';
import { type Sides, standingIn } from './block-edits.ts';
import { codeEdits } from './codes/code-edits.ts';
import { withFirstNumbers } from './form/first-numbers.ts';
import { formEdits } from './form/form-edits.ts';
import { tearsLists } from './form/torn-lists.ts';
import { frontMatterEdits } from './front-matter-edits.ts';
import { keeper } from './keeps-all.ts';
import { changesLevel, levelEdits } from './level-edits.ts';
import { unmarkEdits } from './mark-edits.ts';
import { placesThatHold } from './settle/places-that-hold.ts';
import type { Settled } from './settle/settle-matches.ts';
import { isAsBrought, opaqueEdits, structureEdits } from './structure-edits.ts';

/** A target, and what is to become of it. */
interface Restructuring {
  pages: Compared;
  settled: Settled;
  both: Both;
  context: DriftContext;
}

interface Restructured {
  page: Page;
  /** Changes that were carried over without a translator. */
  carried: ReadonlySet<Judged>;
}

/**
 * The target with the structure of its source. Should a translation be lost by that, as where a table would be none any
 * more, it keeps its own; should a list fall apart, its blocks keep their form.
 *
 * @param kept matches that are not carried out
 */
export function restructured(restructuring: Restructuring, kept: ReadonlySet<Judged>): Restructured {
  const { pages, settled, both, context } = restructuring;
  if (settled.matches.every(({ kind }) => kind === 'unchanged')) return asItIs();
  const matches = settled.matches.filter((match) => !kept.has(match) && (match.base === null || match.kind !== 'added'));
  const { touched, carried, ...drafts } = draftsOf(restructuring, matches, kept);
  const written = writer(restructuring, matches, touched);
  const whole = written(drafts.whole);
  const full = untorn(whole) ?? untorn(written(drafts.inOldForm())) ?? whole;
  if (full) return { page: full.page, carried };
  // A text may still name them: the rest of the page need not wait for that.
  const notes = matches.filter(({ kind, base }) => kind === 'removed' && pages.base[base!]!.kind === 'footnote');
  if (notes.length > 0) return without(notes);
  const inPlace = untorn(written(drafts.inPlace)) ?? written(drafts.inPlaceInOldForm);
  if (inPlace) return { page: inPlace.page, carried };
  // What stands below such a heading would stand below another one: it waits, and the rest of the page does not.
  const levels = matches.filter(
    (match) => match.kind === 'changed' && changesLevel(pages.base[match.base!]!, pages.source[match.source!]!),
  );
  return levels.length > 0 ? without(levels) : asItIs();

  /** More is kept each time, so that this ends. */
  function without(more: readonly Judged[]): Restructured {
    return restructured(restructuring, new Set([...kept, ...more]));
  }

  function asItIs(): Restructured {
    return { page: unmarked(both.target.page, context), carried: new Set() };
  }

  /** Null where a list fell apart. */
  function untorn(page: Written | null): Written | null {
    return page && tearsLists(page.after, pages.target(), pages.source) ? null : page;
  }
}

/** Edits of the structure, and others, which give way to them. */
type Draft = readonly [structure: readonly Edit[], others: readonly Edit[]];

/** What a page may become, the best first. */
interface Drafts extends Pick<Restructured, 'carried'> {
  whole: Draft;
  /** Blocks stay in the form that they have. */
  inOldForm(): Draft;
  /** Blocks stay where they are. */
  inPlace: Draft;
  inPlaceInOldForm: Draft;
  /** Translations of which codes or form change, and not the words. */
  touched: ReadonlySet<Segment>;
}

function draftsOf({ pages, settled, both, context }: Restructuring, matches: readonly Judged[], kept: ReadonlySet<Judged>): Drafts {
  const { base } = pages;
  const aligned = placesThatHold(pages, settled);
  const sides: Sides = {
    source: { page: both.source.page, segments: pages.source },
    target: { page: both.target.page, segments: pages.target() },
    aligned,
    present: standingIn({ ...settled, aligned }),
    matches,
  };
  const [codes, forms] = [codeEdits(sides, settled, base), formEdits(sides, base, context.segmentsOf)];
  const [levels, lists] = [levelEdits(sides, base), listEdits(pages, settled, both, kept)];
  const structure = (withForms: boolean): Edit[] => [...structureEdits(sides, base, withForms), ...lists];
  const others = (done: ReadonlySet<Segment>): Edit[] => [...opaqueEdits(sides, base, done), ...levels, ...codes.edits];
  const touched = new Set([...codes.touched, ...forms.touched]);
  const [whole, inOldForm, inNewForm] = [structure(true), others(codes.touched), others(touched)];
  const all = forms.edits.some(overlaps([...whole, ...inNewForm])) ? inOldForm : [...forms.edits, ...inNewForm];
  return {
    whole: [whole, all],
    inOldForm: () => [structure(false), inOldForm],
    inPlace: [[], codes.standalone(all)],
    inPlaceInOldForm: [[], codes.standalone(inOldForm)],
    carried: codes.carried,
    touched: new Set([...touched].filter(({ translate }) => translate)),
  };
}

interface Written {
  page: Page;
  after: Segment[];
}

/** Makes a page of a draft; null where a translation would be lost, or a container its end. The line under the head of a table goes with its columns. */
function writer(
  { pages, settled, both, context }: Restructuring,
  matches: readonly Judged[],
  touched: Drafts['touched'],
): (draft: Draft) => Written | null {
  const { path, text } = both.target.page;
  const [keepsAll, sourceOf, baseOf] = [keeper(pages), sourcesIn(settled, pages), basesIn(settled, pages)];
  const going = goingOf(matches, settled, pages);
  return ([structure, others]) => {
    const edits = [...structure, ...others.filter((edit) => !overlaps(structure)(edit))];
    const spliced = unmarked(pageOf(path, splice(text, edits)), context);
    const page = withFirstNumbers(spliced, context.segmentsOf(spliced) ?? [], sourceOf);
    const after = context.segmentsOf(page);
    return after && keepsAll(after, { going, touched, sourceOf, baseOf }) ? { page, after } : null;
  };
}

const overlaps =
  (others: readonly Edit[]) =>
  (edit: Edit): boolean =>
    others.some((other) => edit.start < other.end && other.start < edit.end);

/** A list of the front matter goes as a whole: none of what is kept may be in it, nor of what an earlier sync kept back. */
function listEdits(pages: Compared, judged: JudgedMatches, { source, target }: Both, kept: ReadonlySet<Judged>): Edit[] {
  const waited = judged.matches.filter(({ kind, base }) => kind === 'added' && base !== null && !judged.aligned[base]);
  return frontMatterEdits({ source: source.page, target: target.page, pages, judged, kept: new Set([...kept, ...waited]) });
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
