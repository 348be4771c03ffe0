import { languageOf, likelyLocale } from '../../markdown/text/languages.ts';
import { withoutReferences } from '../../markdown/text/references.ts';
import { isForge } from './in-locale/owner-of.ts';

/** The locales that an address may name without being another one. */
export interface Locales {
  source: string;
  target: string;
}

/** An address as it is compared: what it leads to, whatever the locale. */
export interface ReadAddress {
  /** Scheme and host, lower case; empty for a path. `https://` counts as `http://`. */
  host: string;
  /** Without the scheme, the locale, and a slash at the end; decoded. */
  key: string;
  /** Without its `#`, decoded; null where there is none. */
  fragment: string | null;
  /** Path of a file as seen from the page, decoded; null for an address of another kind. */
  path: string | null;
  /** The way from the root of the site, decoded, with its locale: `/fr/a/`; null for an address of another kind. */
  onSite: string | null;
  /** The parts that name a locale, as written: `fr-fr`. */
  named: string[];
}

/** Reads addresses as `readAddress` does; what a page and its source both have is read once. */
export type Read = (written: string) => ReadAddress;

export function addressReader(locales: Locales): Read {
  const known = new Map<string, ReadAddress>();
  return (written) => {
    const read = known.get(written) ?? readAddress(written, locales);
    known.set(written, read);
    return read;
  };
}

