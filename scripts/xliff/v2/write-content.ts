import type { InlineCode } from '../../model/page.ts';
import { nestedPairs } from '../content/content.ts';
import type { SourceContent } from '../document.ts';
import { unitId } from '../slots/slot.ts';
import { attribute, element, escapeText, hexOf, isPlain, splitForbidden } from '../xml/write-xml.ts';
import { typeAttributes } from './vocabulary.ts';

/** What the contents of one unit share. */
export interface UnitContext {
  data: OriginalData;
  /** Whether both ends of a pair stand in the unit. */
  isWhole(id: string): boolean;
  /** `m1`, `m2`: the next id of an annotation. */
  nextTermId(): string;
}

/**
 * The inside of `<source>` or `<target>`: `<pc>` for a pair that is whole here, `<sc>` and `<ec>` for one that crosses
 * another or the border of a segment, `<ph>` for what stands alone.
 */
export function writeContent(content: SourceContent, context: UnitContext): string {
  const nested = nestedPairs(content);
  const open: { code: InlineCode; before: string }[] = [];
  let xml = '';
  for (const piece of content) {
    if (piece.kind === 'text') xml += writeText(piece.text);
    else if (piece.kind === 'term') {
      xml += element('mrk', { id: context.nextTermId(), type: 'term', value: piece.translation }, writeText(piece.text));
    } else if (piece.role === 'lone') xml += writeLone(piece, context);
    else if (!nested.has(piece.id)) xml += writeHalf(piece, context);
    else if (piece.role === 'open') {
      open.push({ code: piece, before: xml });
      xml = '';
    } else {
      const { code, before } = open.pop()!;
      xml = before + writePair(code, piece, xml, context);
    }
  }
  return xml;
}

function writeLone(code: InlineCode, { data }: UnitContext): string {
  const disp = attribute('disp', code.raw || null);
  return `<ph${attribute('id', code.id)}${kindOf(code)}${disp}${attribute('dataRef', data.idOf(code.raw))}${ownOf(code)}/>`;
}

function writePair(open: InlineCode, close: InlineCode, inside: string, { data }: UnitContext): string {
  const start =
    `<pc${attribute('id', open.id)}${kindOf(open)}` +
    attribute('dataRefStart', data.idOf(open.raw)) +
    attribute('dataRefEnd', data.idOf(close.raw)) +
    attribute('equivStart', open.equiv || null) +
    attribute('equivEnd', close.equiv || null) +
    attribute('subFlowsStart', flowsOf(open)) +
    attribute('subFlowsEnd', flowsOf(close));
  return inside === '' ? `${start}/>` : `${start}>${inside}</pc>`;
}

function writeHalf(code: InlineCode, { data, isWhole }: UnitContext): string {
  const whole = isWhole(code.id);
  const own = `${attribute('dataRef', data.idOf(code.raw))}${ownOf(code)}/>`;
  const isolated = whole ? '' : ' isolated="yes"';
  if (code.role === 'open') return `<sc${attribute('id', code.id)}${kindOf(code)}${isolated}${own}`;
  return `<ec${attribute(whole ? 'startRef' : 'id', code.id)}${isolated}${kindOf(code)}${own}`;
}

/** What kind of code it is, and whether it may be left out. */
const kindOf = ({ type, deletable }: InlineCode): string => typeAttributes(type) + (deletable ? '' : ' canDelete="no"');

const ownOf = (code: InlineCode): string => attribute('equiv', code.equiv || null) + attribute('subFlows', flowsOf(code));

const flowsOf = ({ subflows }: InlineCode): string | null => (subflows.length === 0 ? null : subflows.map((id) => unitId(id)).join(' '));

/** The codes' own text of one unit, each once. */
interface OriginalData {
  /** `d1`: id of the element that holds this text. */
  idOf(raw: string): string;
  /** `<originalData>`, or nothing where no code stands in the unit. */
  write(): string;
}

export function originalData(): OriginalData {
  const ids = new Map<string, string>();
  return {
    idOf(raw) {
      const id = ids.get(raw) ?? `d${ids.size + 1}`;
      ids.set(raw, id);
      return id;
    },
    write() {
      if (ids.size === 0) return '';
      return element('originalData', {}, [...ids].map(([raw, id]) => element('data', { id }, writeText(raw))).join(''));
    },
  };
}

/** Text as XML content; a character that XML can't hold is a `<cp>`. */
export function writeText(text: string): string {
  if (isPlain(text)) return text;
  const pieces = splitForbidden(text);
  return pieces.length === 1
    ? escapeText(text)
    : pieces.map((piece, index) => (index % 2 === 1 ? element('cp', { hex: hexOf(piece) }) : escapeText(piece))).join('');
}
