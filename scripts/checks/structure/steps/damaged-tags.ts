import type { Comparable, Inline, InlineCode, Range, Segment } from '../../../model/page.ts';
import type { Translation, Twin } from '../../translation/translation.ts';
import { closePlaces } from '../close-place.ts';
import { type Count, countTags, hasTags, tagsOf } from '../count-tags.ts';
import { type Gap, type Ledger, placeOf } from '../ledger.ts';

/** Elements that a translation does not close, though its source does, and tags that were text in the source. */
export function damagedTags(ledger: Ledger): void {
  const [there, here] = countBoth(ledger);
  const names = [...new Set([...there.keys(), ...here.keys()])].filter(
    (name) => !mayStayOpen.has(name) && (there.has(name) || elements.has(name)),
  );
  const surplus = new Map(names.map((name) => [name, balance(here, name) - balance(there, name)]));
  const told = names.some((name) => surplus.get(name) !== 0) ? taggedIn(ledger) : [];
  if (names.some((name) => surplus.get(name)! > 0)) for (const place of placesOf(surplus, told, ledger)) report(place, ledger);
  const stray = new Set(names.filter((name) => surplus.get(name)! < 0 && here.has(name)));
  if (stray.size > 0) strayCloses(stray, told, ledger);
  for (const gap of ledger.gaps) gap.lost = gap.lost.filter(({ kind }) => kind !== 'html');
  strangeTags(new Set([...here.keys()].filter((name) => !there.has(name) && !elements.has(name) && !name.includes('-'))), ledger);
}

/** The tags of the source and of the target, but those of pairs that have the same ones. */
function countBoth({ translation: { twins, lost, added } }: Ledger): [there: Map<string, Count>, here: Map<string, Count>] {
  const others = twins.filter(differs);
  const there = [...others.map(({ sources }) => sources[0]!), ...lost.map(({ source }) => source)];
  return [countTags(there), countTags([...others.map(({ target }) => target), ...added])];
}

/** Whether the tags of a segment may be others than those of its source. */
function differs({ target, sources }: Twin): boolean {
  if (target.kind === 'html') return sources.every((source) => source.text !== target.text || tagSigns(source) !== tagSigns(target));
  return hasTags(target) || sources.some(hasTags);
}

/** How many tags begin in a block, those of its texts too, and how many of them close something. */
function tagSigns({ content: [block] }: Comparable): string {
  const raw = block?.kind === 'code' ? block.raw : '';
  return `${raw.split('<').length} ${raw.split('</').length}`;
}

/** Elements that HTML lets one leave open, and those that others judge. */
const mayStayOpen = new Set(['a', 'p', 'li', 'td', 'th', 'tr', 'thead', 'tbody', 'dt', 'dd', 'option']);

interface Place {
  name: string;
  range: Range;
}

function report({ name, range }: Place, ledger: Ledger): void {
  const tag = `</${spelled(name, ledger)}>`;
  const message = `Unexpected absence of ${tag}, expected it behind this, as in the source`;
  ledger.problems.push({ check: 'html-tags', problem: { range, message, expected: tag } });
}

/** A name as it is written, in the source first: `VueSchoolLink` is a component, and an element of that name there is none. */
function spelled(name: string, { sourceText, text }: Ledger): string {
  const tag = new RegExp(`</?(${name})(?![\\w-])`, 'i');
  return (tag.exec(sourceText ?? '') ?? tag.exec(text))?.[1] ?? name;
}

/** A twin that holds tags, with how many of each. */
interface Tagged {
  twin: Twin;
  here: ReadonlyMap<string, Count>;
  there: readonly ReadonlyMap<string, Count>[];
}

const taggedIn = ({ translation: { twins } }: Ledger): Tagged[] =>
  twins
    .filter(({ target, sources }) => hasTags(target) || sources.some(hasTags))
    .map((twin) => ({ twin, here: countTags([twin.target]), there: twin.sources.map((source) => countTags([source])) }));

/** How many more are opened than closed. */
const balance = (counts: ReadonlyMap<string, Count>, name: string): number =>
  (counts.get(name)?.open ?? 0) - (counts.get(name)?.close ?? 0);

/** The closing tags of elements that nothing opens: within a segment, or in a block of their own, or where the block that opens them was lost. */
function strayCloses(names: Set<string>, tagged: readonly Tagged[], ledger: Ledger): void {
  for (const { twin, here, there } of tagged) {
    for (const name of new Set([...here.keys(), ...there[0]!.keys()])) {
      if (!names.has(name) || !there.every((counts) => balance(here, name) < balance(counts, name))) continue;
      names.delete(name);
      reportStray(name, rangeOfClose(twin.target, name), ledger);
    }
  }
  for (const gap of ledger.gaps) {
    for (const one of gap.added)
      for (const { name, isClose } of tagsOf(one)) if (isClose && names.delete(name)) reportStray(name, rangeOfClose(one, name), ledger);
    for (const { name, isClose } of gap.lost.flatMap(tagsOf))
      if (!isClose && names.delete(name)) reportUnopened(name, placeOf(gap, ledger), ledger);
  }
}

function rangeOfClose({ content, range }: Segment, name: string): Range {
  const at = content.findLast((piece) => piece.kind === 'code' && piece.raw.toLowerCase() === `</${name}>`);
  return at?.kind === 'code' && at.start !== undefined ? { start: at.start, end: at.start + at.raw.length } : range;
}

