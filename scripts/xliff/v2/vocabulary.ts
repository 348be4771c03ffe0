import type { CodeType } from '../../model/page.ts';
import type { TranslationState } from '../document.ts';
import { attribute } from '../xml/write-xml.ts';

/** What XLIFF 2 calls a type of code. */
interface TypePair {
  type: string;
  subType: string | null;
}

const subTypes: Record<CodeType, TypePair> = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  strike: { type: 'fmt', subType: 'lockstep:s' },
  link: { type: 'link', subType: null },
  image: { type: 'image', subType: null },
  code: { type: 'other', subType: 'lockstep:code' },
  url: { type: 'other', subType: 'lockstep:url' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  html: { type: 'other', subType: 'lockstep:html' },
  entity: { type: 'other', subType: 'lockstep:entity' },
  include: { type: 'other', subType: 'lockstep:include' },
  variable: { type: 'other', subType: 'lockstep:variable' },
  footnote: { type: 'other', subType: 'lockstep:footnote' },
  anchor: { type: 'other', subType: 'lockstep:anchor' },
  other: { type: 'other', subType: null },
};

const attributes = new Map(
  (Object.entries(subTypes) as [CodeType, TypePair][]).map(([name, { type, subType }]) => [
    name,
    attribute('type', type) + attribute('subType', subType),
  ]),
);

/** ` type="fmt" subType="xlf:b"` */
export const typeAttributes = (type: CodeType): string => attributes.get(type)!;

const types = new Map(
  (Object.entries(subTypes) as [CodeType, TypePair][]).map(([name, { type, subType }]) => [`${type} ${subType}`, name]),
);

/** The type that a file names; `other` for what is not of ours. */
export function codeTypeOf(type: string | undefined, subType: string | undefined): CodeType {
  return types.get(`${type} ${subType ?? null}`) ?? 'other';
}

interface StatePair {
  state: string;
  subState?: string;
}

const states: Record<TranslationState, StatePair> = {
  initial: { state: 'initial' },
  new: { state: 'initial' },
  machine: { state: 'translated', subState: 'lockstep:mt' },
  'needs-review': { state: 'translated', subState: 'lockstep:review' },
  translated: { state: 'reviewed', subState: 'lockstep:ht' },
  final: { state: 'final' },
};

/** `state` and `subState` of a segment. `final` is never invented: clients turn warnings into errors there. */
export const stateAttributes = (state: TranslationState): string =>
  attribute('state', states[state].state) + attribute('subState', states[state].subState);

/** A client that moved on from `translated` and left our `subState` behind means its own state. */
export function stateOf(state: string | undefined, subState: string | undefined): TranslationState {
  if (state === undefined || state === 'initial') return 'initial';
  if (state === 'final') return 'final';
  if (state === 'translated' && subState === 'lockstep:mt') return 'machine';
  return state === 'translated' && subState === 'lockstep:review' ? 'needs-review' : 'translated';
}
