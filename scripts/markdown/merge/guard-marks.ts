import type { Inline } from '../../model/inline.ts';

/**
 * `**` does not close after a comma that a letter follows: `**“a”,**b`. Neither does `_` before a letter. Written as a
 * reference the letter is no letter to the parser, and still one to the reader: `**“a”,**&#98;`.
 */
export function guardMarks(content: readonly Inline[], pieces: readonly string[]): string[] {
  const guarded = [...pieces];
  for (const [at, part] of content.entries()) {
    if (part.kind === 'text' || !part.deletable) continue;
    if (part.role === 'open') guardBefore(guarded, at, part.raw);
    else guardAfter(guarded, at, part.raw);
  }
  return guarded;
}

function guardBefore(pieces: string[], at: number, raw: string): void {
  const outside = pieces[at - 1] ?? '';
  const letter = lastSign.exec(outside);
  if (letter && (raw.includes('_') || !firstSign.test(pieces[at + 1] ?? ''))) {
    pieces[at - 1] = outside.slice(0, letter.index) + reference(letter[0]);
  }
}

function guardAfter(pieces: string[], at: number, raw: string): void {
  const outside = pieces[at + 1] ?? '';
  const letter = firstSign.exec(outside);
  if (letter && (raw.includes('_') || !lastSign.test(pieces[at - 1] ?? ''))) {
    pieces[at + 1] = reference(letter[0]) + outside.slice(letter[0].length);
  }
}

/** What Markdown takes for a letter: no blank and no punctuation, so a vowel sign of Thai or a joiner of Persian too. */
const firstSign = /^(?:[A-Za-z0-9]|[^\s\p{P}\p{ASCII}])/u;
const lastSign = /(?:[A-Za-z0-9]|[^\s\p{P}\p{ASCII}])$/u;

const reference = (letter: string): string => `&#${letter.codePointAt(0)};`;
