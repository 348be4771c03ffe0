import { lineEndOf } from '../../markdown/text/lines.ts';
import type { Edit } from '../../model/page.ts';
import type { Lines, Sides } from '../block-edits.ts';
import { continuedHead, headOf, headText, type Shift, shifted, writtenBefore } from './line-head.ts';
import { type BlockPair, levelOf } from './reformed-blocks.ts';
import { withTranslations } from '../with-translations.ts';

/** A source and its target, and the lines of both. */
export interface LinedSides extends Sides {
  lines: { source: Lines; target: Lines };
}

type Splice = Pick<Edit, 'start' | 'end' | 'text'>;

/** What gives the lines of a block the heads that they are to have; what ends a heading, and what is no text, is that of the source. */
export function blockFormEdits(pair: BlockPair, sides: LinedSides): Splice[] {
  const { head, wanted, target } = pair;
  const { start } = sides.lines.target.range(...target.lines);
  if (!wanted || !sides.target.page.text.startsWith(headText(head), start)) return [];
  const first = { start, end: start + headText(head).length, text: headText(wanted) };
  const shift = { from: continuedHead(head), to: continuedHead(wanted) };
  const body = isRewritten(pair) ? rewritten(pair, shift.to, sides) : [...shiftedLines(pair, shift, sides), ...endOfHeading(pair, sides)];
  return [first, ...body].filter((edit) => sides.target.page.text.slice(edit.start, edit.end) !== edit.text);
}

/** Code, markup and directives that say something else as well, where the target has them as they were. */
const isRewritten = ({ now, old, there }: BlockPair): boolean => !now.translate && now.text !== old.text && there.text === old.text;

function rewritten({ source, target, now, head }: BlockPair, to: string, sides: LinedSides): Splice[] {
  const { page } = sides.source;
  const own = headOf(writtenBefore(now, page.text));
  const start = sides.lines.target.range(...target.lines).start + headText(head).length;
  const from = continuedHead(own);
  const written = {
    start: sides.lines.source.range(...source.lines).start + headText(own).length,
    end: endOf(source.lines, page.text, sides.lines.source),
  };
  const there = { start, end: endOf(target.lines, sides.target.page.text, sides.lines.target) };
  const [first, ...others] = (withTranslations(written, there, sides) ?? page.text.slice(written.start, written.end)).split(lineEnd);
  const text = [first, ...others.map((line) => shifted(line, { from, to }) ?? line)].join(lineEndOf(sides.target.page.text));
  return [{ ...there, text }];
}

const lineEnd = /\r\n|\r|\n/;

function shiftedLines({ target: { lines: own } }: BlockPair, shift: Shift, { target: { page }, lines }: LinedSides): Splice[] {
  if (shift.from === shift.to) return [];
  const [first, last] = own;
  return Array.from({ length: last - first }, (_, index) => first + 1 + index).flatMap((number): Splice[] => {
    const { start, end } = lines.target.range(number, number);
    const line = page.text.slice(start, end);
    const text = shifted(line, shift);
    if (text === null) return [];
    const kept = sharedEnd(line, text);
    return [{ start, end: end - kept, text: text.slice(0, text.length - kept) }];
  });
}

/** How many signs two texts have in common at their ends. */
function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

/** A line below a heading, or marks behind it. */
function endOfHeading({ now, there, source, target }: BlockPair, { source: { page }, target: own, lines }: LinedSides): Splice[] {
  if (levelOf(now) === levelOf(there)) return [];
  const text = page.text.slice(now.range.end, endOf(source.lines, page.text, lines.source));
  return [{ start: there.range.end, end: endOf(target.lines, own.page.text, lines.target), text }];
}

/** Where the last line of a block ends, without its line end. */
function endOf(own: [number, number], text: string, lines: Lines): number {
  const { start, end } = lines.range(...own);
  return start + text.slice(start, end).trimEnd().length;
}
