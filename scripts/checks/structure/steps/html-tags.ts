import { htmlParts } from '../../../markdown/segments/html-parts.ts';
import type { Comparable, InlineCode, Range, Segment } from '../../../model/page.ts';
import type { Twin } from '../../translation/translation.ts';
import { type Gap, type Ledger, lineEnd, placeOf } from '../ledger.ts';

/** Elements that a translation does not close, though its source does, and tags that were text in the source. */
export function htmlTags(ledger: Ledger): void {
  const { translation, gaps } = ledger;
  const twins = translation.twins.filter(differs);
  const [there, here] = [countTags(twins.map(({ sources }) => sources[0]!)), countTags(twins.map(({ target }) => target))];
  countTags(
    translation.lost.map(({ source }) => source),
    there,
  );
  countTags(translation.added, here);
  const unclosed = new Map<string, number>();
  for (const [name, { open, close }] of there) {
    const now = here.get(name) ?? { open: 0, close: 0 };
    const surplus = now.open - now.close - (open - close);
    if (surplus > 0 && !mayStayOpen.has(name)) unclosed.set(name, surplus);
  }
  if (unclosed.size > 0) for (const place of placesOf(unclosed, ledger)) report(place, ledger);
  for (const [name, { open, close }] of here) {
    const was = there.get(name) ?? { open: 0, close: 0 };
    if (close - open > was.close - was.open && !mayStayOpen.has(name)) strayClose(name, ledger);
  }
  for (const gap of gaps) gap.lost = gap.lost.filter(({ kind }) => kind !== 'html');
  for (const [name] of here) if (!there.has(name) && !elements.has(name)) strangeTags(name, ledger);
}

/** Elements that HTML lets one leave open, and those that others judge. */
const mayStayOpen = new Set(['a', 'p', 'li', 'td', 'th', 'tr', 'thead', 'tbody', 'dt', 'dd', 'option']);

interface Tag {
  name: string;
  isClose: boolean;
}

interface Count {
  open: number;
  close: number;
}

/** Whether the tags of a segment may be others than those of its source. */
function differs({ target, sources }: Twin): boolean {
  if (target.kind === 'html') return sources.every(({ text }) => text !== target.text);
  return hasTags(target) || sources.some(hasTags);
}

const hasTags = ({ content, kind }: Comparable): boolean =>
  kind === 'html' || (content.length > 1 && content.some((piece) => piece.kind === 'code' && piece.type === 'html'));

/** Counts the tags of segments, beside those that were counted before. */
function countTags(segments: readonly Comparable[], counts = new Map<string, Count>()): Map<string, Count> {
  for (const { name, isClose } of segments.flatMap(tagsOf)) {
    const count = counts.get(name) ?? { open: 0, close: 0 };
    if (isClose) count.close += 1;
    else count.open += 1;
    counts.set(name, count);
  }
  return counts;
}

/** The tags of a segment that open or close something. Those of a text in an HTML block are the block's. */
function tagsOf({ content, kind }: Comparable): Tag[] {
  if (kind === 'html-text') return [];
  const tags: Tag[] = [];
  for (const piece of content) {
    if (piece.kind === 'text') continue;
    if (kind === 'html') tags.push(...tagsIn(piece.raw));
    else if (piece.type === 'html') tags.push(...inlineTag(piece));
  }
  return tags;
}

const tagsIn = (raw: string): Tag[] =>
  htmlParts(raw, { start: 0, end: raw.length }).flatMap(({ tag, raw: isRaw }) =>
    tag && tag.kind !== 'lone' && !isRaw ? [{ name: tag.name, isClose: tag.kind === 'close' }] : [],
  );

function inlineTag({ raw }: InlineCode): Tag[] {
  const match = /^<(\/?)([A-Za-z][\w-]*)/.exec(raw);
  return !match || raw.endsWith('/>') || voids.has(match[2]!.toLowerCase())
    ? []
    : [{ name: match[2]!.toLowerCase(), isClose: match[1] === '/' }];
}

const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

interface Place {
  name: string;
  range: Range;
}

function report({ name, range }: Place, { problems }: Ledger): void {
  const tag = `</${name}>`;
  const message = `Unexpected absence of ${tag}, expected it behind this, as in the source`;
  problems.push({ check: 'html-tags', problem: { range, message, expected: tag } });
}

/** The closing tag of an element that nothing opens. */
function strayClose(name: string, { translation: { twins }, problems }: Ledger): void {
  const tag = `</${name}>`;
  const twin = twins.find(({ target, sources }) => sources.every((source) => balance(target, name) < balance(source, name)));
  if (!twin) return;
  const at = twin.target.content.findLast((piece) => piece.kind === 'code' && piece.raw.toLowerCase() === tag);
  const range = at?.kind === 'code' && at.start !== undefined ? { start: at.start, end: at.start + at.raw.length } : twin.target.range;
  problems.push({
    check: 'html-tags',
    problem: { range, message: `Unexpected ${tag} without <${name}>, expected both, as in the source`, actual: tag },
  });
}

