import type { Inline, InlineCode } from '../../model/page.ts';
import type { SourceContent } from '../document.ts';

/** Where a segment that a client made inside of a unit begins and ends. */
interface SegmentMark {
  kind: 'segment';
  role: 'open' | 'close';
  mid: string;
}

export type MarkedContent = (Inline | SegmentMark)[];

/** Adds a piece; text that follows text becomes one. */
export function addPiece(content: MarkedContent, piece: Inline | SegmentMark): void {
  if (piece.kind === 'text') addText(content, piece.text);
  else content.push(piece);
}

export function addText(content: MarkedContent, text: string): void {
  const last = content.at(-1);
  if (last?.kind === 'text') content[content.length - 1] = { kind: 'text', text: last.text + text };
  else if (text !== '') content.push({ kind: 'text', text });
}

/**
 * Adds an element that XLIFF does not have, such as `<b>`, as a code that no source has: its text must not go unseen. One
 * of another namespace is a tool's own matter.
 */
export function addStray(content: MarkedContent, name: string): void {
  if (!name.includes(':')) content.push(codeOf({ id: `<${name}>`, role: 'lone' }));
}

/**
 * Makes a code of what a file says of one. What it does not say is taken for the least: a code of type `other`, without text of its
 * own, that must not be left out.
 */
export function codeOf({
  id,
  role,
  type,
  raw,
  equiv,
  deletable,
  subflows,
}: Pick<InlineCode, 'id' | 'role'> & Partial<InlineCode>): InlineCode {
  return {
    kind: 'code',
    id,
    role,
    type: type ?? 'other',
    raw: raw ?? '',
    equiv: equiv ?? '',
    deletable: deletable ?? false,
    subflows: subflows ?? [],
  };
}

/** Text and the codes' own text: the block as it is written, escapes and soft line breaks undone. */
export function contentText(content: Readonly<SourceContent>): string {
  return content.map((piece) => (piece.kind === 'code' ? piece.raw : piece.text)).join('');
}

/** The text of a content as segments are compared: codes as their own text, each run of blanks as one. `See  [a](b)` -> `See [a](b)` */
export function foldedText(content: Readonly<SourceContent>): string {
  return contentText(content).replace(/\s+/g, ' ').trim();
}

/** A content as a reader of the page sees it: its text, and in the place of each code what stands for it. `Press **OK**` -> `Press OK` */
export function plainText(content: Readonly<SourceContent>): string {
  return content.map((piece) => (piece.kind === 'code' ? piece.equiv : piece.text)).join('');
}

/** Whether a code opens and closes somewhere in these contents. Nothing is looked up before it is asked. */
export function wholePairs(contents: readonly Readonly<SourceContent>[]): (id: string) => boolean {
  let whole: Set<string> | null = null;
  return (id) => (whole ??= pairsIn(contents)).has(id);
}

function pairsIn(contents: readonly Readonly<SourceContent>[]): Set<string> {
  const codes = contents.flat().filter((piece) => piece.kind === 'code');
  const opened = new Set(codes.filter(({ role }) => role === 'open').map(({ id }) => id));
  return new Set(codes.filter(({ id, role }) => role === 'close' && opened.has(id)).map(({ id }) => id));
}

/** Ids of the codes that open and close inside of this content without crossing another pair: what may be one element. */
export function nestedPairs(content: SourceContent): ReadonlySet<string> {
  if (!content.some((piece) => piece.kind === 'code' && piece.role === 'open')) return new Set();
  const nested = new Set<string>();
  const open: string[] = [];
  for (const piece of content) {
    if (piece.kind !== 'code' || piece.role === 'lone') continue;
    if (piece.role === 'open') open.push(piece.id);
    else if (open.includes(piece.id)) {
      open.length = open.lastIndexOf(piece.id);
      nested.add(piece.id);
    }
  }
  return nested;
}