function reportStray(name: string, range: Range, ledger: Ledger): void {
  const own = spelled(name, ledger);
  const tag = `</${own}>`;
  const message = `Unexpected ${tag} without <${own}>, expected both, as in the source`;
  ledger.problems.push({ check: 'html-tags', problem: { range, message, actual: tag } });
}

function reportUnopened(name: string, range: Range, ledger: Ledger): void {
  const own = spelled(name, ledger);
  const tag = `<${own}>`;
  const message = `Unexpected absence of ${tag}, expected it behind this, as in the source: its </${own}> is there`;
  ledger.problems.push({ check: 'html-tags', problem: { range, message, expected: tag } });
}

/** Where elements are left open that their sources close: in a segment, behind one where a block of their own is gone, or from a block of their own on. */
function placesOf(unclosed: Map<string, number>, tagged: readonly Tagged[], ledger: Ledger): Place[] {
  const places: Place[] = [];
  const take = (name: string, range: () => Range): void => {
    const left = unclosed.get(name) ?? 0;
    if (left > 0) places.push({ name, range: range() });
    unclosed.set(name, left - 1);
  };
  const takeAll = (names: readonly string[], { twin: { target, sources } }: Tagged): void => {
    const closePlaceOf = names.length === 0 ? null : closePlaces(target, sources[0]!, ledger.text);
    for (const name of names) take(name, () => closePlaceOf!(name));
  };
  for (const one of tagged) takeAll(openIn(one), one);
  for (const gap of ledger.gaps) {
    for (const { name, isClose } of gap.lost.flatMap(tagsOf)) if (isClose) take(name, () => gapLine(gap, ledger));
  }
  // Of a block that fell into two the first is no longer than its source.
  for (const one of tagged) takeAll(closedLess(one), one);
  for (const segment of ledger.gaps.flatMap(({ added }) => added)) {
    for (const { name, isClose } of tagsOf(segment)) if (!isClose) take(name, () => segment.range);
  }
  return places;
}

/** Names of elements of which a segment leaves more open than each of its sources. */
const openIn = ({ here, there }: Tagged): string[] =>
  [...new Set([...here.keys(), ...there.flatMap((counts) => [...counts.keys()])])].filter((name) =>
    there.every((counts) => balance(here, name) > balance(counts, name)),
  );

/** Names of elements of which a segment closes fewer than each of its sources. */
const closedLess = ({ here, there }: Tagged): string[] =>
  [...there[0]!.keys()].filter((name) => there.every((counts) => (here.get(name)?.close ?? 0) < (counts.get(name)?.close ?? 0)));

/** Between two blocks, where the blank lines are more than one it is the second: there the tag stood. */
function gapLine(gap: Gap, ledger: Ledger): Range {
  const place = placeOf(gap, ledger);
  const blanks = /^[ \t]*\r?\n(?:[ \t>]*\r?\n){2}/.exec(ledger.text.slice(place.end, place.end + 400));
  if (!blanks) return place;
  const at = place.end + blanks[0].trimEnd().length + blanks[0].lastIndexOf('\n', blanks[0].length - 2);
  const end = ledger.text.indexOf('\n', at + 1);
  return { start: at + 1, end: end === -1 ? at + 1 : end };
}

const elements = new Set(
  'a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'.split(
    ' ',
  ),
);

/** Tags that no HTML and no source knows: text in angle brackets that has lost its backslash, or its code marks. Once a segment. */
function strangeTags(names: ReadonlySet<string>, { translation, problems }: Ledger): void {
  if (names.size === 0) return;
  for (const { target, sources } of translation.twins) {
    if (target.kind === 'html' || target.kind === 'html-text') continue;
    const known = new Set(sources.flatMap(({ content }) => content.flatMap((piece) => (piece.kind === 'code' ? [piece.raw] : []))));
    const [first, ...more] = target.content
      .filter((piece) => isTagOf(piece, names))
      .filter(({ raw }) => !known.has(raw) && !isComponent(raw, target, translation));
    if (!first) continue;
    const ranges = [first, ...more].map(({ start, raw }) => ({ start, end: start + raw.length }));
    const message = `Unexpected tag ${first.raw}${more.length > 0 ? ` (and ${more.length} more)` : ''}, expected text: the source has no such tag`;
    problems.push({ check: 'html-tags', problem: { range: ranges[0]!, message, actual: first.raw, spoils: ranges } });
  }
}

/** `<PluginInfo name="a"></PluginInfo>`, of which the source says nothing: with an attribute and its end it is what the site knows, and was no text. */
function isComponent(raw: string, { text }: Segment, { base, source }: Translation): boolean {
  const name = /^<\/?([A-Z]\w{0,60})/.exec(raw)?.[1];
  if (name === undefined || !text.includes(`</${name}>`) || !new RegExp(`<${name}\\s[^<>]{0,500}=`).test(text)) return false;
  return [...base, ...(source ?? [])].every(({ content }) =>
    content.every((piece) => !(piece.kind === 'text' ? piece.text : piece.raw).includes(name)),
  );
}

function isTagOf(piece: Inline, names: ReadonlySet<string>): piece is InlineCode & { start: number } {
  if (piece.kind === 'text' || piece.type !== 'html' || piece.start === undefined) return false;
  return names.has(/^<\/?([A-Za-z][\w-]*)/.exec(piece.raw)?.[1]?.toLowerCase() ?? '');
}