/** Reads an address as it is written in a page: references and escapes are undone, and a `%20` is a blank. What leads to a host for a browser does so here. */
function readAddress(written: string, locales: Locales): ReadAddress {
  const plain = withSlashes(unescaped(written)).replace(/^(?=www\.)/i, 'http://');
  const [, address = '', fragment] = /^([^#]*)(?:#(.*))?$/s.exec(plain)!;
  const [, scheme = '', authority = '', rest = ''] = /^(?:([a-z][a-z\d+.-]*):)?(?:\/\/([^/?]*))?(.*)$/is.exec(address)!;
  const named: string[] = [];
  const host = authority.toLowerCase().replace(/^www\./, '');
  const [way = '', query = ''] = rest.split(/(?=\?)/s, 2);
  const shownHost = hostWithout(host, locales, named);
  // The name of a file makes no other place of another site one for readers: `evil/setup.fr.sh`.
  const byName = host === '' ? named : [];
  const steps = decoded(way)
    .split('/')
    .filter((step, at) => (at === 1 && isForge(host)) || !isNamed(step, locales, named))
    .map((step) => step.replace(suffix, (whole, name: string) => (isNamed(name, locales, byName) ? '' : whole)));
  const key = `${schemeOf(scheme)}${shownHost}${wayOf(steps, host !== '')}${queryWithout(query, locales)}`;
  const isHere = scheme === '' && authority === '' && way !== '';
  const path = isHere && !/^[/~@]/.test(way) ? decoded(way) : null;
  const onSite = isHere && way.startsWith('/') ? decoded(way) : null;
  return { host, key, fragment: fragment === undefined ? null : decoded(fragment), path, onSite, named };
}

/** `Readme.pt-BR.md`, `deed.fr` */
const suffix = /\.([a-z]{2,3}(?:[-_][a-z]{2,4})?)(?=(?:\.\w{1,5})?$)/i;

/** `./a/b.html` -> `a/b.md`: a page of the docs is written in both ways; elsewhere `blob/HEAD/a` -> `blob/main/a`, which mean one branch. */
function wayOf(steps: readonly string[], isElsewhere: boolean): string {
  const way = steps.join('/').replace(/\/+$/, '');
  return isElsewhere
    ? way.replace(/\/(blob|tree|raw|edit)\/(?:HEAD|master)\//, '/$1/main/')
    : way.replace(/^\.\//, '').replace(/\.html?$/, '.md');
}

/** `?a=1&hl=fr&utm_source=b` -> `?a=1`: without what names a locale, who sent the reader, or is text that a reader is to send. */
function queryWithout(query: string, locales: Locales): string {
  const all = query
    .slice(1)
    .split('&')
    .filter((one) => one !== '');
  const hasText = all.some((one) => sends.test(one));
  const rest = all
    .filter((one) => !/^(?:utm_\w+|originalSubdomain|wt\.mc_id)=/i.test(one) && !isNamed(one.replace(/^[^=]*=/, ''), locales, []))
    .map((one) => (words.test(one) || (hasText && /^title=/i.test(one)) ? withoutText(one) : one));
  return rest.length === 0 ? '' : `?${rest.join('&')}`;
}

/** What is sent, with words about it: a `title` alone is a page of a wiki, `title=Main+Page`. */
const sends = /^(?:url|u|link|href|text|body|description|summary)=/i;

const words = /^(?:text|body|subject|summary|quote|message|description)=/i;

/** `text=Just%20finished` -> `text=`: words that a reader posts, in the language of the page; an address among them stays. */
function withoutText(parameter: string): string {
  const at = parameter.indexOf('=') + 1;
  const text = decoded(parameter.slice(at).replaceAll('+', ' '));
  if (!/\s|[^\p{ASCII}]/u.test(text)) return parameter;
  return parameter.slice(0, at) + (text.match(/\/\/\S+/g) ?? []).join(' ');
}

/** `https` -> ``, `mailto` -> `mailto:` */
const schemeOf = (scheme: string): string => (/^(?:https?)?$/i.test(scheme) ? '' : `${scheme.toLowerCase()}:`);

/** `fr.wikipedia.org` -> `//wikipedia.org` */
function hostWithout(host: string, locales: Locales, named: string[]): string {
  if (host === '') return '';
  const [first = '', ...others] = host.split('.');
  const isOwn = others.length > 1 && (isNamed(first, locales, named) || isCountryOf(first, locales));
  return `//${isOwn ? others.join('.') : host}`;
}

/** The site that an address leads to, whatever its locale: `fr.wikipedia.org` -> `wikipedia.org`; empty for a path. */
export function hostOf(written: string, locales: Locales): string {
  return hostWithout(readAddress(written, locales).host, locales, []).slice(2);
}

/** Whether two letters are a country where the language of the target is spoken most: `cn.vuejs.org` is Chinese, `jp` Japanese. */
function isCountryOf(part: string, { target }: Locales): boolean {
  return /^[a-z]{2}$/.test(part) && likelyLocale(`und-${part.toUpperCase()}`)?.language === languageOf(target);
}

/** Whether a site may be another one's for readers of the target: it bears its name, below a domain of their country (`vite-docs.ru` of `vite.dev`). Anybody can have such a one. */
export function isSiteForReaders(host: string, of: string, locales: Locales): boolean {
  const name = of.split('.').at(-2) ?? '';
  const labels = host.split('.');
  return name.length > 3 && labels.some((label) => label.replace(/-docs$/, '') === name) && isCountryOf(labels.at(-1)!, locales);
}

const tag = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;

/** Whether a part of an address names the locale of the source or of the target, in whatever region. */
function isNamed(part: string, { source, target }: Locales, named: string[]): boolean {
  // `@zh/shared/a.mdx`: a name that a bundler knows for the folder of a locale.
  const name = part.replace(/^@|\.(?:mdx?|html?)$/g, '');
  const written = tag.exec(name)?.[1]?.toLowerCase();
  if (written === undefined || ![languageOf(source), languageOf(target)].includes(languageOf(written))) return false;
  named.push(name);
  return true;
}

/** `a\_b&amp;c` -> `a_b&c` */
function unescaped(written: string): string {
  if (!written.includes('\\') && !written.includes('&')) return written;
  return withoutReferences(written.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

/** `https:\a.example`, `https:/a.example` -> `https://a.example`, `/\a.example` -> `//a.example`: https://url.spec.whatwg.org/#url-parsing. */
function withSlashes(address: string): string {
  const shown = /[\0- ]/.test(address) ? address.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]+/g, '') : address;
  return shown.replace(/^(https?:|ftp:|(?=[\\/]{2}))[\\/]*/i, '$1//');
}

/** `a%20b` -> `a b`; what is no UTF-8 stays as it is written. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
