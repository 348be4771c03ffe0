import { mergeSegments } from '../markdown/merge/merge.ts';
import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { segmentsOrNull } from '../markdown/segments/segments.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Inline, Page, Segment } from '../model/page.ts';
import { outlineOfTexts } from './outline-of-texts.ts';
import { pseudo } from './pseudo.ts';

export interface Rewritten {
  /** Whether it is the page again, byte for byte: soft line breaks, and escapes that nobody needs, do not come back. */
  identical: boolean;
  /** Whether it reads as the same segments again. */
  same: boolean;
  /** Segments that could not be written. */
  refused: number;
}

/** A page of which every segment is written anew: translated, and back to the text that it had. Null where it can't be parsed. */
export function rewritePage(page: Page, parse: Parser): Rewritten | null {
  const segments = segmentsOrNull(page, parse);
  if (!segments) return null;
  const there = written(page, segments, segments.map(translated), parse);
  const middle = segmentsOrNull(there.page, parse);
  if (middle?.length !== segments.length) return { identical: false, same: false, refused: there.refused };
  const back = written(
    there.page,
    middle,
    segments.map(({ content }) => content.map(withoutPlace)),
    parse,
  );
  const again = segmentsOrNull(back.page, parse) ?? [];
  const same = outlineOfTexts(again, (text) => text) === outlineOfTexts(segments, (text) => text);
  return { identical: back.page.text === page.text, same, refused: there.refused + back.refused };
}

function written(page: Page, segments: readonly Segment[], contents: Inline[][], parse: Parser): { page: Page; refused: number } {
  const open = segments.flatMap(({ id, translate }, index) => (translate ? [[id, contents[index]!] as const] : []));
  const { edits, refused } = mergeSegments(page, new Map(open), parse);
  return { page: pageOf(page.path, splice(page.text, edits)), refused: refused.length };
}

const translated = ({ content }: Segment): Inline[] =>
  content.map((piece) => (piece.kind === 'text' ? { ...piece, text: pseudo(piece.text) } : piece));

/** Offsets are of the page as it was. */
const withoutPlace = (piece: Inline): Inline => (piece.kind === 'code' ? { ...piece, start: undefined } : piece);
