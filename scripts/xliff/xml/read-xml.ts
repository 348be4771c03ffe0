import { SaxesParser } from 'saxes';
import { UsageError } from '../../model/finding.ts';
import type { XmlElement } from './xml-element.ts';

/** Who hears of the elements of a file. */
export interface UnitListener {
  /** An element that does not come as a whole has begun. */
  open(element: XmlElement): void;
  /** An element is over; one that comes as a whole has its children. */
  close(element: XmlElement): void;
}

interface XmlListener extends UnitListener {
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

/**
 * Reads as `readXml` does, and stops after each piece: the caller can take away what the listener was told, so that a large file is
 * never in memory as a whole.
 *
 * @throws UsageError with path:line:column
 */
export function* readXmlInSteps(pieces: Iterable<string>, path: string, listener: XmlListener): Generator<void> {
  // Namespaces are looked up here: the parser's own way takes half as long again.
  const parser = new SaxesParser({ xmlns: false });
  const namespaces = openNamespaces();
  const open: OpenElement[] = [];
  /** Attributes of the element that begins which declare a prefix or have one. */
  let prefixed: { name: string; value: string }[] = [];
  let within = 0;
  const refuse = (message: string): never => {
    throw new UsageError(`${path}:${parser.line}:${columnOf(parser)}: ${message}`);
  };
  const nameOf = (name: string): QualifiedName =>
    namespaces.resolve(name) ?? refuse(`not well-formed: unbound namespace prefix: ${JSON.stringify(name.split(':')[0])}`);
  const addText = (characters: string): void => {
    if (within > 0) open.at(-1)!.element.children.push(characters);
  };
  // Seven handlers at most: with an eighth the runtime keeps the parser as a dictionary, and reading takes several times as long.
  parser.on('error', ({ message }) => refuse(`not well-formed: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`));
  parser.on('doctype', (doctype) => {
    if (!listener.plainDoctype) refuse('DOCTYPE is not allowed in XLIFF input');
    if (doctype.includes('[')) refuse('DOCTYPE with declarations is not allowed');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('attribute', (attribute) => {
    if (isPrefixed(attribute.name)) prefixed.push(attribute);
  });
  parser.on('opentag', ({ name: written, attributes }) => {
    if (open.length >= maxDepth) refuse(`more than ${maxDepth} elements within each other`);
    const declares = prefixed.length > 0 && enterScope();
    const { name, address } = nameOf(written);
    const element: XmlElement = { name, namespace: address, attributes, children: [], line: parser.line };
    if (within > 0) open.at(-1)!.element.children.push(element);
    open.push({ element, declares });
    if (within > 0 || listener.whole.has(element.name)) within += 1;
    else listener.open(element);
  });
  parser.on('closetag', () => {
    const { element, declares } = open.pop()!;
    if (declares) namespaces.leave();
    if (within > 0) within -= 1;
    if (within === 0) listener.close(element);
  });
  for (const piece of pieces) {
    parser.write(piece);
    yield;
  }
  parser.close();

  /** Whether the element that begins declares namespaces: they hold for its own attributes too. */
  function enterScope(): boolean {
    const declared = prefixed.filter(({ name }) => isDeclaration(name));
    const others = prefixed.filter(({ name }) => !isDeclaration(name));
    prefixed = [];
    if (declared.length > 0) namespaces.enter(declared.map(({ name, value }) => [name.slice('xmlns:'.length), value]));
    for (const { name } of others) nameOf(name);
    return declared.length > 0;
  }
}

/** `xmlns`, `xmlns:mda`, `mda:id`; `xml:lang` needs no declaration. */
const isPrefixed = (attribute: string): boolean => attribute === 'xmlns' || (attribute.includes(':') && !attribute.startsWith('xml:'));

const isDeclaration = (attribute: string): boolean => attribute === 'xmlns' || attribute.startsWith('xmlns:');

interface OpenElement {
  element: XmlElement;
  /** Whether it declares namespaces. */
  declares: boolean;
}

/** Of the last character that was read, from 1, in UTF-16 units. */
const columnOf = ({ columnIndex }: SaxesParser): number => Math.max(1, columnIndex);

/** What an element is called, and where that comes from. */
interface QualifiedName {
  /** Local name; with `mda:` or `mtc:` for XLIFF 2's modules, `foreign:` for what is not XLIFF. */
  name: string;
  /** Namespace address; empty where there is none. */
  address: string;
}

/** The namespaces of a file that is read, element by element. */
interface Namespaces {
  /** An element declares prefixes for itself and what is inside of it: `['mda', 'urn:…']`; the prefix of names without one is empty. */
  enter(declared: readonly (readonly [prefix: string, address: string])[]): void;
  /** The element that declared last is over. */
  leave(): void;
  /** Null where the prefix of a name stands for nothing. */
  resolve(name: string): QualifiedName | null;
}

interface Scope {
  addresses: ReadonlyMap<string, string>;
  /** Names that were asked for: a file has few. */
  names: Map<string, QualifiedName | null>;
}

function openNamespaces(): Namespaces {
  const scopes: Scope[] = [];
  const enter: Namespaces['enter'] = (declared) => {
    scopes.push({ addresses: new Map([...(scopes.at(-1)?.addresses ?? []), ...declared]), names: new Map() });
  };
  enter([
    ['', ''],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ]);
  return {
    enter,
    leave: () => void scopes.pop(),
    resolve(name) {
      const { names, addresses } = scopes.at(-1)!;
      const known = names.get(name);
      if (known !== undefined) return known;
      const resolved = resolveIn(addresses, name);
      names.set(name, resolved);
      return resolved;
    },
  };
}

/** `mda:meta` */
function resolveIn(addresses: Scope['addresses'], name: string): QualifiedName | null {
  const colon = name.indexOf(':');
  const address = addresses.get(name.slice(0, Math.max(colon, 0)));
  return address === undefined ? null : { name: prefixFor(address) + name.slice(colon + 1), address };
}

function prefixFor(address: string): string {
  if (address === '' || address.startsWith('urn:oasis:names:tc:xliff:document:')) return '';
  return modules.get(address) ?? 'foreign:';
}

const modules: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:xliff:metadata:2.0', 'mda:'],
  ['urn:oasis:names:tc:xliff:matches:2.0', 'mtc:'],
]);
