import { oneLineKinds } from '../../markdown/one-line-kinds.ts';
import type { Inline } from '../../model/inline.ts';
import type { Segment } from '../../model/segment.ts';
import { refusal, type Problem } from './problem.ts';

/** What is wrong with the characters of a translation. */
export function textProblems({ kind, content }: Segment, target: readonly Inline[]): Problem[] {
  const text = textIn(target);
  if (!special.test(text)) return [];
  const known = textIn(content);
  const bad = [...text.matchAll(suspicious)].map(([char]) => char).find((char) => !known.includes(char));
  if (bad) return [refusal('forbidden-character', `U+${bad.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')} in target`)];
  const broken = /[\n\r]/.test(text) && !/[\n\r]/.test(known) && oneLine.has(kind);
  return broken ? [refusal('line-break', `line break in a one-line ${nameOf(kind)}`)] : [];
}

// oxlint-disable-next-line no-control-regex -- what may be one of the suspicious characters or a line break
const special = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffc\ufffe\uffff]/;

const textIn = (content: readonly Inline[]): string => content.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');

/** Control characters, lone surrogates, the object replacement character and what XML can't hold. */
const suspicious = /[\p{Cs}\ufffc\ufffe\uffff]|(?![\n\r\t])\p{Cc}/gu;

const oneLine = new Set<Segment['kind']>([...oneLineKinds, 'label']);

const nameOf = (kind: Segment['kind']): string => (kind.startsWith('heading') ? 'heading' : kind === 'front-matter' ? 'field' : kind);
