import { pageOf } from '../../markdown/page.ts';
import { lineStart } from '../../markdown/text/lines.ts';
import { splice } from '../../markdown/text/splice.ts';
import type { Edit, Page, Segment } from '../../model/page.ts';
import { type Block, type Sides, sourcesThere } from '../block-edits.ts';
import { headOf, writtenBefore } from './line-head.ts';
import { isAsDeep, placeIn } from './standing-place.ts';
import { firstNumberOf, stepsFrom } from './steps-from.ts';

/**
 * A page in which a list begins with the number of its source's where edits gave it another first item: of `1. A`, `2. B` without its
 * first `1. B`.
 *
 * @param after segments of the page
 * @param sourceOf what each segment of the page as it was translates
 */
export function withFirstNumbers(page: Page, after: readonly Segment[], sourceOf: ReadonlyMap<Segment, Segment>): Page {
  const before = new Map([...sourceOf].map(([there, source]) => [keyOf(there), { there, source }]));
  const edits = after.flatMap((segment): Edit[] => {
    const known = before.get(keyOf(segment));
    const number = known && numberFor(segment, known.there, known.source);
    return number ? firstNumber(page, segment, number) : [];
  });
  return edits.length === 0 ? page : pageOf(page.path, splice(page.text, edits));
}

const keyOf = ({ kind, text }: Segment): string => `${kind}\u0000${text}`;

/** Null where it has that of its source, or the one that it had, or stands elsewhere. */
function numberFor(segment: Segment, there: Segment, source: Segment): string | null {
  const [has, had, is] = [segment, there, source].map(placeIn);
  if (!has || !had || !is || !isAsDeep(has, is)) return null;
  const [sign, then, wanted] = [has, had, is].map(({ signs }) => signs.at(-1));
  return sign !== wanted && sign !== then && [sign, wanted].every((one) => /^\d/.test(one ?? '-')) ? wanted! : null;
}

/**
 * Edits that give an item the number with which its source begins the list, where all before it in the target's list go: right below a text
 * a list is one only where it begins with `1.`.
 */
export function newFirsts(sides: Sides, blocks: readonly Block[], gone: ReadonlySet<Block>): Edit[] {
  if (gone.size === 0) return [];
  const { page, segments } = sides.target;
  const going = new Set([...gone].flatMap((block) => block.segments));
  const sources = sourcesThere(sides);
  return blocks.flatMap((block): Edit[] => {
    const [index] = block.segments as [number];
    const source = sources.get(index);
    const number = gone.has(block) || source === undefined ? null : firstNumberOf(source, sides.source.segments);
    return number !== null && becomesFirst(index, segments, going) ? firstNumber(page, segments[index]!, `${number}.`) : [];
  });
}

function becomesFirst(index: number, segments: readonly Segment[], going: ReadonlySet<number>): boolean {
  if (!/^\d/.test(placeIn(segments[index]!)?.signs.at(-1) ?? '-')) return false;
  const before = stepsFrom(index, -1, segments);
  return before.length > 0 && before.every((step) => going.has(step));
}

function firstNumber({ path, text }: Page, segment: Segment, number: string): Edit[] {
  const head = headOf(writtenBefore(segment, text));
  const found = /\d+(?=[.)][ \t]+$)/.exec(head.items);
  if (!found) return [];
  const start = lineStart(text, segment.range.start) + head.indent.length + found.index;
  const edit = { path, start, end: start + found[0].length, text: number.slice(0, -1) };
  return edit.text === found[0] ? [] : [edit];
}
