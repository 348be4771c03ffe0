import { addressOf } from '../../align/address-form.ts';

/**
 * Code as it is compared between two languages: blanks folded, and the words of strings taken out, which readers may see. What a string holds
 * of code stays, and so does one that is an address or markup: `` `${x}` ``, `'<b>'`. A path stays without its depth and its locale, of a
 * picture or a page only its kind.
 *
 * @param names of locales
 */
export function withoutWords(code: string, names: ReadonlySet<string>): string {
  const bare = code.replace(string, (whole, quote: string, words: string) => {
    if (quote === '`' && words.includes('${')) return `\`${(words.match(/\$\{[^{}]*\}/g) ?? [words]).join('')}\``;
    if (shown.test(words)) return `${quote}.${words.split('.').at(-1)!}${quote}`;
    if (path.test(words)) return quote + addressOf(words, names).form + quote;
    return says.test(words) ? whole : quote + quote;
  });
  return bare.replace(/\s+/g, ' ').trim();
}

/** No string holds its own quote, so that the scan is linear. */
const string = /(["'`])((?:(?!\1)[^\\\n]){0,2000})\1/g;

const path = /^[\w.~@-]*(?:\/[\w.~@-]*)+$/;

/** A picture or a page, which lies elsewhere for another language. */
const shown = /^[\w./@~-]+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|mdx?)$/i;

const says = /[<>]|(?:script|data|https?):/i;
