import { braced, quoting } from './without-layout.ts';

/** Whether lines differ only in where a formatter broke them: `a`, `.b(c)` for `a.b(c)`. */
export const isReflowed = (one: readonly string[], other: readonly string[], language: string): boolean =>
  one.length > 0 &&
  (((quoting.test(language) || braced.test(language)) && inOneLine(one, language) === inOneLine(other, language)) ||
    (markup.test(language) && one.length !== other.length && withoutWords(one) === withoutWords(other)));

/** Languages in which what stands between two tags is words, so that a longer one is broken elsewhere: `<a\n>Weiter</a\n>`. */
const markup = /^(?:html?|xml|vue|svelte|astro|jsx|tsx)$/i;

const withoutWords = (lines: readonly string[]): string => inOneLine(lines, 'xml').replace(/>[^<>{}=;()]+<(?=\/)/g, '><');

/** Where the end of a line ends what it says: never, outside of brackets, where a word follows, or always, as in a shell. */
type Breaks = 'never' | 'outside' | 'before-words' | 'always';

/** Languages in which an end of a line is a blank. */
const flowing =
  /^(?:css|scss|less|vue|svelte|astro|x?html?|xml|svg|json\w{0,5}|[a-z]{0,5}sql|graphql|te?xt|plaintext|md|mdx|markdown|markdoc|mdoc)$/i;

function breaksOf(language: string): Breaks {
  if (/^py/i.test(language)) return 'outside';
  if (flowing.test(language)) return 'never';
  return quoting.test(language) || braced.test(language) ? 'before-words' : 'always';
}

/**
 * Lines as one, without the blanks and commas that a formatter puts. A blank that holds two words apart, or two signs, and all of a text stay:
 * `return err`, `"my file"`, `a - -b`.
 */
export function inOneLine(lines: readonly string[], language: string): string {
  const breaks = breaksOf(language);
  let depth = 0;
  return lines.join('\n').replace(piece, (all, string: string | undefined, at: number, text: string) => {
    if (string !== undefined) return all;
    if ('([{'.includes(all)) depth += 1;
    if (')]}'.includes(all)) depth -= 1;
    if (/^[,()[\]{}]/.test(all)) return all.startsWith(',') ? '' : all;
    const [before, behind] = [text.slice(Math.max(0, at - 8), at), text.slice(at + all.length, at + all.length + 1)];
    if (all.includes('\n') && isEnd(breaks, depth, before, behind)) return '\n';
    return isGap(before.slice(-1), behind) ? ' ' : '';
  });
}

/** A text, whether it ends or not; a bracket; a comma before one; blanks. */
const piece = /("(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\[^])*`?)|[([{)\]}]|,(?=[ \n]?[)\]}])|[ \n]+/g;

const isEnd = (breaks: Breaks, depth: number, before: string, behind: string): boolean =>
  breaks === 'always' || (breaks === 'outside' && depth <= 0) || (breaks === 'before-words' && endsStatement(before, behind));

const endsStatement = (before: string, behind: string): boolean =>
  (/[\w$"'`)\]\u00c0-\u1fff]$/.test(before) && word.test(behind)) || /\b(?:return|throw|yield)$/.test(before);

const isGap = (before: string, behind: string): boolean =>
  (word.test(before) && word.test(behind)) || (sign.test(before) && sign.test(behind));

/** What belongs to a word or to a text. Words of Chinese have no blanks between them. */
const word = /[\w$"'`\u00c0-\u1fff]/;

const sign = /[-+*/%&|=<>!?^~:]/;
