import type { InlineCode } from '../../model/inline.ts';
import { addStray, addText, codeOf, type MarkedContent } from '../content-builder.ts';
import type { XmlElement } from '../xml-element.ts';
import { codeTypeOf } from './code-types.ts';

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
