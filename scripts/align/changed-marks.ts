import { addTo } from '../model/lists/add-to.ts';
import type { Marks } from './marks.ts';

/** What a change of a text made of its marks. */
export interface ChangedMarks {
  added: readonly Changed[];
  removed: readonly Changed[];
}

/** A mark with how often the new text has it, and the old one. */
interface Changed {
  form: string;
  /** Where only the way of an address changed, that: `../a` became `/a`. */
  way: string | null;
  now: number;
  before: number;
}

/** Marks are told apart by their form, and addresses that differ in nothing else by the way they are written. */
export function changedMarks(from: Marks, to: Marks): ChangedMarks {
  const changed = [...new Set([...from.counts.keys(), ...to.counts.keys()])].flatMap((form) => changesOf(form, from, to));
  return { added: changed.filter(({ now, before }) => now > before), removed: changed.filter(({ now, before }) => now < before) };
}

function changesOf(form: string, from: Marks, to: Marks): Changed[] {
  const [before, now] = [from, to].map(({ counts }) => toldOf(form, counts.get(form) ?? 0)) as [number, number];
  if (before !== now) return [{ form, way: null, now, before }];
  const [old, own] = [from.ways.get(form), to.ways.get(form)];
  if (!old || !own) return [];
  const ways = [...new Set([...old.keys(), ...own.keys()])];
  const changed = ways.map((way) => ({ form, way, now: toldOf(form, own.get(way) ?? 0), before: toldOf(form, old.get(way) ?? 0) }));
  return changed.filter((one) => one.now !== one.before);
}

/** A sentence that has an address twice is as well translated by one that has it once. */
const toldOf = (form: string, count: number): number => (form.startsWith('](') ? Math.min(1, count) : count);

const numberIn = ({ counts, ways }: Marks, { form, way }: Changed): number =>
  (way === null ? counts.get(form) : ways.get(form)?.get(way)) ?? 0;

/** Whether a text has all that a change brought, and no more than it left of what went. */
export function holdsMarks({ added, removed }: ChangedMarks, held: Marks): boolean {
  return added.every((one) => numberIn(held, one) >= one.now) && removed.every((one) => numberIn(held, one) <= one.now);
}

/**
 * The marks of a translation with the places on other pages as its source calls them, where a change brought the page, or took it away: for
 * `build/#tags` it has `build/#etiquetas`, as the heading is called there. Of a page that came it must have as many places as the source.
 */
export function withOwnPlaces(from: Marks, to: Marks, held: Marks): Marks {
  const [old, now] = [from, to].map(placesByPage) as [PlacesByPage, PlacesByPage];
  const [gone, came] = [lackedBy(old, pagesIn(to)), lackedBy(now, pagesIn(from))];
  if (gone.size + came.size === 0) return held;
  const named = new Map<string, string>();
  for (const [page, places] of placesByPage(held)) {
    const own = places.filter((form) => !from.counts.has(form) && !to.counts.has(form));
    const wanted = (came.get(page) ?? []).filter((form) => !held.counts.has(form));
    if (own.length === wanted.length) for (const [index, form] of own.entries()) named.set(form, wanted[index]!);
    // Whatever is left of a page that went is what went.
    else if (gone.has(page)) for (const form of own) named.set(form, gone.get(page)![0]!);
  }
  return { ...held, counts: renamed(held.counts, named) };
}

/** The places on other pages, by page: `](build` -> `](build#tags`, `](build#names` */
type PlacesByPage = ReadonlyMap<string, readonly string[]>;

function placesByPage({ counts }: Marks): PlacesByPage {
  const places = new Map<string, string[]>();
  for (const form of counts.keys()) if (isPlace(form)) addTo(places, pageIn(form), form);
  return places;
}

const pagesIn = ({ counts }: Marks): ReadonlySet<string> => new Set([...counts.keys()].map(pageIn));

const lackedBy = (places: PlacesByPage, pages: ReadonlySet<string>): PlacesByPage =>
  new Map([...places].filter(([page]) => !pages.has(page)));

function renamed(counts: Marks['counts'], named: ReadonlyMap<string, string>): Marks['counts'] {
  const all = new Map<string, number>();
  for (const [form, count] of counts) {
    const name = named.get(form) ?? form;
    all.set(name, (all.get(name) ?? 0) + count);
  }
  return all;
}

/** `](build#tags` */
const isPlace = (form: string): boolean => /^\]\([^#]+#/.test(form);

const pageIn = (form: string): string => form.split('#', 1)[0]!;

/**
 * What a translation holds of a change: all that is new of it; all that was before; nothing of what was only added; nothing of what went,
 * nor all that came in its place; some of both; null where no mark changed.
 */
export type Holding = 'new' | 'old' | 'lacks' | 'sheds' | 'mixed' | null;

/**
 * Tells by the marks alone which side of a change of its source a translation agrees with. What a reader fills in (`<your-name>`) may be
 * translated; where it is not, it tells as well.
 */
export function holdingOf(from: Marks, to: Marks, there: Marks): Holding {
  const told = toldBy(from, to, there);
  if (!from.whole && !to.whole) return told;
  const whole = toldBy(withFillIns(from), withFillIns(to), withFillIns(there));
  if (told === null) return whole === 'new' || whole === 'old' ? whole : null;
  return told === 'new' && whole === 'mixed' ? whole : told;
}

const withFillIns = ({ counts, ways, whole = counts }: Marks): Marks => ({ counts: whole, ways });

function toldBy(from: Marks, to: Marks, there: Marks): Holding {
  const changed = changedMarks(from, to);
  const { added, removed } = changed;
  if (added.length + removed.length === 0) return null;
  const held = withOwnPlaces(from, to, there);
  if (added.length > 0 && holdsMarks(changed, held)) return 'new';
  if (removed.length > 0 && holdsMarks({ added: [], removed }, held)) return 'sheds';
  if (!added.every((one) => numberIn(held, one) < one.now)) return 'mixed';
  if (removed.length === 0) return 'lacks';
  return removed.every((one) => numberIn(held, one) >= one.before) ? 'old' : 'mixed';
}
