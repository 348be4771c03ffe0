import { codeRanges } from '../../markdown/text/code-ranges.ts';
import { splice } from '../../markdown/text/splice.ts';
import type { Range } from '../../model/page.ts';
import { type OneSided, outside } from '../one-sided.ts';
import { isIndentedCode } from './indented-code.ts';
import { staysLiteral } from './stays-literal.ts';

/**
 * Backslashes that the bilingual writer put before a literal `*` or backtick. An author writes such escapes too, and
 * where the real source is at hand it tells them apart. Where it is not, an escape counts as the writer's if both
 * languages read the same without it, and if the source sentence holds no path with backslashes. In code by indent all read the same.
 *
 * @param source text of the real source, or null
 * @returns ranges in the text of the page
 */
export function escapeRanges({ text, kept }: OneSided, source: string | null): Range[] {
  const blocks: Block[] = [];
  for (const each of kept()) {
    const escapes = escapesIn(text, each);
    const verdict = escapes.length === 0 ? 'author' : verdictOn(each.sourceText, source, isIndentedCode(text, each.start));
    if (verdict !== 'author') blockOf(text, each, blocks)[verdict].push(...escapes);
  }
  return blocks.flatMap((block) => undone(text, block)).map((at) => ({ start: at, end: at + 1 }));
}

/** Whether a text has backslashes of the kind that the writer of a hand-back puts in (`\*`, `` \` ``): without one `escapeRanges` finds nothing. */
export const holdsEscapes = (text: string): boolean => text.includes('\\*') || text.includes('\\`');

type Verdict = 'author' | 'writer' | 'likely';

/** Offsets of the backslashes that may go, by how sure it is. */
interface Block extends Range {
  writer: number[];
  likely: number[];
}

/** Offsets of the backslashes before a `*` or a backtick; in inline code a backslash escapes nothing. */
function escapesIn(text: string, { start, end }: Range): number[] {
  const side = text.slice(start, end);
  const found: Range[] = [];
  for (let at = side.indexOf('\\'); at !== -1; at = side.indexOf('\\', at + 2)) {
    if (side[at + 1] === '*' || side[at + 1] === '`') found.push({ start: start + at, end: start + at + 2 });
  }
  return found.length === 0 ? [] : outside(found, codeRanges(text, { start, end })).map((range) => range.start);
}

/** @param inCode where a backslash is seen, and begins nothing that could be read otherwise without it */
function verdictOn(sourceText: string, source: string | null, inCode: boolean): Verdict {
  const escapes = escapesIn(sourceText, { start: 0, end: sourceText.length });
  if (source !== null && escapes.length > 0) {
    if (source.includes(sourceText)) return 'author';
    if (source.includes(without(sourceText, escapes))) return 'writer';
  }
  if (/\\\w/.test(sourceText)) return 'author';
  if (inCode) return 'writer';
  return staysLiteral(sourceText, escapes) ? 'likely' : 'author';
}

function without(text: string, escapes: readonly number[]): string {
  return splice(
    text,
    escapes.map((at) => ({ start: at, end: at + 1, text: '' })),
  );
}

/** The block that a pair stands in: the last, or a new one. */
function blockOf(text: string, { start, end }: Range, blocks: Block[]): Block {
  const last = blocks.at(-1);
  if (last && start < last.end) return last;
  const block = { ...blockAround(text, { start, end }), writer: [], likely: [] };
  blocks.push(block);
  return block;
}

/** What only looks like the writer's goes if nothing in its block reads otherwise without all of them. */
function undone(text: string, { start, end, writer, likely }: Block): number[] {
  const all = [...writer, ...likely].sort((a, b) => a - b);
  const relative = all.map((at) => at - start);
  return likely.length > 0 && staysLiteral(text.slice(start, end), relative) ? all : writer;
}

/**
 * The lines around a stretch of Markdown in which emphasis can begin and end: from the blank line or the line with a
 * marker (list, quote, heading, table) before it to the next one after it.
 */
function blockAround(text: string, { start, end }: Range): Range {
  let from = lineStart(text, start);
  while (from > 0 && !isBorder(text, from) && !isBlank(text, lineStart(text, from - 1))) from = lineStart(text, from - 1);
  let to = lineEnd(text, end);
  while (to < text.length && !isBlank(text, to + 1) && !isBorder(text, to + 1)) to = lineEnd(text, to + 1);
  return { start: from, end: to };
}

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

const isBorder = (text: string, at: number): boolean => /^[ \t]*(?:[-+*>|#]|\d{1,9}[.)])/.test(text.slice(at, at + 100));

const isBlank = (text: string, at: number): boolean => text.slice(at, lineEnd(text, at)).trim() === '';
