import type { Comparable, Range, Segment, SegmentKind } from '../../model/page.ts';
import type { Problem } from '../check.ts';
import type { Translation } from '../translation/translation.ts';

/** A place where the blocks of a target and of its source do not go together. */
export interface Gap {
  /** The paired segments of the target around it. */
  after: Segment | null;
  before: Segment | null;
  lost: Comparable[];
  added: Segment[];
}

/** What is wrong with the blocks of a page, damage by damage: what one of them explains is struck out of the gaps. */
export interface Ledger {
  /** Of the target, as people type it. */
  path: string;
  text: string;
  /** Of what it was translated from; null where that is not at hand as a page. */
  sourceText: string | null;
  bodyStart: number;
  /** The id of its flavour. */
  flavour: string;
  translation: Translation;
  gaps: Gap[];
  problems: { check: string; problem: Problem }[];
  /** Whether targets of the locale commonly have a heading, as it is written, that no source has. */
  isOwnSection(heading: string): boolean;
  /** Whether what is missing or too much may be news of the source: then nothing is said of it. */
  mayBeNews: boolean;
}

/** Blocks of which others say that they were lost, or that come and go as a translator likes. */
const ofOthers = new Set<SegmentKind>(['title', 'alt', 'label', 'front-matter', 'message', 'toc', 'comment', 'definition', 'include']);

export function gapsOf({ twins, lost, added }: Translation): Gap[] {
  const gaps = new Map<Segment | null, Gap>();
  const next = new Map<Segment | null, Segment | null>();
  for (const [index, { target }] of twins.entries()) next.set(index === 0 ? null : twins[index - 1]!.target, target);
  const gapAfter = (after: Segment | null): Gap => {
    const gap = gaps.get(after) ?? { after, before: next.get(after) ?? null, lost: [], added: [] };
    gaps.set(after, gap);
    return gap;
  };
  for (const { source, after } of lost) if (!ofOthers.has(source.kind)) gapAfter(after).lost.push(source);
  let at = -1;
  for (const segment of added) {
    while (at + 1 < twins.length && twins[at + 1]!.target.range.start <= segment.range.start) at += 1;
    if (!ofOthers.has(segment.kind)) gapAfter(twins[at]?.target ?? null).added.push(segment);
  }
  return [...gaps.values()];
}

/** The end of the line on which what stands before a gap ends: there a reader looks for what was lost. */
export function placeOf({ after, before }: Pick<Gap, 'after' | 'before'>, { text, bodyStart }: Pick<Ledger, 'text' | 'bodyStart'>): Range {
  const emptied = after && before && emptiedQuote(text, after.range.end, before.range.start);
  if (emptied) return emptied;
  if (after && after.kind !== 'front-matter') return lastLine(after, text);
  const start = before?.range.start ?? bodyStart;
  return { start, end: lineEnd(text, start) };
}

/** `> `, with nothing behind it before the quote ends: there was a block. */
function emptiedQuote(text: string, start: number, end: number): Range | null {
  const match = /\n([ \t]*>[ \t>]*)\r?\n[ \t]*\r?\n/.exec(text.slice(start, Math.min(end, start + 400)));
  return match && { start: start + match.index + 1, end: start + match.index + 1 + match[1]!.length };
}

function lastLine({ range: { start, end } }: Segment, text: string): Range {
  return { start: Math.max(start, text.lastIndexOf('\n', end - 1) + 1), end };
}

export function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  const end = at === -1 ? text.length : at;
  return text[end - 1] === '\r' && end > from ? end - 1 : end;
}

/** Where the line of an offset begins, and where what stands on it does, behind blanks and the marks of quotes. */
export function lineStart(text: string, at: number): Range {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return { start, end: start + marksBefore.exec(text.slice(start, at))![0].length };
}

/** The lines of a range, without blanks and the marks of quotes before them. */
export function linesIn({ start, end }: Range, text: string): Range[] {
  const lines: Range[] = [];
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1 || end) {
    const stop = lineEnd(text, at);
    lines.push({ start: at + marksBefore.exec(text.slice(at, stop))![0].length, end: stop });
  }
  return lines;
}

const marksBefore = /^[ \t>]*/;
