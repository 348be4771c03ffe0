import { addTo } from '../../model/lists/add-to.ts';
import type { Inline, InlineCode } from '../../model/page.ts';
import { addStray, addText, codeOf } from '../content/content.ts';
import { percentOf, type XliffMatch } from '../document.ts';
import { segmentId } from '../slots/slot.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { codeTypeOf } from './vocabulary.ts';

/** What the contents of one unit share when they are read. */
export interface ReadContext {
  /** Codes' own text by the id of its `<data>`. */
  data: ReadonlyMap<string, string>;
  /** Takes up the comments of annotations. */
  comment(text: string): void;
}

/** The inside of `<source>` or `<target>` as a flat list. Annotations are passed through, foreign elements left out. */
export function readContent(element: XmlElement, context: ReadContext): Inline[] {
  const content: Inline[] = [];
  addChildren(content, element, context);
  return content;
}

/** Text with `<cp>` as the character that it stands for. */
function readText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : child.name === 'cp' ? charOf(child) : '')).join('');
}

function addChildren(content: Inline[], { children }: XmlElement, context: ReadContext): void {
  for (const child of children) {
    if (typeof child === 'string') addText(content, child);
    else addElement(content, child, context);
  }
}

function addElement(content: Inline[], element: XmlElement, context: ReadContext): void {
  const { name, attributes } = element;
  if (name === 'cp') addText(content, charOf(element));
  else if (name === 'ph') content.push(codeFrom(element, 'lone', own, context));
  else if (name === 'sc') content.push(codeFrom(element, 'open', own, context));
  else if (name === 'ec') content.push(codeFrom(element, 'close', own, context));
  else if (name === 'pc') {
    content.push(codeFrom(element, 'open', ofStart, context));
    addChildren(content, element, context);
    content.push(codeFrom(element, 'close', ofEnd, context));
  } else if (name === 'mrk' || name === 'sm') {
    if (attributes.type === 'comment' && attributes.value) context.comment(attributes.value);
    addChildren(content, element, context);
  } else if (name !== 'em') addStray(content, name);
}

/** The attributes that describe a code: its own, or those of one end of a `<pc>`. */
const own = { data: 'dataRef', equiv: 'equiv', flows: 'subFlows' };
const ofStart = { data: 'dataRefStart', equiv: 'equivStart', flows: 'subFlowsStart' };
const ofEnd = { data: 'dataRefEnd', equiv: 'equivEnd', flows: 'subFlowsEnd' };

function codeFrom({ attributes }: XmlElement, role: InlineCode['role'], names: typeof own, { data }: ReadContext): InlineCode {
  return codeOf({
    id: attributes.startRef ?? attributes.id ?? '',
    role,
    type: codeTypeOf(attributes.type, attributes.subType),
    raw: data.get(attributes[names.data] ?? '') ?? '',
    equiv: attributes[names.equiv] ?? '',
    deletable: attributes.canDelete !== 'no',
    subflows: flowsIn(attributes[names.flows]),
  });
}

/** `b3f9a1c0b7d2e b18ac47d6f201` */
function flowsIn(ids: string | undefined): string[] {
  if (ids === undefined) return [];
  return ids
    .split(' ')
    .filter(Boolean)
    .map((id) => segmentId(id));
}

function charOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.hex ?? '', 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** The codes' own text of a unit or a match, by the id of its `<data>`. */
export function dataOf(owner: XmlElement): Map<string, string> {
  const data = new Map<string, string>();
  const list = childOf(owner, 'originalData');
  if (list) for (const entry of childrenOf(list, 'data')) data.set(entry.attributes.id ?? '', readText(entry));
  return data;
}

/** The matches of a unit by the id of the segment that each is for. One that names no segment is for none. */
export function readMatches(unit: XmlElement): Map<string, XliffMatch[]> {
  const found = new Map<string, XliffMatch[]>();
  for (const match of childrenOf(unit, 'mtc:matches').flatMap((list) => childrenOf(list, 'mtc:match'))) {
    const id = segmentOf(match.attributes.ref);
    if (id !== null) addTo(found, id, matchOf(match, { data: dataOf(match), comment: ignore }));
  }
  return found;
}

/** What was said of an older text is no note of this one. */
const ignore = (): void => {};

/** `#h1` and `#/f=f1/u=b1/h1` -> `h1` */
const segmentOf = (reference: string | undefined): string | null => reference?.split(/[#/]/).at(-1) || null;

function matchOf(match: XmlElement, context: ReadContext): XliffMatch {
  const { similarity, matchQuality, matchSuitability, origin = null } = match.attributes;
  const side = (name: string): Inline[] => childrenOf(match, name).flatMap((content) => readContent(content, context));
  return {
    source: side('source'),
    target: side('target'),
    similarity: percentOf(similarity) ?? percentOf(matchQuality) ?? percentOf(matchSuitability),
    origin,
  };
}
