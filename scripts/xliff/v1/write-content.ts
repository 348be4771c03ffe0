import type { InlineCode } from '../../model/page.ts';
import { nestedPairs, wholePairs } from '../content/content.ts';
import type { SourceContent } from '../document.ts';
import { type Attributes, element, escapeText, hexOf, isPlain, splitForbidden } from '../xml/write-xml.ts';
import { ctypeOf } from './vocabulary.ts';

/**
 * The inside of `<source>` or `<target>`: `<g>` for a pair that is whole here, `<bx>` and `<ex>` for one that crosses
 * another or the border of a segment, `<x>` for what stands alone.
 */
export function writeContent(content: SourceContent): string {
  const nested = nestedPairs(content);
  const isWhole = wholePairs([content]);
  const open: { code: InlineCode; before: string }[] = [];
  let terms = 0;
  let xml = '';
  for (const piece of content) {
    if (piece.kind === 'text') xml += writeText(piece.text);
    else if (piece.kind === 'term') {
      xml += element('mrk', { mtype: 'term', mid: `m${(terms += 1)}`, comment: piece.translation }, writeText(piece.text));
    } else if (piece.role === 'lone') xml += element('x', codeAttributes(piece, 'lone', piece.raw));
    else if (!nested.has(piece.id)) xml += writeHalf(piece, isWhole(piece.id));
    else if (piece.role === 'open') {
      open.push({ code: piece, before: xml });
      xml = '';
    } else {
      const { code, before } = open.pop()!;
      xml = before + element('g', { ...codeAttributes(code, 'pair', code.equiv), xid: flowOf(code) ?? flowOf(piece) }, xml);
    }
  }
  return xml;
}

/** Both ends are named by the same id; a partner in another segment can't be referred to by `rid`. */
function writeHalf(code: InlineCode, whole: boolean): string {
  const { id, role, raw } = code;
  const rid = whole ? id : null;
  if (role === 'open') return element('bx', { ...codeAttributes(code, 'pair', raw), rid });
  return element('ex', { id, rid, 'equiv-text': raw || null, xid: flowOf(code) });
}

function codeAttributes(code: InlineCode, place: 'pair' | 'lone', shown: string): Attributes {
  return { id: code.id, ctype: ctypeOf(code.type, place), xid: flowOf(code), 'equiv-text': shown || null };
}

const flowOf = ({ subflows }: InlineCode): string | null => subflows[0] ?? null;

/** Text as XML content; a character that XML can't hold is an `<x>` that says which. */
function writeText(text: string): string {
  if (isPlain(text)) return text;
  const pieces = splitForbidden(text);
  return pieces.length === 1
    ? escapeText(text)
    : pieces.map((piece, index) => (index % 2 === 1 ? writeForbidden(hexOf(piece)) : escapeText(piece))).join('');
}

const writeForbidden = (hex: string): string => element('x', { id: `cp${hex}`, ctype: 'x-cp', 'equiv-text': hex });
