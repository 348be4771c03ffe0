import { isCorrection } from './is-correction.ts';
import type { ChangeClass } from '../model/page-drift.ts';
import type { Comparable } from '../model/comparable.ts';

/** What a change of a segment amounts to for its translation: the first of these that makes both sides equal. */
export function classifyChange(base: Comparable, source: Comparable, language: string): ChangeClass {
  if (base.kind === 'code' && source.kind === 'code') return equalBy(withoutBlanks, base, source) ? 'whitespace' : 'code';
  if (base.text === source.text) return 'markup';
  const step = steps.find(([, reduce]) => equalBy(reduce, base, source));
  return step ? step[0] : isCorrection(base.text, source.text, language) ? 'minor' : 'text';
}

type Reduce = (segment: Comparable) => string;

const equalBy = (reduce: Reduce, a: Comparable, b: Comparable): boolean => reduce(a) === reduce(b);

const withoutBlanks: Reduce = ({ text }) => text.replace(/\s/g, '');
const withoutCodes = (dropped: readonly string[], { content }: Comparable): string =>
  fold(content.map((part) => (part.kind === 'text' ? part.text : dropped.includes(part.type) ? '' : part.raw)).join(''));
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const steps: [ChangeClass, Reduce][] = [
  ['whitespace', withoutBlanks],
  ['link', (segment) => withoutCodes(['link', 'image', 'url', 'anchor'], segment)],
  ['code', (segment) => withoutCodes(['code'], segment)],
  ['markup', (segment) => withoutCodes(['bold', 'italic', 'strike', 'break', 'html', 'entity', 'anchor', 'other'], segment)],
  ['case', ({ text }) => text.toLowerCase()],
  ['punctuation', ({ text }) => text.replace(/[\s\p{P}]/gu, '').toLowerCase()],
];
