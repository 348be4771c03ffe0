import type { Inline, InlineCode } from '../../model/page.ts';
import { addPiece } from '../content/content.ts';
import type { XliffPart } from '../document.ts';
import { leadingBlanks, trailingBlanks } from './assemble-target.ts';

/**
 * The parts of a unit without the lines and the indentation that a formatter of XML put between texts and codes:
 * `Read⏎··<g>this</g>⏎··.` has no blank before its full stop. What they were is told by the source, of which it is known
 * how it was exported; parts whose source has no such lines stay as they are.
 *
 * @param content of the source, as it was exported
 */
export function withoutIndentation(parts: readonly XliffPart[], content: readonly Inline[]): readonly XliffPart[] {
  if (!parts.some(({ source }) => (source as Inline[]).some(hasLines)) || content.some(hasLines)) return parts;
  const exported = blanksAfterCodes(content);
  return parts.map((part) => {
    const source = part.source as Inline[];
    const given = blanksAfterCodes(source);
    const undo = (side: Inline[]): Inline[] =>
      side.map((piece, at) => undone(piece, { before: side[at - 1], exported, given })).filter(isSomething);
    return { ...part, source: undo(source), target: part.target && undo(part.target) };
  });
}

const isSomething = (piece: Inline): boolean => piece.kind === 'code' || piece.text !== '';

const hasLines = (piece: Inline): boolean => piece.kind === 'text' && piece.text.includes('\n');

/** Blanks that a text begins with, by the code before it. */
function blanksAfterCodes(content: readonly Inline[]): ReadonlyMap<string, string> {
  const blanks = new Map<string, string>();
  for (const [at, piece] of content.entries()) {
    const next = content[at + 1];
    if (piece.kind === 'code') blanks.set(keyOf(piece), next?.kind === 'text' ? leadingBlanks(next.text) : '');
  }
  return blanks;
}

interface Neighbourhood {
  before: Inline | undefined;
  /** Blanks after each code of the source, as they were exported and as they came back. */
  exported: ReadonlyMap<string, string>;
  given: ReadonlyMap<string, string>;
}

function undone(piece: Inline, around: Neighbourhood): Inline {
  if (piece.kind === 'code' || !piece.text.includes('\n')) return piece;
  const head = leadingBlanks(piece.text);
  const rest = piece.text.slice(head.length);
  const tail = trailingBlanks(rest);
  const start = head.includes('\n') ? ownBlank(head, rest === '', around) : head;
  // The blanks of the text itself come before the line that is not its own.
  const end = tail.includes('\n') ? tail.slice(0, tail.indexOf('\n')) : tail;
  return { kind: 'text', text: start + rest.slice(0, rest.length - tail.length) + end };
}

/**
 * The blank of a text behind its indentation: by how much more there is than after the same code of the source. Where
 * nothing but blanks stands between two codes, or the code stands at another depth, as in the source.
 */
function ownBlank(head: string, alone: boolean, { before, exported, given }: Neighbourhood): string {
  if (before?.kind !== 'code') return '';
  const own = exported.get(keyOf(before));
  const there = given.get(keyOf(before));
  if (own === undefined || !there?.includes('\n')) return ' ';
  const length = head.length - there.length + own.length;
  return alone || length < 0 || length > 1 ? own : ' '.slice(0, length);
}

const keyOf = ({ role, id }: Extract<Inline, { kind: 'code' }>): string => `${role} ${id}`;

/**
 * A translation without the bold, italic and the like in which a translator left nothing: `a <b></b>c` says `a c`, while
 * Markdown takes `a ****c` for asterisks. What each text is, is asked once, however many marks are around it.
 */
export function withoutEmptyMarks(content: Inline[]): Inline[] {
  if (!content.some(isClose)) return content;
  const kept: Inline[] = [];
  /** Of each piece that is kept, whether it is nothing but blanks. */
  const blank: boolean[] = [];
  for (const piece of content) {
    const open = isClose(piece) ? kept.length - (blank.at(-1) ? 2 : 1) : -1;
    if (!isClose(piece) || !opens(kept[open], piece)) add(piece, piece.kind === 'text' && blanks.test(piece.text));
    else {
      const inside = kept[open + 1];
      kept.length = open;
      blank.length = open;
      if (inside) add(inside, true);
    }
  }
  return kept;

  function add(piece: Inline, isBlank: boolean): void {
    const before = kept.length;
    addPiece(kept, piece);
    if (kept.length > before) blank.push(isBlank);
    else if (before > 0) blank[before - 1] &&= isBlank;
  }
}

/** U+FEFF is none in Markdown: a mark that holds it alone is a mark. */
const blanks = /^[^\S\ufeff]*$/;

const isClose = (piece: Inline): piece is InlineCode => piece.kind === 'code' && piece.role === 'close' && piece.deletable;

const opens = (piece: Inline | undefined, { id }: InlineCode): boolean =>
  piece?.kind === 'code' && piece.role === 'open' && piece.id === id;
