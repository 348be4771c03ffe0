import { mergeSegments } from '../markdown/merge/merge.ts';
import type { Merged } from '../markdown/merge/plan.ts';
import { pageOf } from '../markdown/page.ts';
import type { Drafts } from '../markdown/segments/drafts.ts';
import { joined } from '../markdown/segments/text.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Inline, Page, Segment } from '../model/page.ts';
import type { MergedFile } from '../xliff/merge/merge-file.ts';
import { refusal, shorten } from '../xliff/merge/problem.ts';
import { contentsByPlace } from '../xliff/merge/signature.ts';
import { newTarget } from './new-record.ts';
import { placeContents, type Placed } from './place-contents.ts';
import { hasTarget, type TargetTranslation, type Translation, type Translations } from './translations.ts';

/** A page with new contents in it. */
interface WrittenPage extends Pick<Merged, 'escaped' | 'quoted'> {
  page: Page;
  /** Null where it is new, or where it can't be told. */
  places: WrittenPlaces | null;
}

/** Where segments stand in a page as it is written, by their index. */
export interface WrittenPlaces {
  /** Those that the target had. */
  there: ReadonlyMap<number, number>;
  /** Those of the source that were brought, or of which a translation was. */
  here: ReadonlyMap<number, number>;
  left: Placed['left'];
}

interface Writing extends Pick<Translations, 'parse' | 'draftsOf'> {
  /** Of the source: `en`. */
  language: string;
}

/** The new contents in their page, or in one that is made from the source; what can't be written without a change of its blocks is refused. */
export function writeContents(merged: MergedFile, translation: Translation, writing: Writing): WrittenPage {
  return hasTarget(translation) ? intoTarget(merged, translation, writing) : intoNew(merged, translation, writing);
}

function intoNew(merged: MergedFile, { pair, source, slots }: Translation, { parse, draftsOf }: Writing): WrittenPage {
  const page = newTarget(pair.target, source.page);
  const { edits, refused, ...counts } = mergeSegments(page, contentsByPlace(slots, merged.contents), parse, draftsOf(page));
  for (const { id, reason } of refused) merged.refuse(id, refusal('structure', whyNot(reason)));
  return { page: pageOf(page.path, splice(page.text, edits)), places: null, ...counts };
}

/** Where a new block can't be written, its source must not stay in the page: all is placed once more, without it. */
function intoTarget(merged: MergedFile, translation: TargetTranslation, writing: Writing): WrittenPage {
  const { parse, draftsOf, language } = writing;
  const segmentsOf = (page: Page): Segment[] | null => draftsOf(page)?.list ?? null;
  for (;;) {
    const placed = placeContents(merged.contents, translation, { language, segmentsOf });
    const inner = innerOf(merged, translation, placed);
    for (const [id, beside] of placed.homeless) {
      if (!inner.has(id)) merged.refuse(id, refusal('structure', beside ? mayBe(beside) : noPlace));
    }
    const homes = [...placed.homes].filter(([id]) => merged.contents.has(id));
    const contents = new Map(homes.flatMap(([id, home]) => contentFor(merged.contents.get(id)!, home)));
    const written = mergeSegments(placed.page, contents, parse, draftsOf(placed.page));
    const idOf = new Map(homes.map(([id, home]) => [home.id, id]));
    for (const { id, reason } of written.refused) merged.refuse(idOf.get(id)!, refusal('structure', whyNot(reason)));
    if (written.refused.length > 0 && placed.came.size > 0) continue;
    const page = written.edits.length === 0 ? placed.page : pageOf(placed.page.path, splice(placed.page.text, written.edits));
    const places = placesIn(placed, translation);
    return withInner({ page, places, escaped: written.escaped, quoted: written.quoted }, inner, merged, { ...writing, translation });
  }
}

