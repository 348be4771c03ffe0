import type { InlineCode } from '../../model/inline.ts';
import type { SourceContent } from '../document.ts';
import { element, type Attributes } from '../element.ts';
import { nestedPairs } from '../nested-pairs.ts';
import { unitId } from '../unit-id.ts';
import { typePairOf } from './code-types.ts';
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
    } else if (piece.role === 'lone') xml += element('ph', loneAttributes(piece, context));
    else if (!nested.has(piece.id)) xml += writeHalf(piece, context);
    else if (piece.role === 'open') {
      open.push({ code: piece, before: xml });
      xml = '';
    } else {
      const { code, before } = open.pop()!;
      xml = before + element('pc', pairAttributes(code, piece, context), xml);
    }
  }
  return xml;
}

function loneAttributes(code: InlineCode, { data }: UnitContext): Attributes {
  return { id: code.id, ...typeOf(code), disp: code.raw || null, dataRef: data.idOf(code.raw), ...ownOf(code) };
}

function pairAttributes(open: InlineCode, close: InlineCode, { data }: UnitContext): Attributes {
  return {
    id: open.id,
    ...typeOf(open),
    dataRefStart: data.idOf(open.raw),
    dataRefEnd: data.idOf(close.raw),
    equivStart: open.equiv || null,
    equivEnd: close.equiv || null,
    subFlowsStart: flowsOf(open),
    subFlowsEnd: flowsOf(close),
  };
}

function writeHalf(code: InlineCode, { data, isWhole }: UnitContext): string {
  const isolated = isWhole(code.id) ? null : 'yes';
  const own = { dataRef: data.idOf(code.raw), ...ownOf(code) };
  if (code.role === 'open') return element('sc', { id: code.id, ...typeOf(code), isolated, ...own });
  return element('ec', { ...(isolated ? { id: code.id, isolated } : { startRef: code.id }), ...typeOf(code), ...own });
}

function typeOf({ type, deletable }: InlineCode): Attributes {
  return { ...typePairOf(type), canDelete: deletable ? null : 'no' };
}

const ownOf = (code: InlineCode): Attributes => ({ equiv: code.equiv || null, subFlows: flowsOf(code) });

const flowsOf = ({ subflows }: InlineCode): string | null => (subflows.length === 0 ? null : subflows.map((id) => unitId(id)).join(' '));
