import { addressOf } from '../../align/address-form.ts';

/**
 * Code as it is compared between two languages: blanks folded, and the words of strings taken out, which readers may see. What a string holds
 * of code stays, and so does one that is an address or markup: `` `${x}` ``, `'<b>'`. A path stays without its depth and its locale.
 *
 * @param names of locales
 */
export function withoutWords(code: string, names: ReadonlySet<string>): string {
  const bare = code.replace(string, (whole, quote: string, words: string) => {
    if (quote === '`' && words.includes('${')) return `\`${(words.match(/\$\{[^{}]*\}/g) ?? [words]).join('')}\``;
    if (path.test(words)) return quote + addressOf(words, names).form + quote;
    return says.test(words) ? whole : quote + quote;
  });
  return bare.replace(/\s+/g, ' ').trim();
}

/** No string holds its own quote, so that the scan is linear. */
const string = /(["'`])((?:(?!\1)[^\\\n]){0,2000})\1/g;

const path = /^[\w.~@-]*(?:\/[\w.~@-]*)+$/;

const says = /[<>]|(?:script|data|https?):/i;
