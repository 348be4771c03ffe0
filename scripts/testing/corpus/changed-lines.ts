import { diffArrays } from 'diff';
import { pageOf } from '../../markdown/page.ts';
import type { Parser } from '../../markdown/parser/parser.ts';
import { segmentsOrNull } from '../../markdown/segments/segments.ts';
import type { Inline, Page, Segment } from '../../model/page.ts';
import type { Slot } from '../../xliff/slots/slot.ts';

/** What an import changed of a page, in lines. */
export interface ChangedLines {
  /** Lines that went and lines that came. */
  changed: number;
  /** So many were to change: those of the segments that were sent, as they stood there, or as they stand in the source. */
  sent: number;
  /** Lines that came with what is no text: code, markup and blank lines of a new section. Among what changed. */
  beside: number;
  /** The lines that went or came and belong to nothing that was sent. */
  outside: string[];
}

/** Compares a page before and after an import, line by line, with the segments that were sent. */
export function changedLines(before: string, after: string, { path, sent, gone: replaced, translate, parse }: Sent): ChangedLines {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\r|\n/)) as [string[], string[]];
  const [page, written] = [before, after].map((text) => pageOf(path, text)) as [Page, Page];
  const [gone, came] = [ownLines(page, placesOf(sent, replaced), parse), ownLines(written, wordsOf(sent, translate), parse)];
  const isRowOf = rowsWith(sent, translate);
  const lines: ChangedLines = { changed: 0, sent: linesSent(sent), beside: 0, outside: [] };
  let [from, to] = [1, 1];
  const parts = diffArrays(old, now);
  for (const [index, { added, removed, value }] of parts.entries()) {
    const next = parts[index + 1];
    const come = removed && next?.added ? next.value.filter((_, offset) => came(to + offset) === 'sent') : [];
    const comes = new Set(come.map(undescribed));
    for (const line of value) {
      const owner = removed ? gone(from) : added ? came(to) : 'nobody';
      if (!added) from += 1;
      if (!removed) to += 1;
      if (owner === 'nobody' || line.trim() === '') continue;
      if (owner === 'beside' && added) lines.beside += 1;
      else lines.changed += 1;
      const isDescribed = removed && (comes.has(undescribed(line)) || come.some((other) => isRowOf(line, other)));
      if (!isDescribed && (owner === 'outside' || (owner === 'beside' && removed))) lines.outside.push(`${removed ? '-' : '+'} ${line}`);
    }
  }
  return lines;
}

/** The line of a picture goes and comes where its description was sent: `![A cat](a.png)` -> `![](a.png)` */
const undescribed = (line: string): string => line.replace(/!\[[^[\]]*\]/g, '![]').replace(/\salt=("[^"]*"|'[^']*')/g, '');

/** Whether a line is another one with cells in it that were sent: a cell goes into the row that is its own, wherever that stood before. */
function rowsWith(sent: readonly Slot[], translate: Sent['translate']): (line: string, now: string) => boolean {
  const words = new Set(sent.map(({ segment }) => lettersIn(translate(textOf(segment)))));
  return (line, now) => {
    const [was, is] = [line, now].map((row) => row.split('|').map((cell) => cell.trim())) as [string[], string[]];
    const same = was.filter((cell, at) => cell !== '' && cell === is[at]).length;
    return (
      was.length > 2 && was.length === is.length && same > 0 && was.every((cell, at) => cell === is[at] || words.has(lettersIn(is[at]!)))
    );
  };
}

interface Sent {
  path: string;
  sent: readonly Slot[];
  /** Ids of what a new segment may take the place of: its source is gone. */
  gone: readonly string[];
  /** How the translator translates. */
  translate(text: string): string;
  parse: Parser;
}

/** A text that was sent, what is no text, another text; nobody's: what a record says. */
type Owner = 'sent' | 'beside' | 'outside' | 'nobody';

/** Whose a line is, by its number. */
function ownLines(page: Page, isSent: (segment: Segment) => boolean, parse: Parser): (line: number) => Owner {
  const owners = new Map<number, Owner>();
  for (const segment of segmentsOrNull(page, parse) ?? []) {
    for (let line = segment.lines[0]; line <= segment.lines[1]; line += 1) {
      const own = isSent(segment) ? 'sent' : segment.translate ? 'outside' : 'beside';
      if (owners.get(line) !== 'sent' && (own !== 'beside' || !owners.has(line))) owners.set(line, own);
    }
  }
  const bodyLine = page.place({ start: page.bodyStart, end: page.bodyStart }).line;
  return (line) => owners.get(line) ?? (line < bodyLine ? 'nobody' : 'beside');
}

function placesOf(sent: readonly Slot[], replaced: readonly string[]): (segment: Segment) => boolean {
  const ids = new Set([...sent.flatMap(({ place, present }) => [place, present].flatMap((one) => (one ? [one.id] : []))), ...replaced]);
  return ({ id }) => ids.has(id);
}

function wordsOf(sent: readonly Slot[], translate: Sent['translate']): (segment: Segment) => boolean {
  // Where a translation goes out with its unit, that is what comes back translated.
  const texts = sent.flatMap(({ segment, target, previous }) => [
    textOf(segment),
    ...[target, previous?.target].flatMap((own) => (own ? [textOf({ content: own })] : [])),
  ]);
  const words = new Set(texts.map((text) => lettersIn(translate(text))));
  return (segment) => words.has(lettersOf(segment));
}

const lettersOf = (segment: Segment): string => lettersIn(textOf(segment));

const lettersIn = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

const textOf = ({ content }: { content: readonly Inline[] }): string =>
  content.map((part) => (part.kind === 'text' ? part.text : '')).join('');

/** A changed text goes and comes; a new one comes. */
function linesSent(sent: readonly Slot[]): number {
  const [there, here] = [new Set<number>(), new Set<number>()];
  let came = 0;
  for (const { segment, place: own, present } of sent) {
    const place = own ?? present;
    const [first, last] = (place ?? segment).lines;
    for (let line = first; line <= last; line += 1) (place ? there : here).add(line);
    if (place) came += Math.max(0, segment.lines[1] - segment.lines[0] - (last - first));
  }
  return 2 * there.size + came + here.size;
}