/** How many more are opened than closed. */
function balance(segment: Comparable, name: string): number {
  const count = countTags([segment]).get(name);
  return count ? count.open - count.close : 0;
}

/** Where elements are left open that their sources close: in a segment, or behind one where a block of their own is gone. */
function placesOf(unclosed: Map<string, number>, ledger: Ledger): Place[] {
  const places: Place[] = [];
  const take = (name: string, range: () => Range): void => {
    const left = unclosed.get(name) ?? 0;
    if (left > 0) places.push({ name, range: range() });
    unclosed.set(name, left - 1);
  };
  for (const { target, sources } of ledger.translation.twins) {
    if (!hasTags(target) && !sources.some(hasTags)) continue;
    for (const name of openIn(target, sources)) take(name, () => placeIn(target, name, sources[0]!, ledger.text));
  }
  for (const gap of ledger.gaps) {
    for (const { name, isClose } of gap.lost.flatMap(tagsOf)) if (isClose) take(name, () => gapLine(gap, ledger));
  }
  return places;
}

/** Names of elements of which a segment leaves more open than each of its sources. */
function openIn(target: Comparable, sources: readonly Comparable[]): string[] {
  const here = countTags([target]);
  const there = sources.map((source) => countTags([source]));
  const names = new Set([...here.keys(), ...there.flatMap((counts) => [...counts.keys()])]);
  const left = (counts: Map<string, Count>, name: string): number => (counts.get(name)?.open ?? 0) - (counts.get(name)?.close ?? 0);
  return [...names].filter((name) => there.every((counts) => left(here, name) > left(counts, name)));
}

/** In a sentence it is the tag that stays open, in a block of HTML the place where the source closes it. */
function placeIn(target: Segment, name: string, source: Comparable, text: string): Range {
  const open = target.content.findLast((piece) => piece.kind === 'code' && piece.type === 'html' && tagNamed(name).test(piece.raw));
  if (open?.kind === 'code' && open.start !== undefined) return { start: open.start, end: open.start + open.raw.length };
  const [code] = source.content;
  if (target.kind !== 'html' || code?.kind !== 'code') return target.range;
  return placeInBlock(tagsWithLines(code.raw, { start: 0, end: code.raw.length }), tagsWithLines(text, target.range), target.range, text);
}

const tagNamed = (name: string): RegExp => new RegExp(`^<${name}\\b`, 'i');

interface PlacedTag extends Range {
  /** `</div>` */
  text: string;
  /** How many lines begin between the last sign before it and the tag. */
  lines: number;
}

function tagsWithLines(text: string, range: Range): PlacedTag[] {
  let before = range.start;
  return htmlParts(text, range).flatMap(({ tag, start, end }) => {
    if (!tag) {
      before = Math.max(before, start + text.slice(start, end).trimEnd().length);
      return [];
    }
    const lines = text.slice(before, start).split('\n').length - 1;
    before = end;
    return [{ start, end, text: `${tag.kind} ${tag.name}`, lines }];
  });
}

/** Behind the last sign before the first tag that is another one; of equal ones in a row the one that stands on another line is gone. */
function placeInBlock(there: readonly PlacedTag[], here: readonly PlacedTag[], { end }: Range, text: string): Range {
  let at = there.findIndex((tag, index) => tag.text !== here[index]?.text);
  if (at === -1) at = there.length - 1;
  const lost = there[at]!;
  for (let first = at; first >= 0 && there[first]!.text === lost.text; first -= 1) {
    if (here[first]?.text === lost.text && here[first]!.lines !== there[first]!.lines) at = first;
  }
  const until = here[at]?.start ?? end;
  const last = text.slice(0, until).trimEnd().length;
  if (there[at]!.lines === 0) return { start: text.lastIndexOf('\n', last - 1) + 1, end: last };
  const start = Math.min(text.length, text.indexOf('\n', last) + 1 || last);
  return { start, end: Math.max(start, lineEnd(text, start)) };
}

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

/** Tags that no HTML and no source knows: text in angle brackets that has lost its backslash, or its code marks. */
function strangeTags(name: string, { translation, problems }: Ledger): void {
  for (const { target, sources } of translation.twins) {
    if (target.kind === 'html' || target.kind === 'html-text') continue;
    for (const piece of target.content) {
      if (piece.kind === 'text' || piece.type !== 'html' || piece.start === undefined || !tagNamed(name).test(piece.raw)) continue;
      if (name.includes('-') || sources.some(({ text }) => text.includes(piece.raw) && !text.includes('`'))) continue;
      const range = { start: piece.start, end: piece.start + piece.raw.length };
      const message = `Unexpected tag ${piece.raw}, expected text: the source has no such tag`;
      problems.push({ check: 'html-tags', problem: { range, message, actual: piece.raw, spoils: range } });
    }
  }
}
