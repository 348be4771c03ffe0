import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UsageError } from '../model/usage-error.ts';
import type { XmlElement } from './xml-element.ts';

/** Who hears of the elements of a file. */
export interface UnitListener {
  /** An element that does not come as a whole has begun. */
  open(element: XmlElement): void;
  /** An element is over; one that comes as a whole has its children. */
  close(element: XmlElement): void;
}

export interface XmlListener extends UnitListener {
  /** Names of the elements that come as a whole. */
  whole: ReadonlySet<string>;
  /** Whether a document type may be named, as TMX files do. Declarations inside of it never are read. */
  plainDoctype?: boolean;
}

const maxDepth = 200;

/**
 * Reads XML strictly, element by element, so that memory holds no more of the tree than one whole element. Entities of a
 * document type are never expanded: a file that has one is refused.
 *
 * @param pieces the text, cut anywhere
 * @param path stands before messages
 * @throws UsageError with path:line:column
 */
export function readXml(pieces: Iterable<string>, path: string, listener: XmlListener): void {
  const steps = readXmlInSteps(pieces, path, listener);
  while (!steps.next().done);
}

/** The same, with a stop after each piece, so that the caller can take away what the listener was told. */
export function* readXmlInSteps(pieces: Iterable<string>, path: string, listener: XmlListener): Generator<void> {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let within = 0;
  const refuse = (message: string): never => {
    throw new UsageError(`${path}:${parser.line}:${columnOf(parser)}: ${message}`);
  };
  const addText = (characters: string): void => {
    if (within > 0) open.at(-1)!.children.push(characters);
  };
  parser.on('error', ({ message }) => refuse(`not well-formed: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`));
  parser.on('doctype', (doctype) => {
    if (!listener.plainDoctype) refuse('DOCTYPE is not allowed in XLIFF input');
    if (doctype.includes('[')) refuse('DOCTYPE with declarations is not allowed');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    if (open.length >= maxDepth) refuse(`more than ${maxDepth} elements within each other`);
    const element = elementOf(tag, parser.line);
    if (within > 0) open.at(-1)!.children.push(element);
    open.push(element);
    if (within > 0 || listener.whole.has(element.name)) within += 1;
    else listener.open(element);
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    if (within > 0) within -= 1;
    if (within === 0) listener.close(element);
  });
  for (const piece of pieces) {
    parser.write(piece);
    yield;
  }
  parser.close();
}

/** Of the last character that was read, from 1, in UTF-16 units. */
const columnOf = ({ columnIndex }: SaxesParser): number => Math.max(1, columnIndex);

const modules: Record<string, string> = {
  'urn:oasis:names:tc:xliff:metadata:2.0': 'mda:',
  'urn:oasis:names:tc:xliff:matches:2.0': 'mtc:',
};

function elementOf({ local, uri, attributes }: SaxesTagNS, line: number): XmlElement {
  const own = Object.create(null) as Record<string, string>;
  for (const name in attributes) own[name] = attributes[name]!.value;
  const prefix = uri === '' || uri.startsWith('urn:oasis:names:tc:xliff:document:') ? '' : (modules[uri] ?? 'foreign:');
  return { name: prefix + local, namespace: uri, attributes: own, children: [], line };
}
