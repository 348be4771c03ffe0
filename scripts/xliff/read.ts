import { UsageError } from '../model/finding.ts';
import type { XliffDocument, XliffFile } from './document.ts';
import { xliff1Reader } from './v1/read.ts';
import { xliff2Reader } from './v2/read.ts';
import { readXmlInSteps, type UnitListener } from './xml/read-xml.ts';
import type { XmlElement } from './xml/xml-element.ts';

const namespace = 'urn:oasis:names:tc:xliff:document:';

/** Versions, and the namespaces that go with each; many files of 1.x have none. */
const versions: Record<string, { namespaces: string[]; listen(document: XliffDocument, root: XmlElement): UnitListener }> = {
  '1.1': { namespaces: [`${namespace}1.1`, ''], listen: xliff1Reader },
  '1.2': { namespaces: [`${namespace}1.2`, ''], listen: xliff1Reader },
  '2.0': { namespaces: [`${namespace}2.0`], listen: xliff2Reader },
  '2.1': { namespaces: [`${namespace}2.0`], listen: xliff2Reader },
  '2.2': { namespaces: [`${namespace}2.0`, `${namespace}2.2`], listen: xliff2Reader },
};

const wholeElements = new Set(['header', 'trans-unit', 'bin-unit', 'unit', 'mda:metadata', 'mtc:matches', 'skeleton', 'notes']);

/**
 * Reads XLIFF 1.1 to 2.2 as real tools write it: well-formedness is the only hard gate, so what a schema would refuse
 * and what other namespaces add is passed over. A page is given as soon as it is read: memory holds one or two of them.
 *
 * @param pieces the text, cut anywhere
 * @param path stands before messages
 * @throws UsageError where the file is not well-formed, not XLIFF, or not of a known version or encoding
 */
export function* readXliffFiles(pieces: Iterable<string>, path: string): Generator<XliffFile> {
  const document: XliffDocument = { files: [] };
  let listener: UnitListener | null = null;
  const steps = readXmlInSteps(pieces, path, {
    whole: wholeElements,
    open(element) {
      if (listener) listener.open(element);
      else listener = listenerFor(element, document, path);
    },
    close: (element) => listener?.close(element),
  });
  while (!steps.next().done) while (document.files.length > 1) yield document.files.shift()!;
  yield* document.files;
}

function listenerFor(root: XmlElement, document: XliffDocument, path: string): UnitListener {
  const { name, attributes, namespace: address, line } = root;
  const refuse = (message: string): never => {
    throw new UsageError(`${path}:${line}: ${message}`);
  };
  if (name.replace('foreign:', '') !== 'xliff') return refuse(`not XLIFF: root <${name.replace('foreign:', '')}>`);
  const { version = '' } = attributes;
  if (!Object.hasOwn(versions, version)) return refuse(`unsupported XLIFF version "${version}" (1.1, 1.2, 2.0-2.2)`);
  const { namespaces, listen } = versions[version]!;
  if (!namespaces.includes(address)) return refuse(`XLIFF version "${version}" does not go with the namespace "${address}"`);
  return listen(document, root);
}
