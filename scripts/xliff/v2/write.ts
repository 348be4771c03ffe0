import { plainText, wholePairs } from '../content/content.ts';
import type { XliffFile, XliffMatch, XliffPart, XliffUnit } from '../document.ts';
import { attribute, element, escapeText, startTag, type Write } from '../xml/write-xml.ts';
import { stateAttributes } from './vocabulary.ts';
import { originalData, type UnitContext, writeContent, writeText } from './write-content.ts';

const namespaces = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
  'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
};

/** What stands before the first file of XLIFF 2.0 or 2.1, which differ in their number only. All files are of one pair of locales. */
export function startXliff2(version: '2.0' | '2.1', first: XliffFile | undefined): string {
  const attributes = { ...namespaces, version, srcLang: first?.sourceLocale ?? 'und', trgLang: first?.targetLocale };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${startTag('xliff', attributes)}\n`;
}

/** A page, unit by unit; files are numbered from 1. */
export function writeXliff2File({ original, metadata, units }: XliffFile, number: number, write: Write): void {
  write(`${startTag('file', { id: `f${number}`, original, canResegment: 'no', 'xml:space': 'preserve' })}\n`);
  write(writeMetadata('lockstep', metadata));
  for (const unit of units) write(writeUnit(unit));
  write('</file>\n');
}

function writeUnit(unit: XliffUnit): string {
  const { id, name, kind, translate, parts } = unit;
  const data = originalData();
  let terms = 0;
  const nextTermId = () => `m${(terms += 1)}`;
  const sources: UnitContext = { data, nextTermId, isWhole: wholePairs(parts.map(({ source }) => source)) };
  const targets: UnitContext = { data, nextTermId, isWhole: wholePairs(parts.map(({ source, target }) => target ?? source)) };
  const segments = parts.map((part) => writePart(part, sources, targets)).join('');
  const attributes = attribute('id', id) + attribute('name', name) + (translate ? '' : ' translate="no"') + typeOf(kind);
  return `<unit${attributes}>\n${writeMatches(unit)}${writeNames(parts)}${writeNotes(unit)}${data.write()}${segments}</unit>\n`;
}

/** `type="lockstep:paragraph"` */
const typeOf = (kind: string | null): string => (kind === null ? '' : attribute('type', `lockstep:${kind}`));

function writePart({ id, ignorable, source, target, state }: XliffPart, sources: UnitContext, targets: UnitContext): string {
  const content =
    element('source', {}, writeContent(source, sources)) + (target ? element('target', {}, writeContent(target, targets)) : '');
  if (ignorable) return `<ignorable${attribute('id', id)}>${content}</ignorable>\n`;
  return `<segment${attribute('id', id)}${stateAttributes(state)}>${content}</segment>\n`;
}

/** Ids of bilingual pairs: a segment has no attribute for them. */
function writeNames(parts: XliffPart[]): string {
  if (parts.every(({ name }) => name === null)) return '';
  const entries = parts.flatMap(({ id, name }) => (id !== null && name !== null ? [[id, name] as const] : []));
  return writeMetadata('lockstep:name', entries);
}

function writeNotes({ notes }: XliffUnit): string {
  if (notes.length === 0) return '';
  return `${element('notes', {}, notes.map(({ from, text }) => element('note', { category: from }, escapeText(text))).join(''))}\n`;
}

function writeMatches({ parts }: XliffUnit): string {
  if (parts.every(({ matches }) => matches.length === 0)) return '';
  const matches = parts.flatMap((part) => part.matches.map((match) => writeMatch(match, part.id!)));
  return `${element('mtc:matches', {}, matches.join(''))}\n`;
}

/** As plain text: a client rejects codes that repeat the ids of the segment's own. */
function writeMatch({ source, target, similarity, origin }: XliffMatch, segment: string): string {
  const content = [source, target].map((side, index) => element(index === 0 ? 'source' : 'target', {}, writeText(plainText(side))));
  return element('mtc:match', { ref: `#${segment}`, similarity: similarity?.toFixed(1), origin }, content.join(''));
}

function writeMetadata(category: string, entries: XliffFile['metadata']): string {
  if (entries.length === 0) return '';
  const content = entries.map(([type, value]) => element('mda:meta', { type }, escapeText(value)));
  return `${element('mda:metadata', {}, element('mda:metaGroup', { category }, content.join('')))}\n`;
}
