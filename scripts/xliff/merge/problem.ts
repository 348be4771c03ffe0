import { oneLineKinds } from '../../markdown/merge/plan.ts';
import type { Inline, Segment } from '../../model/page.ts';
import type { SourceContent, XliffPart } from '../document.ts';

/** Why a unit was not merged, or what is to be known about one that was. */
export interface Problem {
  /** Id of the rule: `code-missing`. */
  rule: ProblemRule;
  /** Refused units are errors; a note is a warning. */
  severity: 'error' | 'warning';
  /** One sentence, without the unit's name. */
  message: string;
}

export type ProblemRule =
  | 'unknown-unit'
  | 'source-differs'
  | 'code-missing'
  | 'code-unknown'
  | 'code-unclosed'
  | 'code-damaged'
  | 'code-restored'
  | 'target-empty'
  | 'target-incomplete'
  | 'forbidden-character'
  | 'line-break'
  | 'structure'
  | 'state'
  | 'not-translatable'
  | 'comment';

export const refusal = (rule: ProblemRule, message: string): Problem => ({ rule, severity: 'error', message });

export const note = (rule: ProblemRule, message: string): Problem => ({ rule, severity: 'warning', message });

/** As much of a text as a message has room for. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** What is wrong with the source of a unit that is not what was exported: what it says, and what it should. */
export function sourceProblem(parts: readonly XliffPart[], content: readonly Inline[]): Problem {
  const given = textOf(parts.flatMap(({ source }) => source));
  const expected = textOf(content);
  if (given === expected)
    return refusal('source-differs', `source is not segmented as its target, or has other codes than were exported: "${shorten(given)}"`);
  const from = Math.max(0, firstDifference(given, expected) - 30);
  const [there, wanted] = [given, expected].map((text) => shorten(from === 0 ? text : `…${text.slice(from)}`));
  return refusal('source-differs', `source is not the exported one: "${there}", expected "${wanted}"`);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

const textOf = (content: Readonly<SourceContent>): string =>
  content
    .map((piece) => (piece.kind === 'code' ? '' : piece.text))
    .join('')
    .trim();

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
