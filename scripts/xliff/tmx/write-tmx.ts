import type { Inline, InlineCode } from '../../model/page.ts';
import { contentText, foldedText, wholePairs } from '../content/content.ts';
import { element, escapeText } from '../xml/write-xml.ts';
import type { MemoryUnit } from './memory.ts';

interface TmxHeader {
  sourceLocale: string;
  /** Version of the toolchain. */
  version: string;
}

/** Translation units as TMX 1.4, valid by its DTD. */
export function writeTmx(units: readonly MemoryUnit[], { sourceLocale, version }: TmxHeader): string {
  const header = element('header', {
    creationtool: 'lockstep',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'x-lockstep',
    adminlang: 'en',
    srclang: sourceLocale,
    datatype: 'x-markdown',
  });
  const body = element('body', {}, `\n${units.map((unit) => writeUnit(unit)).join('')}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('tmx', { version: '1.4' }, `\n${header}\n${body}\n`)}\n`;
}

function writeUnit({ id, sourceLocale, targetLocale, source, target, segment, file, translationType, handoff }: MemoryUnit): string {
  const properties = [
    ['x-file', file],
    ['x-translation-type', translationType],
  ].map(([type, value]) => (value === null ? '' : element('prop', { type }, escapeText(value!))));
  const variants = [writeVariant(source, sourceLocale, null), writeVariant(target, targetLocale, handoff)];
  const attributes = { tuid: id, segtype: segment === 'paragraph' ? segment : null };
  return `${element('tu', attributes, [...properties, ...variants].join(''))}\n`;
}

function writeVariant(content: readonly Inline[], locale: string, date: string | null): string {
  const changedate = date === null ? null : `${date.replaceAll('-', '')}T000000Z`;
  return element('tuv', { 'xml:lang': locale, changedate }, `<seg>${writeContent(content)}</seg>`);
}

/** A pair is `<bpt>` and `<ept>` with the same number, half a pair is `<it>`. */
function writeContent(content: readonly Inline[]): string {
  const isWhole = wholePairs([content]);
  const numbers = new Map<string, number>();
  const numberOf = ({ id }: InlineCode): number => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return numbers.get(id)!;
  };
  return content
    .map((piece) => {
      if (piece.kind === 'text') return escapeText(piece.text);
      const raw = escapeText(piece.raw);
      const x = numberOf(piece);
      if (piece.role === 'lone') return element('ph', { x, type: piece.type }, raw);
      if (!isWhole(piece.id)) return element('it', { pos: piece.role === 'open' ? 'begin' : 'end', x, type: piece.type }, raw);
      return piece.role === 'open' ? element('bpt', { i: x, x, type: piece.type }, raw) : element('ept', { i: x }, raw);
    })
    .join('');
}

interface TidyMemory {
  units: MemoryUnit[];
  /** How many units were left out, and why. */
  dropped: { duplicate: number; untranslated: number; codesDiffer: number };
}

/**
 * Units each once, without those that help nobody: a translation that equals its source, or that has other codes. Of equal
 * pairs a human's goes before a machine's, then the latest.
 */
export function tidyMemory(units: readonly MemoryUnit[]): TidyMemory {
  const best = new Map<string, MemoryUnit>();
  const dropped = { duplicate: 0, untranslated: 0, codesDiffer: 0 };
  for (const unit of units) {
    if (foldedText(unit.source) === foldedText(unit.target)) dropped.untranslated += 1;
    else if (codesOf(unit.source) !== codesOf(unit.target)) dropped.codesDiffer += 1;
    else {
      const key = [unit.sourceLocale, unit.targetLocale, contentText(unit.source), contentText(unit.target)].join('\u0000');
      const known = best.get(key);
      if (known) dropped.duplicate += 1;
      if (!known || rank(unit) > rank(known)) best.set(key, unit);
    }
  }
  return { units: [...best.values()], dropped };
}

/** Types and roles, in any order: a translation may move its codes. */
const codesOf = (content: readonly Inline[]): string =>
  content
    .flatMap((piece) => (piece.kind === 'code' ? [`${piece.role} ${piece.type}`] : []))
    .toSorted()
    .join();

const rank = ({ translationType, handoff }: MemoryUnit): string => `${translationType === 'HT' ? 1 : 0} ${handoff ?? ''}`;
