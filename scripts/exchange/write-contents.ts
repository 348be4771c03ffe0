import { mergeSegments } from '../markdown/merge/merge.ts';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Inline, Page, Segment } from '../model/page.ts';
import type { MergedFile } from '../xliff/merge/merge-file.ts';
import { contentsByPlace } from '../xliff/merge/signature.ts';
import { innerOf, withInner } from './inner-texts.ts';
import { newTarget } from './new-record.ts';
import { noPlace, unwritable } from './no-place.ts';
import { placeContents, type Placed } from './place-contents.ts';
import { hasTarget, type TargetTranslation, type Translation, type Translations } from './translations.ts';
import { withExchanged, withoutPlace, type WrittenPage, type WrittenPlaces } from './written-page.ts';

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
  for (const { id, reason } of refused) merged.refuse(id, unwritable(reason));
  return { page: pageOf(page.path, splice(page.text, edits)), places: null, ...counts };
}

/** Where a new block can't be written, its source must not stay in the page: all is placed once more, without it. */
function intoTarget(merged: MergedFile, translation: TargetTranslation, writing: Writing): WrittenPage {
  const { parse, draftsOf, language } = writing;
  const segmentsOf = (page: Page): Segment[] | null => draftsOf(page)?.list ?? null;
  for (;;) {
    const placed = placeContents(merged.contents, translation, { language, segmentsOf });
    const homes = [...placed.homes].filter(([id]) => merged.contents.has(id));
    const contents = new Map(homes.flatMap(([id, home]) => contentFor(merged.contents.get(id)!, home)));
    const { edits, refused, inner: exchanged, ...counts } = mergeSegments(placed.page, contents, parse, draftsOf(placed.page));
    const idOf = new Map(homes.map(([id, home]) => [home.id, id]));
    const bad = refused.map(({ id, reason }) => ({ id: idOf.get(id)!, reason }));
    const gone = new Set(bad.flatMap(({ id, reason }) => (reason === 'gone' ? [id] : [])));
    const inner = innerOf(merged, translation, placed, gone);
    if (refuse(merged, translation, placed, bad, inner) && placed.came.size > 0) continue;
    const page = edits.length === 0 ? placed.page : pageOf(placed.page.path, splice(placed.page.text, edits));
    const places = withExchanged(placesIn(placed, translation), exchanged);
    return withInner({ page, places, ...counts }, inner, merged, { ...writing, translation });
  }
}

/** Refuses what has no place, and what can't be written, of which it says whether there is any; but not what is written within another text. */
function refuse(
  merged: MergedFile,
  { slots }: Translation,
  { homeless }: Placed,
  bad: readonly { id: string; reason: string }[],
  inner: ReadonlyMap<string, unknown>,
): boolean {
  const segmentOf = new Map(slots.map(({ segment }) => [segment.id, segment]));
  for (const [id, rival] of homeless) if (!inner.has(id)) merged.refuse(id, noPlace(segmentOf.get(id)!, rival));
  const own = bad.filter(({ id }) => !inner.has(id));
  for (const { id, reason } of own) merged.refuse(id, unwritable(reason));
  return own.length > 0;
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
