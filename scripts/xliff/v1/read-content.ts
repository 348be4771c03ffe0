import type { Inline, InlineCode } from '../../model/page.ts';
import { addPiece, addStray, addText, codeOf, type MarkedContent } from '../content/content.ts';
import { percentOf, type XliffMatch } from '../document.ts';
import { childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { codeTypeOf } from './vocabulary.ts';

/**
 * The inside of `<source>`, `<seg-source>` or `<target>` as a flat list. Segments of a client are marked, other
 * annotations passed through; native code that a client wrote into `<ph>` or `<bpt>` is left out.
 */
export function readContent(element: XmlElement, comment: (text: string) => void): MarkedContent {
  const content: MarkedContent = [];
  addChildren(content, element, comment);
  return content;
}

function addChildren(content: MarkedContent, { children }: XmlElement, comment: (text: string) => void): void {
  for (const child of children) {
    if (typeof child === 'string') addText(content, child);
    else addElement(content, child, comment);
  }
}

const roles: Record<string, InlineCode['role']> = { x: 'lone', ph: 'lone', bx: 'open', bpt: 'open', ex: 'close', ept: 'close' };

function addElement(content: MarkedContent, element: XmlElement, comment: (text: string) => void): void {
  const { name, attributes } = element;
  if (name === 'x' && attributes.ctype === 'x-cp') addText(content, charOf(attributes['equiv-text']));
  else if (Object.hasOwn(roles, name)) content.push(codeFrom(element, roles[name]!));
  else if (name === 'it') content.push(codeFrom(element, attributes.pos === 'close' ? 'close' : 'open'));
  else if (name === 'g') {
    content.push(codeFrom(element, 'open'));
    addChildren(content, element, comment);
    content.push(codeFrom(element, 'close'));
  } else if (name === 'mrk') addAnnotation(content, element, comment);
  else addStray(content, name);
}

/** Trados keeps what a translator took out while changes were tracked. */
function addAnnotation(content: MarkedContent, element: XmlElement, comment: (text: string) => void): void {
  const { mtype, mid = '', comment: said } = element.attributes;
  if (mtype === 'x-sdl-deleted') return;
  const segment = mtype === 'seg';
  if (said && mtype !== 'term') comment(said);
  if (segment) content.push({ kind: 'segment', role: 'open', mid });
  addChildren(content, element, comment);
  if (segment) content.push({ kind: 'segment', role: 'close', mid });
}

/** `rid` ties both ends together where a client numbers them apart. */
function codeFrom({ name, attributes }: XmlElement, role: InlineCode['role']): InlineCode {
  const { id = '', rid, ctype, xid } = attributes;
  const shown = attributes['equiv-text'] ?? '';
  return codeOf({
    id: rid ?? id,
    role,
    type: codeTypeOf(ctype),
    raw: name === 'g' ? '' : shown,
    subflows: xid && role !== 'close' ? [xid] : [],
  });
}

function charOf(hex = ''): string {
  const code = Number.parseInt(hex, 16);
  return code >= 0 && code <= 0xffff ? String.fromCharCode(code) : '\ufffd';
}

/** A content without the marks of a client's segments. */
export function unmarked(content: MarkedContent): Inline[] {
  if (content.every(({ kind }) => kind !== 'segment')) return content as Inline[];
  const joined: MarkedContent = [];
  for (const piece of content) if (piece.kind !== 'segment') addPiece(joined, piece);
  return joined as Inline[];
}

/**
 * The matches of a unit. An `<alt-trans>` may offer several translations, and leave out the source that they share with
 * the unit; one that was rejected is none.
 */
export function readMatches(unit: XmlElement, ownSource: Inline[]): XliffMatch[] {
  return childrenOf(unit, 'alt-trans')
    .filter(({ attributes }) => attributes.alttranstype !== 'rejected')
    .flatMap((match) => {
      const [source = ownSource] = childrenOf(match, 'source').map(contentOf);
      const { 'match-quality': quality, origin = null } = match.attributes;
      return childrenOf(match, 'target').map((target) => ({ source, target: contentOf(target), similarity: percentOf(quality), origin }));
    });
}

/** What was said of an older text is no note of this one. */
const contentOf = (element: XmlElement): Inline[] => unmarked(readContent(element, () => {}));
