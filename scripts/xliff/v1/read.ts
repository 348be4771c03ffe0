import type { MarkedContent } from '../content/content.ts';
import type { TranslationState, XliffDocument, XliffFile, XliffPart, XliffUnit } from '../document.ts';
import { segmentId } from '../slots/slot.ts';
import type { UnitListener } from '../xml/read-xml.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { readContent, readMatches, unmarked } from './read-content.ts';
import { segmentedParts, type Sentence } from './segmented-parts.ts';
import { stateOf } from './vocabulary.ts';

/** Fills a document from the elements of an XLIFF 1.1 or 1.2 file. */
export function xliff1Reader({ files }: XliffDocument): UnitListener {
  const groups: XmlElement[] = [];
  const units = new WeakMap<XmlElement, XliffUnit>();
  return {
    open(element) {
      if (element.name === 'file') files.push(fileOf(element));
      else if (element.name === 'group') groups.push(element);
    },
    close(element) {
      const file = files.at(-1);
      if (element.name === 'group') groups.pop();
      else if (!file) return;
      else if (element.name === 'header') file.metadata.push(...readHeader(element));
      else if (element.name === 'trans-unit') addUnit(file, element);
    },
  };

  /** The sentences of a block of ours are one unit; what another tool groups is not. */
  function addUnit(file: XliffFile, element: XmlElement): void {
    const block = groups.findLast((group) => isBlockOf(group, element));
    const known = block && units.get(block);
    const unit = known ?? unitOf(block ?? element);
    if (block) units.set(block, unit);
    if (!known) file.units.push(unit);
    unit.parts.push(...readParts(element, unit.notes));
  }
}

/** A group of another tool may hold units of several blocks. */
function isBlockOf({ attributes: { id, restype } }: XmlElement, unit: XmlElement): boolean {
  if (!id || !restype?.startsWith('x-')) return false;
  const own = unit.attributes.id ?? '';
  return own === segmentId(id) || !isSegment.test(own) || own.split('.')[0] === segmentId(id);
}

/** `h3f9a1c0b7d2e`, `h3f9a1c0b7d2e-2.1` */
const isSegment = /^h[0-9a-f]{12}(?:[-.]|$)/;

function fileOf({ attributes }: XmlElement): XliffFile {
  const sourceLocale = attributes['source-language'] ?? '';
  const targetLocale = attributes['target-language'] ?? null;
  return { original: attributes.original || null, sourceLocale, targetLocale, metadata: [], units: [] };
}

/** `<note from="lockstep">source-commit: 0ad2f07bd8</note>` */
function readHeader(element: XmlElement): [string, string][] {
  return childrenOf(element, 'note').flatMap((note): [string, string][] => {
    const text = textOf(note);
    const colon = text.indexOf(': ');
    return note.attributes.from === 'lockstep' && colon > 0 ? [[text.slice(0, colon), text.slice(colon + 2)]] : [];
  });
}

function unitOf({ attributes }: XmlElement): XliffUnit {
  const { id = '', restype, resname = null, translate } = attributes;
  const kind = restype?.startsWith('x-') ? restype.slice(2) : null;
  return { id, kind, name: resname, translate: translate !== 'no', notes: [], parts: [] };
}

function readParts(element: XmlElement, notes: XliffUnit['notes']): XliffPart[] {
  const comment = (text: string) => void notes.push({ from: 'comment', text });
  for (const note of childrenOf(element, 'note')) notes.push({ from: note.attributes.from ?? null, text: textOf(note) });
  const contentOf = (child: XmlElement | undefined) => (child ? readContent(child, comment) : []);
  const target = childOf(element, 'target');
  const targetContent = contentOf(target);
  const segmented = childOf(element, 'seg-source');
  const sentences = segmented ? segmentedParts(contentOf(segmented), targetContent) : null;
  const { id = null, resname: name = null } = element.attributes;
  const state = readState(element, target, targetContent);
  const partOf = ({ ignorable, source, target: translation }: Sentence): XliffPart => {
    return { id, name, ignorable, source, target: translation, state, matches: [], line: element.line };
  };
  if (sentences) return sentences.map((sentence, index) => ({ ...partOf(sentence), id: sentenceId(id, sentence, index) }));
  const source = unmarked(contentOf(childOf(element, 'source')));
  const whole = partOf({ ignorable: false, source, target: target ? unmarked(targetContent) : null });
  return [{ ...whole, matches: readMatches(element, source) }];
}

function readState({ attributes }: XmlElement, target: XmlElement | undefined, content: MarkedContent): TranslationState {
  const filled = content.some((piece) => piece.kind !== 'segment');
  const state = stateOf(target?.attributes.state, target?.attributes['state-qualifier'], filled);
  return attributes.approved === 'yes' && state !== 'final' ? 'translated' : state;
}

/** `h3f9a1c0b7d2e` -> `h3f9a1c0b7d2e.2`, as an export names the sentences that it cuts: they are not one unit twice. */
const sentenceId = (id: string | null, { ignorable }: Sentence, index: number): string | null =>
  id === null || ignorable ? null : `${id}.${index + 1}`;
