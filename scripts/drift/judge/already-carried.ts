import { splitAddresses } from '../../align/address-form.ts';
import { type ChangedMarks, changedMarks, holdsMarks, withOwnPlaces } from '../../align/changed-marks.ts';
import { holdsForm } from '../../align/form.ts';
import { exactMarks, linesOf, type Locales, type Marks, marksOf, piecesOf, withUsualSigns } from '../../align/marks.ts';
import { wordsOf } from '../../align/similarity.ts';
import { caseless } from '../../markdown/text/languages.ts';
import { type Comparable, hasOtherForm } from '../../model/page.ts';
import { holdsLinks, movesLinkEdges } from './link-edges.ts';

/**
 * Whether a target holds a change of its source already. Told only where all that changed survives translation: code,
 * addresses, identifiers, numbers, the level of a heading, the list around an item. The target must have what is new and lack what went.
 * A cell that reads as its source does now holds it as well, and if that is prose it is not translated.
 *
 * @param locales of source and target, which an address may name
 */
export function alreadyCarried(base: Comparable, source: Comparable, target: Comparable, locales: Locales = []): boolean {
  if (isCell(source) && source.text === target.text && base.text !== source.text) return true;
  return mayBeCarried(base, source) && holds(base, source, target, locales);
}

/** Cells often read alike in both languages, and rows and columns of them alike. */
export const isCell = ({ kind }: Pick<Comparable, 'kind'>): boolean => kind === 'cell';

/** Whether all that changed survives translation, so that the target can tell. */
export function mayBeCarried(base: Comparable, source: Comparable): boolean {
  return restOf(base) === restOf(source);
}

function holds(base: Comparable, source: Comparable, target: Comparable, locales: Locales): boolean {
  if (base.kind !== source.kind && target.kind !== source.kind) return false;
  if (!holdsForm(base, source, target)) return false;
  const told = source.kind === 'code' ? withLocalizedLines(base, source, target) : target;
  const [before, after, held] = [base, source, told].map((one) => marksWithin(one, locales)) as [Marks, Marks, Marks];
  const there = withOwnPlaces(before, after, held);
  const all = changedMarks(before, after);
  const rest = besideProse(all, there);
  const changed = isNothing(rest) && !isNothing(all) ? null : besideOwn(rest, { source, before, there });
  if (!changed) return true;
  const names = respelt(base, source);
  if (isNothing(changed) && names.added.length === 0) {
    if (base.kind !== source.kind || hasOtherForm(base, source)) return true;
    return holdsAddresses(base, source, target, locales) || (movesLinkEdges(base, source) && holdsLinks(after, there));
  }
  return holdsNames(names, target) && holdsMarks(changed, there);
}

/**
 * A target whose strings are translated, with those lines as its source has them: `show('内容')` is what the source says as
 * `show('Content')`. Where only the string of a line changed nobody can tell.
 */
function withLocalizedLines(base: Comparable, source: Comparable, target: Comparable): Comparable {
  const known = new Map<string, string | null>();
  const exact = new Set([base, source].flatMap(({ content }) => linesOf(content)));
  for (const line of exact) known.set(withoutStrings(line), known.has(withoutStrings(line)) ? null : line);
  const lines = linesOf(target.content).map((line) => (exact.has(line) ? line : (known.get(withoutStrings(line)) ?? line)));
  return { ...target, content: [{ kind: 'text', text: lines.join('\n') }] };
}

// Every repetition is bounded by a sign that it does not hold, so that the scan is linear.
const withoutStrings = (line: string): string => line.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "''");

