import { addressOf } from '../../align/address-form.ts';
import { languageOf, rightToLeft } from '../../markdown/text/languages.ts';
import { type Attribute, tagAt, valueAt } from './attributes.ts';
import { forbidden, most, shortened } from './forbidden-address.ts';
import { withoutChildren } from './jsx-children.ts';
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
  /** Of code that holds several: its statements, one of which is shown where that alone is not of the source. */
  statements?: readonly Active[];
  /** Where it is one name that is imported: how the page calls it, and the module, as it is compared. */
  imports?: { local: string; module: string };
}

/** A stretch of code, folded and shortened for people, compared without its words, and without those of elements in it. */
export function codeAt(raw: string, { at, end }: { at: number; end: number }, names: ReadonlySet<string>): Active {
  const code = folded(raw.slice(at, end));
  return { what: code.length > 60 ? `${code.slice(0, 60)}…` : code, key: withoutWords(withoutChildren(code), names), at, length: end - at };
}

/** Elements that run or load something, ask for something, or change the page around them; some tools let blanks stand before the name. */
const element =
  /<\s*(script|iframe|frame|frameset|object|embed|applet|form|input|button|textarea|select|meta|link|base|style|portal|template|noscript|noembed|noframes|xmp|plaintext|set|animate|animatemotion|animatetransform|foreignobject|dialog|marquee)(?![\w.-])/gi;

/** Attributes that hold an address. */
const addressed: ReadonlySet<string> = new Set(
  'href src action formaction xlink:href data poster background cite source lightbox srcset to from by values'.split(' '),
);

/**
 * Where the name of an attribute may stand, and its `=`: wherever a blank, a quote or a tag's name is before it, though a quote may have
 * been opened. Whoever hides a handler counts on quotes being read otherwise than a browser does.
 */
