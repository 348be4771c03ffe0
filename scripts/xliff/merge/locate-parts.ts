import type { Inline } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import { contentText } from '../content-text.ts';
import type { XliffPart } from '../document.ts';
import { equalContent, marked, signatureOf } from './signature.ts';

export interface LocatedPart extends Range {
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

/** Null where a part's source is not in the block, blanks aside, after the part before it. */
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
export const markedLength = (content: readonly Inline[]): number => contentText(marked(content)).length;

/** `\ue000o1\ue001`, as often as it likes */
const isMarkup = (text: string): boolean => text.replace(/\ue000[^\ue001]*\ue001/g, '') === '';

/** Whether texts differ in nothing but how accents are written: as a sign of their own, or not. */
const isComposedAs = (a: string, b: string): boolean => a !== b && a.normalize() === b.normalize();
