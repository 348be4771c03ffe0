import type { XliffFile, XliffMatch, XliffPart, XliffUnit } from '../document.ts';
import { element, escapeText, startTag, type Write } from '../xml/write-xml.ts';
import { datatypeOf, statePairOf } from './vocabulary.ts';
import { writeContent } from './write-content.ts';

/** What an XLIFF 1.2 document begins with: the XML declaration and the opening tag of `<xliff>`. Its files follow. */
export function startXliff1(): string {
  return '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n';
}

/** A page as XLIFF 1.2, strict, unit by unit: a `<group>` for each block, a `<trans-unit>` for each sentence of it. */
export function writeXliff1File(file: XliffFile, write: Write): void {
  const { original, sourceLocale, targetLocale, units } = file;
  const attributes = {
    original: original ?? '',
    'source-language': sourceLocale,
    'target-language': targetLocale,
    datatype: datatypeOf(original),
  };
  write(`${startTag('file', attributes)}\n${writeHeader(file)}<body>\n`);
  for (const unit of units) write(writeUnit(unit, file));
  write('</body>\n</file>\n');
}

function writeHeader({ metadata }: XliffFile): string {
  if (metadata.length === 0) return '';
  const notes = metadata.map(([key, value]) => element('note', { from: 'lockstep' }, escapeText(`${key}: ${value}`)));
  return `${element('header', {}, notes.join(''))}\n`;
}

function writeUnit({ id, name, kind, translate, notes, parts }: XliffUnit, file: XliffFile): string {
  const attributes = { id, restype: kind === null ? null : `x-${kind}`, resname: name, translate: translate ? null : 'no' };
  const sentences = parts.filter(({ ignorable }) => !ignorable);
  const written = sentences.map((part, index) => writePart(part, index === 0 ? notes : [], translate, name, file));
  return `${element('group', attributes, `\n${written.join('')}`)}\n`;
}

function writePart(part: XliffPart, notes: XliffUnit['notes'], translate: boolean, name: string | null, file: XliffFile): string {
  const { id, source, target, state, matches } = part;
  const attributes = { id, resname: part.name ?? name, translate: translate ? null : 'no', 'xml:space': 'preserve' };
  const content = [
    element('source', { 'xml:lang': file.sourceLocale }, writeContent(source)),
    translate ? element('target', { 'xml:lang': file.targetLocale, ...statePairOf(state) }, writeContent(target ?? [])) : '',
    ...notes.map(({ from, text }) => element('note', { from }, escapeText(text))),
    ...matches.map((match) => writeMatch(match, file)),
  ];
  return `${element('trans-unit', attributes, content.join(''))}\n`;
}

function writeMatch({ source, target, similarity, origin }: XliffMatch, { sourceLocale, targetLocale }: XliffFile): string {
  const sides =
    element('source', { 'xml:lang': sourceLocale }, writeContent(source)) +
    element('target', { 'xml:lang': targetLocale }, writeContent(target));
  return element(
    'alt-trans',
    { 'match-quality': similarity === null ? null : `${Math.round(similarity)}%`, origin, 'xml:space': 'preserve' },
    sides,
  );
}
