import type { Inline, InlineCode } from '../../model/inline.ts';
import { element, escapeText } from '../element.ts';
import { wholePairs } from '../whole-pairs.ts';
import type { MemoryUnit } from './tmx.ts';

export interface TmxHeader {
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
    ['x-ms.translationtype', translationType],
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
