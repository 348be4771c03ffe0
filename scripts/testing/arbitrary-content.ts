import * as fc from 'fast-check';
import { type CodeType, codeTypes, type Inline, type InlineCode } from '../model/page.ts';

/** Text that XML, Markdown and clients stumble over. */
export const awkwardText = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    fc.constantFrom(
      '&',
      '<',
      '>',
      '"',
      "'",
      ']]>',
      '&amp;',
      '\r',
      '\n',
      '\t',
      ' ',
      '\u00a0',
      '\u0008',
      '\ufffe',
      '\u2028',
      'å',
      '漢',
      'א',
      '🙂',
    ),
  ),
  minLength: 1,
});

/** A content as extraction gives it: texts never touch, codes are numbered in order, pairs may cross or lack an end. */
export const arbitraryContent: fc.Arbitrary<Inline[]> = fc
  .array(fc.record({ text: awkwardText, code: fc.option(arbitraryCode()), type: fc.constantFrom(...codeTypes) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => numbered(pieces));

interface Piece {
  text: string;
  type: CodeType;
  code: { role: 'open' | 'close' | 'lone'; raw: string; equiv: string; deletable: boolean } | null;
}

function arbitraryCode() {
  return fc.record({ role: fc.constantFrom('open', 'close', 'lone'), raw: awkwardText, equiv: fc.string(), deletable: fc.boolean() });
}

function numbered(pieces: Piece[]): Inline[] {
  const content: Inline[] = [];
  const open: InlineCode[] = [];
  let next = 1;
  for (const { text, type, code } of pieces) {
    if (!code) {
      if (content.at(-1)?.kind !== 'text') content.push({ kind: 'text', text });
      continue;
    }
    const partner = code.role === 'close' ? open.splice(open.length >> 1, 1)[0] : undefined;
    const role = code.role === 'close' && !partner ? 'lone' : code.role;
    const own = { ...code, role, equiv: plain(code.equiv), kind: 'code' as const, subflows: [] };
    const piece: InlineCode = partner
      ? { ...own, id: partner.id, type: partner.type, deletable: partner.deletable }
      : { ...own, id: String(next), type };
    if (!partner) next += 1;
    if (role === 'open') open.push(piece);
    content.push(piece);
  }
  return content;
}

/** What an attribute can hold. */
// oxlint-disable-next-line no-control-regex -- these can't stand in XML
const plain = (text: string): string => text.replace(/[\u0000-\u001f\ufffe\uffff\p{Cs}]/gu, '');
