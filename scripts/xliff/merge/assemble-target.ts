import type { Inline, Range } from '../../model/page.ts';
import { addPiece, contentText } from '../content/content.ts';
import type { SourceContent, XliffPart } from '../document.ts';
import { contentSlicer } from '../slots/parts-of.ts';
import { equalContent, marked, signatureOf } from './signature.ts';

/**
 * The translation of a block from those of its parts. Blanks and codes that stand between the parts, which a client may
 * have dropped, come from the source; so do blanks at the edge of a part.
 */
export function assembleTarget(content: readonly Inline[], { whole, parts }: LocatedUnit): Inline[] {
  if (whole) return trimmed([...(whole.target ?? [])]);
  const slice = contentSlicer(marked(content));
  const target: Inline[] = [];
  const add = (pieces: readonly Inline[]) => pieces.forEach((piece) => addPiece(target, piece));
  let at = 0;
  for (const { part, start, end } of parts) {
    add(slice({ start: at, end: start }) ?? []);
    add(targetOf(part));
    at = end;
  }
  add(slice({ start: at, end: markedLength(content) }) ?? []);
  return trimmed(target);
}

function targetOf({ source, target, ignorable }: XliffPart): Inline[] {
  if (!target) return source as Inline[];
  if (ignorable) return target;
  const before = leadingBlanks(edgeText(target, 0)) === '' ? leadingBlanks(edgeText(source, 0)) : '';
  const after = trailingBlanks(edgeText(target, -1)) === '' ? trailingBlanks(edgeText(source, -1)) : '';
  return [{ kind: 'text', text: before }, ...target, { kind: 'text', text: after }];
}

function edgeText(content: Readonly<SourceContent>, index: 0 | -1): string {
  const piece = content.at(index);
  return piece && piece.kind !== 'code' ? piece.text : '';
}

/** Without blanks at the edges: those of the page stay as they are. */
function trimmed(content: Inline[]): Inline[] {
  const [first] = content;
  if (first?.kind === 'text') content[0] = { kind: 'text', text: first.text.slice(leadingBlanks(first.text).length) };
  const last = content.at(-1);
  if (last?.kind === 'text')
    content[content.length - 1] = { kind: 'text', text: last.text.slice(0, last.text.length - trailingBlanks(last.text).length) };
  return content.filter((piece) => piece.kind === 'code' || piece.text !== '');
}

/** Blanks that Markdown drops at the edge of a block: a no-break space is not one. */
const blanks = new Set([' ', '\t', '\r', '\n']);

/** The blanks that a text begins with. */
export function leadingBlanks(text: string): string {
  let end = 0;
  while (blanks.has(text[end]!)) end += 1;
  return text.slice(0, end);
}

/** The blanks that a text ends with. */
export function trailingBlanks(text: string): string {
  let start = text.length;
  while (blanks.has(text[start - 1]!)) start -= 1;
  return text.slice(start);
}

interface LocatedPart extends Range {
  part: XliffPart;
}

/** Where the parts of a unit stand in the marked text of a block. */
export interface LocatedUnit {
  /** The part that is all of the block; null where there are several, or a client changed blanks. */
  whole: XliffPart | null;
  parts: LocatedPart[];
  /** Whether nothing but blanks and codes stands before, between and after them. */
  complete: boolean;
}

/**
 * Finds the parts of a unit, its sentences, in the block that they were cut out of: one after the other, by their sources. Clients
 * may have changed the blanks between them.
 *
 * @returns null where the source of a part does not stand behind the part before it: then it is not known what its translation is of
 */
export function locateParts(content: readonly Inline[], parts: readonly XliffPart[]): LocatedUnit | null {
  const [only] = parts;
  if (parts.length === 1 && equalContent(only!.source, content)) return { whole: only!, parts: [], complete: true };
  const block = signatureOf(content);
  if (parts.length === 1 && isComposedAs(block.text, signatureOf(only!.source).text)) return { whole: only!, parts: [], complete: true };
  const located: LocatedPart[] = [];
  let complete = true;
  let at = 0;
  for (const part of parts) {
    const { text } = signatureOf(part.source);
    if (text === '') continue;
    const found = block.text.indexOf(text, at);
    if (found === -1) return null;
    complete &&= isMarkup(block.text.slice(at, found));
    at = found + text.length;
    located.push({ part, start: block.offsets[found]!, end: block.offsets[at - 1]! + 1 });
  }
  return { whole: null, parts: located, complete: complete && isMarkup(block.text.slice(at)) };
}

/** Length of the text that the ranges are offsets in. */
const markedLength = (content: readonly Inline[]): number => contentText(marked(content)).length;

/** `\ue000o1\ue001`, as often as it likes */
const isMarkup = (text: string): boolean => text.replace(/\ue000[^\ue001]*\ue001/g, '') === '';

/** Whether texts differ in nothing but how accents are written: as a sign of their own, or not. */
const isComposedAs = (a: string, b: string): boolean => a !== b && a.normalize() === b.normalize();
