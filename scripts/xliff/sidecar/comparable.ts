/** A text without what bilingual markup and content write differently, and where each of its characters stood. */
export interface Comparable {
  text: string;
  /** Offset in the original text of each character, and of the end. */
  offsets: number[];
}

/** Runs of blanks become one, backslashes before punctuation go: `a\n  \*b\*` -> `a *b*`. */
export function comparable(original: string): Comparable {
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < original.length; at += 1) {
    const char = original[at]!;
    if (char === '\\' && punctuation.test(original[at + 1] ?? '')) continue;
    if (blank.test(char) && (text === '' || text.endsWith(' '))) continue;
    text += blank.test(char) ? ' ' : char;
    offsets.push(at);
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    offsets.pop();
  }
  offsets.push(offsets.length === 0 ? 0 : offsets.at(-1)! + 1);
  return { text, offsets };
}

const punctuation = /[!-/:-@[-`{-~]/;
const blank = /\s/;
