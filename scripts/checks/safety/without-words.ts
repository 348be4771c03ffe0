import { addressOf } from '../../align/address-form.ts';

/**
 * Code as it is compared between two languages: blanks folded, none beside a bracket, and the words of strings taken out, which readers may see. What a string holds
 * of code stays, and so does one that is an address or markup, or names a module: `` `${x}` ``, `'<b>'`, `from 'a'`. A path stays without its
 * depth and its locale, of a picture or a page only its kind; what a bundler is told about a module stays as it is: `./a.ts?raw`.
 *
 * @param names of locales
 */
export function withoutWords(code: string, names: ReadonlySet<string>): string {
  const bare = code.replace(string, (whole, module: string | undefined, quote: string, words: string) => {
    const lead = module ?? '';
    if (quote === '`' && words.includes('${')) return `${lead}\`${words.slice(words.indexOf('${'), words.lastIndexOf('}') + 1)}\``;
    if (shown.test(words)) return `${lead}${quote}.${words.split('.').at(-1)!}${quote}`;
    const [, loader = '', file = '', query = ''] = (lead === '' ? null : asked.exec(words)) ?? ['', '', words];
    if (path.test(file)) return `${lead}${quote}${loader}${addressOf(file, names).form}${query}${quote}`;
    return lead !== '' || says.test(words) ? whole : quote + quote;
  });
  return bare
    .replace(/\s+/g, ' ')
    .replace(/ ?([[\](){},]) ?/g, '$1')
    .trim();
}

/** What names a module, if anything, and a string: none holds its own quote without a backslash, so that the scan is linear. */
const string = /(\b(?:import|from|require)\s{0,9}\(?\s{0,9})?(["'`])((?:\\[^]|(?!\2)[^\\]){0,2000})\2/g;

const path = /^[\w.~@-]*(?:\/[\w.~@-]*)+$/;

/** `!!raw-loader!../a.ts`, `../a.ts?raw`: a module with what loads it, or with how it is asked for. */
const asked = /^([\w!-]{0,200}!)?([^!?]{1,2000})(\?[\w&=.-]{0,200})?$/;

/** A picture or a page, which lies elsewhere for another language. */
const shown = /^[\w./@~-]+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|mdx?)$/i;

const says = /[<>]|(?:script|data|https?):/i;
