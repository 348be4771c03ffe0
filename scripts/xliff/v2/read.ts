import type { XliffDocument, XliffFile, XliffMatch, XliffPart, XliffUnit } from '../document.ts';
import type { UnitListener } from '../xml/read-xml.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { dataOf, readContent, type ReadContext, readMatches } from './read-content.ts';
import { stateOf } from './vocabulary.ts';

/** Fills a document from the elements of an XLIFF 2.0, 2.1 or 2.2 file. */
export function xliff2Reader({ files }: XliffDocument, root: XmlElement): UnitListener {
  const locales = { sourceLocale: root.attributes.srcLang ?? '', targetLocale: root.attributes.trgLang ?? null };
  const file = (): XliffFile | undefined => files.at(-1);
  return {
    open({ name, attributes }) {
      if (name === 'file') files.push({ original: attributes.original || null, ...locales, metadata: [], units: [] });
    },
    close(element) {
      if (element.name === 'unit') file()?.units.push(readUnit(element));
      else if (element.name === 'mda:metadata') file()?.metadata.push(...readMetadata(element, 'lockstep'));
    },
  };
}

function readUnit(element: XmlElement): XliffUnit {
  const { id = '', name = null, type, translate } = element.attributes;
  const notes = childrenIn(element, 'notes', 'note').map((note) => ({ from: note.attributes.category ?? null, text: textOf(note) }));
  const names = new Map(childrenOf(element, 'mda:metadata').flatMap((metadata) => readMetadata(metadata, 'lockstep:name')));
  const comment = (text: string) => void notes.push({ from: 'comment', text });
  const context: UnitContext = { data: dataOf(element), comment, names, matches: readMatches(element) };
  const segments = element.children.filter((child) => typeof child !== 'string' && isPart(child)) as XmlElement[];
  const parts = segments.map((segment) => readPart(segment, context));
  const kind = type?.startsWith('lockstep:') ? type.slice('lockstep:'.length) : null;
  return { id, kind, name, translate: translate !== 'no', notes, parts: inTargetOrder(parts, segments) };
}

const isPart = ({ name }: XmlElement): boolean => name === 'segment' || name === 'ignorable';

/** `<notes><note>` */
function childrenIn(element: XmlElement, list: string, name: string): XmlElement[] {
  const found = childOf(element, list);
  return found ? childrenOf(found, name) : [];
}

interface UnitContext extends ReadContext {
  /** Of the bilingual pairs, by the segment's id. */
  names: ReadonlyMap<string, string>;
  matches: ReadonlyMap<string, XliffMatch[]>;
}

function readPart(element: XmlElement, context: UnitContext): XliffPart {
  const { id = null, state, subState } = element.attributes;
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  return {
    id,
    name: context.names.get(id ?? '') ?? null,
    ignorable: element.name === 'ignorable',
    source: source ? readContent(source, context) : [],
    target: target ? readContent(target, context) : null,
    state: stateOf(state, subState),
    matches: context.matches.get(id ?? '') ?? [],
    line: element.line,
  };
}

function readMetadata(element: XmlElement, category: string): [string, string][] {
  return childrenOf(element, 'mda:metaGroup')
    .filter(({ attributes }) => attributes.category === category)
    .flatMap((group) => childrenOf(group, 'mda:meta').map((meta): [string, string] => [meta.attributes.type ?? '', textOf(meta)]));
}

/** A client may say that the targets go in another order than the sources: `<target order="2">`. */
function inTargetOrder(parts: XliffPart[], segments: readonly XmlElement[]): XliffPart[] {
  const orders = segments.length === 1 ? [] : segments.map((segment) => childOf(segment, 'target')?.attributes.order);
  if (orders.every((order) => order === undefined)) return parts;
  const sorted = parts
    .map(({ target }, index) => ({ target, order: Number(orders[index] ?? index + 1) }))
    .toSorted((a, b) => a.order - b.order);
  return parts.map((part, index) => ({ ...part, target: sorted[index]!.target }));
}
