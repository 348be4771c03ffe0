import type { Inline } from '../../model/inline.ts';
import type { SourceContent, XliffPart } from '../document.ts';
import { refusal, type Problem } from './problem.ts';
import { shorten } from './shorten.ts';

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