/** A change without inline code that only got other marks, and that the target has in its own words: `Total：` -> `Total:`, `合计：`. */
function besideProse({ added, removed }: ChangedMarks, there: Marks): ChangedMarks {
  const isOwn = (one: { form: string }, others: ChangedMarks['added']): boolean =>
    one.form.startsWith('`') &&
    /\p{L}/u.test(one.form) &&
    !there.counts.has(one.form) &&
    others.some(({ form }) => form.startsWith('`') && !there.counts.has(form) && lettersOf(form) === lettersOf(one.form));
  return { added: added.filter((one) => !isOwn(one, removed)), removed: removed.filter((one) => !isOwn(one, added)) };
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A change without what the target has in a way of its own, and so never as it was: places on its page, whose ids are those of its
 * own headings, and the names of directives. Null where nothing else changed.
 */
function besideOwn(
  changed: ChangedMarks,
  { source, before, there }: { source: Comparable; before: Marks; there: Marks },
): ChangedMarks | null {
  const isDirective = source.kind === 'directive';
  const isOwn = ({ form }: { form: string }): boolean => isDirective || isPlace(form);
  const removed = changed.removed.filter(isOwn);
  if (removed.length === 0 || removed.some(({ form }) => there.counts.has(form))) return changed;
  if (!isDirective && placesIn(there) < placesIn(before)) return changed;
  const rest = { added: changed.added.filter((one) => !isOwn(one)), removed: changed.removed.filter((one) => !isOwn(one)) };
  return isNothing(rest) ? null : rest;
}

const isNothing = ({ added, removed }: ChangedMarks): boolean => added.length + removed.length === 0;

const isPlace = (form: string): boolean => form.startsWith('](#');

const placesIn = ({ counts }: Marks): number => [...counts].reduce((sum, [form, count]) => sum + (isPlace(form) ? count : 0), 0);

/**
 * Whether a target has addresses as they are written now, where nothing else changed: their marks do not tell `http:` from `https:`, nor
 * `/a` from `/a/`.
 */
function holdsAddresses(base: Comparable, source: Comparable, target: Comparable, locales: Locales): boolean {
  const [before, after, there] = [base, source, target].map(({ text }) => splitAddresses(text, locales)) as [Split, Split, Split];
  if (before.rest !== after.rest) return false;
  const added = [...after.addresses].filter((one) => !before.addresses.has(one));
  const removed = [...before.addresses].filter((one) => !after.addresses.has(one));
  return added.length > 0 && added.every((one) => there.addresses.has(one)) && !removed.some((one) => there.addresses.has(one));
}

type Split = ReturnType<typeof splitAddresses>;

interface Respelt {
  removed: readonly string[];
  added: readonly string[];
}

/** The words that differ in the case of their letters: `testprofile` and `testProfile`. */
function respelt(base: Comparable, source: Comparable): Respelt {
  if (!base.translate || base.text.toLowerCase() !== source.text.toLowerCase()) return { removed: [], added: [] };
  const [before, after] = [base, source].map(({ text }) => new Set(wordsOf(text))) as [Set<string>, Set<string>];
  return { removed: [...before].filter((word) => !after.has(word)), added: [...after].filter((word) => !before.has(word)) };
}

/**
 * A translation that has a name as its source spells it now, and not as it did. Letters of Chinese or Arabic have no case: a word that
 * stands there in neither spelling was translated, and its capitals say nothing.
 */
function holdsNames({ removed, added }: Respelt, { text }: Comparable): boolean {
  if (added.length === 0) return true;
  const there = new Set([...wordsOf(text), ...(text.match(casedWord) ?? [])]);
  const names = new Set([...there].map((word) => word.toLowerCase()));
  const shown = caseless.test(text) ? added.filter((word) => names.has(word.toLowerCase())) : added;
  return shown.every((word) => there.has(word)) && !removed.some((word) => there.has(word));
}

/** A name between letters without case: `使用Kafka的示例`. */
const casedWord = /[\p{Lu}\p{Ll}\p{N}_]+/gu;

/** Inline code, tags, link destinations and labels, addresses, shortcodes, and words with a digit or a mark inside of them. */
const mark = /`[^`]+`|<[^<>]+>|\]\([^)]*\)|\]\[[^\]]*\]|\{\{[^{}]*\}\}|[\w@#.-]*(?:[\d_./#@]|:\/\/)[\w./#:@?=&%-]*/g;

/** All that survives translation, without the point of a sentence's end. */
function marksWithin({ kind, translate, text, content }: Comparable, locales: Locales): Marks {
  const found = kind === 'code' ? linesOf(content) : translate ? (withUsualSigns(text).match(mark) ?? []) : piecesOf(text);
  const bare = found.map((one) => one.replace(/[.:]+$/, ''));
  return kind === 'code' || !translate ? exactMarks(bare) : marksOf(bare, locales);
}

/** Everything else, letters and digits only. */
function restOf({ kind, translate, text }: Comparable): string {
  if (kind === 'code' || !translate) return '';
  return withUsualSigns(text)
    .replace(mark, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