const named =
  /(?<=[\s"'`{]|["'\s]\/{1,9}|<[\w:-]{1,40}\/{1,9})([a-z][\w:.-]{0,40}|[@:][\w.:()[\]-]{1,60}|(?:v-|[.#])[\w.:()[\]-]{1,60})\s{0,99}=\s{0,99}/gi;

/** Attributes of which a browser, or a script that most sites of a kind load, runs the value: `onclick`, Vue's `@click`, `:href` and `.innerHTML`, `x-init`. */
const running = /^(?:on[a-z]{3,}|srcdoc|style|[@:.#].*|v-.*|x-[a-z].*|hx-[a-z].*|ng-[a-z].*)$/;

/** Attributes of which a component runs or inserts the value, where it is code: `<Live code="go(1)" />`; `code="E404"` is a name. */
const shownAsCode = /^(?:code|html|script|inner-?html)$/;

/**
 * All that is active in a tag, a block of HTML, an attribute list, or the end of a link.
 *
 * @param names of locales: an address may name them without being another one
 * @param braces whether it is of MDX, where a value may stand in braces
 */
export function activeIn(raw: string, names: ReadonlySet<string>, braces = false): Active[] {
  if (!raw.includes('<') && !raw.includes('=')) return linkIn(raw);
  return [...elementsIn(raw, names, braces), ...attributesIn(raw, names, braces), ...linkIn(raw)];
}

function elementsIn(raw: string, names: ReadonlySet<string>, braces: boolean): Active[] {
  const tags = [...raw.matchAll(element)];
  let reached = 0;
  return tags.map(({ index: at, 0: opening, 1: written = '' }, place) => {
    const name = written.toLowerCase();
    const next = tags[place + 1]?.index ?? raw.length;
    // One within a tag that was read is read up to the next one, so that the scan is linear.
    const text = at < reached ? raw.slice(0, next) : raw;
    const { attributes, end } = tagAt(text, at + opening.length, braces);
    reached = Math.max(reached, end);
    const address = attributes.find((one) => /^(?:src|href|data|action)$/.test(one.name))?.value;
    const what = `<${name}>${address ? ` of ${address.slice(0, 500)}` : ''}`;
    // `<Link>` is a component of the site, whatever its attributes are called.
    const isComponent = /^[A-Z][a-z]/.test(written);
    if (isShortcode(raw, at, opening)) {
      return { what: `{{${opening} …`, key: shortcodeKey(raw.slice(at, next), attributes, names), at, length: opening.length };
    }
    const code = name === 'script' || name === 'style' ? withoutWords(insideOf(raw.slice(end + 1, next)), names) : '';
    return { what, key: isComponent ? what : [name, ...attributeKeys(attributes, names), code].join('\n'), at, length: opening.length };
  });
}

/** `{{< button`: a browser takes no name behind a blank for an element's. */
const isShortcode = (raw: string, at: number, opening: string): boolean => /^<\s/.test(opening) && raw.startsWith('{{', at - 2);

/** A template of the site's own shows its texts: what it may load is compared, by its name and by its look. */
function shortcodeKey(written: string, attributes: readonly Attribute[], names: ReadonlySet<string>): string {
  const [inside = ''] = written.split('>}}', 1);
  const places = attributes.flatMap(({ name, value }) => (addressed.has(name) && value ? [`${name}=${alike(value, names)}`] : []));
  const absolute = inside.match(/(?:[a-z][a-z\d+.-]{0,20}:)?\/\/[^\s"'`<>]{1,500}/gi) ?? [];
  return [/[a-z]+/i.exec(inside)![0], ...places.toSorted(), ...absolute.map((one) => alike(one, names)).toSorted()].join('\n');
}

/** `b()</script>` -> `b()` */
function insideOf(text: string): string {
  const end = text.search(/<\/(?:script|style)/i);
  return end === -1 ? text : text.slice(0, end);
}

/** The attributes of a tag that readers do not see, each in the form in which two locales have it alike. */
function attributeKeys(attributes: readonly Attribute[], names: ReadonlySet<string>): string[] {
  const isRefresh = attributes.some(({ name }) => name === 'http-equiv');
  const isSeen = (name: string): boolean => seen.test(name) && !(isRefresh && name === 'content');
  const keys = attributes.flatMap(({ name, value }) => {
    if (isSeen(name)) return [];
    return [value === null ? name : `${name}=${addressed.has(name) ? alike(value, names) : value}`];
  });
  return keys.toSorted();
}

/** What is translated, or is another one in another language. */
const seen = /^(?:title|alt|label|placeholder|value|content|lang|hreflang|dir|aria-.*|width|height|class|id|style)$/;

/** `https://x.org/fr/a?hl=fr&b=c` -> `x.org/a?b=c` */
function alike(address: string, names: ReadonlySet<string>): string {
  const [path = '', query = ''] = address.split('?', 2);
  const asked = query.split('&').filter((one) => one !== '' && !/^(?:hl|l|lang|language|locale|cc_lang_pref)=/i.test(one));
  return [addressOf(path, names).form, ...asked].join('&');
}

function attributesIn(raw: string, names: ReadonlySet<string>, braces: boolean): Active[] {
  return [...raw.matchAll(named)].flatMap((match) => {
    const name = match[1]!.toLowerCase();
    const mayRun = running.test(name) || shownAsCode.test(name);
    if (!mayRun && !addressed.has(name)) return [];
    const { text: value, end } = valueAt(raw, match.index + match[0].length, braces);
    const isRunning = running.test(name) || (mayRun && /[(<{;=]/.test(value));
    if (name === 'style' && isLayout(value, names)) return [];
    const place = { at: match.index, length: end - match.index };
    if (isRunning) return [{ what: `${name}="${shortened(folded(value))}"`, key: `${name}=${codeOf(name, value, names)}`, ...place }];
    const address = forbidden(value);
    return address === null ? [] : [{ what: address, key: address, ...place }];
  });
}

/** `width: 120px; text-align: left`, `{ width: '120px' }` of JSX: a column for longer words. */
const isLayout = (style: string, names: ReadonlySet<string>): boolean =>
  style
    .replace(/^\{|\}$|['"]/g, '')
    .split(/[;,]/)
    .every((one) => one.trim() === '' || layout.test(one.trim()) || (/^\s*direction\s*:\s*rtl\s*$/i.test(one) && isReadFromRight(names)));

/** `direction: rtl` where a text is read from the right anyhow: elsewhere it turns the order of signs. */
const isReadFromRight = (names: ReadonlySet<string>): boolean => [...names].some((name) => rightToLeft.has(languageOf(name)));

/** Widths that a screen has, and sides: neither hides what stands there, moves it out of sight, nor covers what stands elsewhere. */
const layout =
  /^(?:(?:(?:max|min)-?)?width\s*:\s*(?:[1-9]\d{0,2}(?:px)?|(?:[1-9]|[1-5]\d|60)(?:em|rem|ch)|(?:[1-9]\d?|100)%|auto)|height\s*:\s*auto|(?:(?:text|vertical)-?align|white-?space|word-?break)\s*:\s*(?:left|right|center|justify|start|end|top|middle|bottom|normal|nowrap|break-word|keep-all))$/i;

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** In a page that is read from the right, what stood at the left stands at the right. */
const codeOf = (name: string, value: string, names: ReadonlySet<string>): string =>
  name === 'style' ? folded(value).replace(/\b(?:left|right|ltr|rtl)\b/g, 'side') : withoutWords(value, names);

/** `](javascript:…)`, `[a]: javascript:…`, `<javascript:…>`: Markdown takes a backslash before a mark out. */
function linkIn(raw: string): Active[] {
  if (!/[:&]/.test(raw) || /^\]\(https?:\/\/[^&]*$/i.test(raw)) return [];
  const start = /^(?:!?\[[^\]]{0,1000}\]|\])?[(:<]?\s*<?/.exec(raw)![0].length;
  const written = raw.slice(start).replace(/[)>]\s*$/, '');
  const address = forbidden(raw.startsWith('<') ? written : written.slice(0, most).replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
  return address === null ? [] : [{ what: address, key: address, at: start, length: raw.length - start }];
}
