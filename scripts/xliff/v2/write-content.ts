import type { InlineCode } from '../../model/inline.ts';
import type { SourceContent } from '../document.ts';
import { attribute, element } from '../element.ts';
import { nestedPairs } from '../nested-pairs.ts';
import { unitId } from '../unit-id.ts';
import { typeAttributes } from './code-types.ts';
import type { OriginalData } from './original-data.ts';
import { writeText } from './write-text.ts';

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
