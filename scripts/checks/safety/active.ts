import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { addressOf } from '../../align/address-form.ts';
import { withoutWords } from './without-words.ts';

/** Something in a piece of markup that runs, loads or hides. */
export interface Active {
  /** What it is, as a reviewer reads it: `<script>`, `onclick="…"`, `javascript:…`. */
  what: string;
  /** How it is compared with what the source has: with its code, and all of its attributes that readers do not see. */
  key: string;
  /** Its offset in the piece. */
  at: number;
  length: number;
}

/** Elements that run or load something, ask for something, or change the page around them. */
const element =
  /<\s*(script|iframe|frame|frameset|object|embed|applet|form|input|button|textarea|select|meta|link|base|style|portal|template|noscript|noembed|noframes|xmp|plaintext|set|animate|animatemotion|animatetransform|foreignobject|dialog|marquee)(?![\w.-])/gi;
const attribute =
  /(?<=[\s"'/{])([@:]?[a-z][\w:.-]{0,40})\s*=\s*(?:"([^"]{0,2000})"?|'([^']{0,2000})'?|\{([^{}]{0,500})\}|([^\s"'<>`{}]{1,2000}))/gi;

/** Attributes that hold an address. */
const addressed: ReadonlySet<string> = new Set(
  'href src action formaction xlink:href data poster background cite source lightbox srcset to from by values'.split(' '),
);

/** Attributes of which a browser, or a script that most sites of a kind load, runs the value: `onclick`, Vue's `@click` and `:href`, `x-init`. */
const running = /^(?:on[a-z]{3,}|srcdoc|style|[@:][a-z].*|v-[a-z].*|x-[a-z].*|hx-[a-z].*|ng-[a-z].*)$/;

/**
 * All that is active in a tag, a block of HTML, an attribute list, or the end of a link.
 *
 * @param names of locales: an address may name them without being another one
 */
export function activeIn(raw: string, names: ReadonlySet<string>): Active[] {
  return raw.includes('<') || raw.includes('=') ? [...elementsIn(raw, names), ...attributesIn(raw, names), ...linkIn(raw)] : linkIn(raw);
}

function elementsIn(raw: string, names: ReadonlySet<string>): Active[] {
  const tags = [...raw.matchAll(element)];
  return tags.map(({ index: at, 0: opening, 1: written = '' }, place) => {
    const name = written.toLowerCase();
    // Up to the next one, so that the scan is linear.
    const { tag, inside } = partsOf(raw.slice(at, tags[place + 1]?.index));
    const address = /\s(?:src|href|data|action)\s*=\s*["']?([^\s"'>]{1,500})/i.exec(tag)?.[1];
    const what = `<${name}>${address ? ` of ${address}` : ''}`;
    // `<Link>` is a component of the site, whatever its attributes are called.
    const isComponent = /^[A-Z][a-z]/.test(written);
    const code = name === 'script' || name === 'style' ? withoutWords(inside, names) : '';
    return { what, key: isComponent ? what : [name, ...attributeKeys(tag, names), code].join('\n'), at, length: opening.length };
  });
}

/** `<script src="a">b()</script>` -> `<script src="a"`, `b()` */
function partsOf(text: string): { tag: string; inside: string } {
  // A quoted value may hold the sign that ends a tag.
  const open = /^(?:[^>"']|"[^"]*"|'[^']*')*/.exec(text)![0].length;
  if (text[open] !== '>') return { tag: text, inside: '' };
  const end = /<\/(?:script|style)/i.exec(text)?.index;
  return { tag: text.slice(0, open), inside: text.slice(open + 1, end) };
}

/** The attributes of a tag that readers do not see, each in the form in which two locales have it alike. */
function attributeKeys(tag: string, names: ReadonlySet<string>): string[] {
  const found = [...tag.matchAll(attribute)].map((match) => ({ name: match[1]!.toLowerCase(), value: valueOf(match) }));
  const bare = tag.match(/(?<=\s)(?:sandbox|autofocus|async|defer|nomodule)(?=[\s/]|$)/gi) ?? [];
  const isRefresh = found.some(({ name }) => name === 'http-equiv');
  const isSeen = (name: string): boolean => seen.test(name) && !(isRefresh && name === 'content');
  const keys = found.flatMap(({ name, value }) => (isSeen(name) ? [] : [`${name}=${addressed.has(name) ? alike(value, names) : value}`]));
  return [...bare.map((name) => name.toLowerCase()), ...keys].toSorted();
}

/** What is translated, or is another one in another language. */
const seen = /^(?:title|alt|label|placeholder|value|content|lang|hreflang|dir|aria-.*|width|height|class|id|style)$/;

/** `https://x.org/fr/a?hl=fr&b=c` -> `x.org/a?b=c` */
function alike(address: string, names: ReadonlySet<string>): string {
  const [path = '', query = ''] = address.split('?', 2);
  const asked = query.split('&').filter((one) => one !== '' && !/^(?:hl|l|lang|language|locale|cc_lang_pref)=/i.test(one));
  return [addressOf(path, names).form, ...asked].join('&');
}

function attributesIn(raw: string, names: ReadonlySet<string>): Active[] {
  return [...raw.matchAll(attribute)].flatMap((match) => {
    const name = match[1]!.toLowerCase();
    const value = valueOf(match);
    const place = { at: match.index, length: match[0].length };
    if (running.test(name))
      return [{ what: `${name}="${shortened(folded(value))}"`, key: `${name}=${codeOf(name, value, names)}`, ...place }];
    const address = addressed.has(name) ? forbidden(value) : null;
    return address === null ? [] : [{ what: address, key: address, ...place }];
  });
}

const valueOf = ([, , double, single, braced, bare]: RegExpMatchArray): string => double ?? single ?? braced ?? bare ?? '';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** In a page that is read from the right, what stood at the left stands at the right. */
const codeOf = (name: string, value: string, names: ReadonlySet<string>): string =>
  name === 'style' ? folded(value).replace(/\b(?:left|right|ltr|rtl)\b/g, 'side') : withoutWords(value, names);

/** `](javascript:…)`, `[a]: javascript:…`, `<javascript:…>`: Markdown takes a backslash before a mark out. */
function linkIn(raw: string): Active[] {
  if (!/[:&]/.test(raw) || /^\]\(https?:\/\/[^&]*$/i.test(raw)) return [];
  const start = /^(?:!?\[[^\]]{0,1000}\]|\])?[(:<]?\s*<?/.exec(raw)![0].length;
  const written = raw.slice(start).replace(/[)>]\s*$/, '');
  const address = forbidden(raw.startsWith('<') ? written : written.slice(0, 400).replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
  return address === null ? [] : [{ what: address, key: address, at: start, length: raw.length - start }];
}

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));?/g;

/** An address that runs or holds a document, as a browser reads it: references decoded, blanks, controls and quotes of a string left out. */
function forbidden(written: string): string | null {
  if (written.length < 5 || !/[:&]/.test(written.slice(0, 200))) return null;
  const decoded = written.slice(0, 400).replace(reference, (whole, decimal, hex, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });
  const signs = [...decoded].filter((sign) => sign > ' ' && !/[\u007f-\u00a0\u00ad\u200b-\u200f\ufeff]/.test(sign)).join('');
  const address = signs.replace(/^["'`]/, '');
  if (
    !/^(?:[a-z]+:)?(?:javascript|vbscript|livescript|data|blob|filesystem):/i.test(address) ||
    /^data:image\/(?:png|gif|jpe?g|webp|avif)[;,]/i.test(address)
  )
    return null;
  return shortened(address.replace(/^[^:]+/, (scheme) => scheme.toLowerCase()));
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
