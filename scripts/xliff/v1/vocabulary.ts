import { type FileKind, fileKind } from '../../markdown/page.ts';
import type { CodeType } from '../../model/page.ts';
import type { TranslationState } from '../document.ts';

const ctypes: Record<CodeType, string> = {
  bold: 'bold',
  italic: 'italic',
  strike: 'x-strike',
  link: 'link',
  image: 'image',
  code: 'x-code',
  url: 'x-url',
  break: 'lb',
  html: 'x-html',
  entity: 'x-entity',
  include: 'x-include',
  variable: 'x-variable',
  footnote: 'x-footnote',
  anchor: 'x-anchor',
  other: 'x-other',
};

/** Values of `ctype` that XLIFF 1.2 has for pairs and for what stands alone; all others begin with `x-`. */
const standard = { pair: new Set(['bold', 'italic', 'link']), lone: new Set(['image', 'lb']) };

export function ctypeOf(type: CodeType, place: 'pair' | 'lone'): string {
  const name = ctypes[type];
  return name.startsWith('x-') || standard[place].has(name) ? name : `x-${name}`;
}

const types = new Map(
  (Object.entries(ctypes) as [CodeType, string][]).flatMap(([type, name]) => [
    [name, type],
    [`x-${name}`, type],
  ]),
);

/** The type that a file names; `other` for what is not of ours. */
export function codeTypeOf(ctype: string | undefined): CodeType {
  return types.get(ctype ?? '') ?? 'other';
}

interface StatePair {
  state: string;
  'state-qualifier'?: string;
}

const states: Record<TranslationState, StatePair> = {
  initial: { state: 'needs-translation' },
  new: { state: 'new' },
  machine: { state: 'needs-review-translation', 'state-qualifier': 'mt-suggestion' },
  'needs-review': { state: 'needs-review-translation' },
  translated: { state: 'translated' },
  final: { state: 'final' },
};

export const statePairOf = (state: TranslationState): StatePair => states[state];

const machine = new Set(['mt-suggestion', 'leveraged-mt']);

/** State of a target. Clients that name none (podebug, po2xliff) have translated what they fill. */
export function stateOf(state: string | undefined, qualifier: string | undefined, filled: boolean): TranslationState {
  if (state === undefined) return filled ? 'translated' : 'initial';
  if (state === 'new') return 'new';
  if (state === 'needs-translation') return 'initial';
  if (state.startsWith('needs-')) return machine.has(qualifier ?? '') ? 'machine' : 'needs-review';
  return state === 'final' || state === 'signed-off' ? 'final' : 'translated';
}

/** XLIFF 1.2 lists no value for any of these: its own begin with `x-`. */
const datatypes: Record<FileKind, string> = { markdown: 'x-markdown', mdx: 'x-mdx', messages: 'x-json', toc: 'x-yaml' };

/** What kind of file a page is, as `datatype` says it. */
export const datatypeOf = (original: string | null): string => datatypes[fileKind(original ?? '')];