function placesIn({ segments, there, came, homes, left }: Placed, { sourceSegments }: TargetTranslation): WrittenPlaces {
  const [indexOf, sourceOf] = [segments, sourceSegments].map((all) => new Map(all.map(({ id }, index) => [id, index]))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const own = [...homes].map(([id, home]) => [sourceOf.get(id)!, indexOf.get(home.id)!] as const);
  return { there, here: new Map([...came, ...own]), left };
}

/** What the page says already is left out: its bytes stay. */
function contentFor(content: readonly Inline[], home: Segment): [string, readonly Inline[]][] {
  const placed = contentsByPlace([{ segment: home, place: home }], new Map([[home.id, content.map(withoutPlace)]]));
  return [...placed];
}

/** Offsets are of the page as it was. */
const withoutPlace = (piece: Inline): Inline => (piece.kind === 'code' ? { ...piece, start: undefined } : piece);

/** Alt texts and titles of codes that come with a changed text, and the text that each comes with. */
function innerOf({ contents }: MergedFile, { slots }: Translation, { homeless, homes }: Placed): Map<string, Inner> {
  const inner = new Map<string, Inner>();
  const segments = new Map(slots.map(({ segment }) => [segment.id, segment]));
  for (const { segment } of slots) {
    const content = homes.has(segment.id) ? contents.get(segment.id) : undefined;
    for (const part of content ? segment.content : []) {
      const own = part.kind === 'code' ? part.subflows.filter((id) => homeless.has(id) && segments.has(id)) : [];
      for (const id of own) inner.set(id, { segment: segments.get(id)!, around: wordsOf(content!) });
    }
  }
  return inner;
}

interface Inner {
  segment: Segment;
  around: string;
}

const wordsOf = (content: readonly Inline[]): string => joined(content, () => '').replace(/\s+/g, '');

/** They are written once what holds them is there. */
function withInner(
  written: WrittenPage,
  inner: ReadonlyMap<string, Inner>,
  merged: MergedFile,
  { parse, draftsOf, translation }: Pick<Translations, 'parse' | 'draftsOf'> & { translation: TargetTranslation },
): WrittenPage {
  if (inner.size === 0) return written;
  const drafts = draftsOf(written.page)!;
  const found = new Map<string, number>();
  for (const [id, { segment, around }] of inner) {
    const taken = new Set(found.values());
    const at = drafts.list.findIndex((_, index) => !taken.has(index) && isInner(drafts, index, segment, around));
    if (at === -1) merged.refuse(id, refusal('structure', noPlace));
    else found.set(id, at);
  }
  const contents = new Map([...found].map(([id, at]) => [drafts.list[at]!.id, merged.contents.get(id)!.map(withoutPlace)]));
  const { edits, refused, escaped, quoted } = mergeSegments(written.page, contents, parse, drafts);
  const idOf = new Map([...found].map(([id, at]) => [drafts.list[at]!.id, id]));
  for (const { id, reason } of refused) merged.refuse(idOf.get(id)!, refusal('structure', whyNot(reason)));
  const page = pageOf(written.page.path, splice(written.page.text, edits));
  return {
    page,
    places: shifted(written.places!, found, translation),
    escaped: written.escaped + escaped,
    quoted: written.quoted + quoted,
  };
}

function isInner({ list, natures }: Drafts, index: number, { kind, text }: Segment, around: string): boolean {
  const { owner } = natures[index]!;
  if (!owner || list[index]!.kind !== kind || list[index]!.text !== text) return false;
  return list.some(({ content }) => content.includes(owner) && wordsOf(content) === around);
}

/** What came inside of codes stands between the others now. */
function shifted(
  { there, here, left }: WrittenPlaces,
  found: ReadonlyMap<string, number>,
  { sourceSegments }: TargetTranslation,
): WrittenPlaces {
  const own = [...found.values()].toSorted((a, b) => a - b);
  const shift = (at: number): number => own.reduce((now, one) => (one <= now ? now + 1 : now), at);
  const moved = [there, here].map((places) => new Map([...places].map(([index, at]) => [index, shift(at)]))) as [
    Map<number, number>,
    Map<number, number>,
  ];
  const sourceOf = new Map(sourceSegments.map(({ id }, index) => [id, index]));
  for (const [id, at] of found) moved[1].set(sourceOf.get(id)!, at);
  return { there: moved[0], here: moved[1], left };
}

const noPlace = 'the target has no place for it: bring the page, or its front matter, to what the source has there, by hand';

const mayBe = ({ text, lines: [line] }: Segment): string =>
  `the target may have it already, as "${shorten(text)}" (line ${line}), whose source is not known, or gone: take that out, or put this one in its place by hand`;

const whyNot = (reason: string): string => (reason === 'structure' ? unreadable : `can't be written (${reason})`);

const unreadable = 'target would change the structure of the page, or be read as something else: reword it, or put blanks around its codes';
