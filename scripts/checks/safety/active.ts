import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** Something in a piece of markup that runs, loads or hides. */
interface Active {
  /** What it is, as a reviewer reads it and as it is compared: `<script>`, `onclick="…"`, `javascript:…`. */
  what: string;
  /** Its offset in the piece. */
  at: number;
  length: number;
}

/** Elements that run or load something, ask for something, or change the page around them. */
const element =
  /<\s*(script|iframe|frame|frameset|object|embed|applet|form|input|button|textarea|select|meta|link|base|style|portal|template|noscript|dialog|marquee)(?![\w.-])/gi;
const attribute = /[\s"'/]([a-z][\w:.-]{0,40})\s*=\s*(?:"([^"]{0,2000})"?|'([^']{0,2000})'?|\{([^{}]{0,500})\}|([^\s"'<>`{]{1,2000}))/gi;

/** Attributes that hold an address. */
const addressed: ReadonlySet<string> = new Set(
  'href src action formaction xlink:href data poster background cite source lightbox srcset'.split(' '),
);

/** All that is active in a tag, a block of HTML, or the end of a link. */
export function activeIn(raw: string): Active[] {
  return raw.includes('<') || raw.includes('=') ? [...elementsIn(raw), ...attributesIn(raw), ...linkIn(raw)] : linkIn(raw);
}

function elementsIn(raw: string): Active[] {
  return [...raw.matchAll(element)].map(({ index, 0: tag, 1: name = '' }) => {
    const end = raw.indexOf('>', index);
    const address = /\s(?:src|href|data|action)\s*=\s*["']?([^\s"'>]{1,500})/i.exec(raw.slice(index, end === -1 ? raw.length : end))?.[1];
    return { what: `<${name.toLowerCase()}>${address ? ` of ${address}` : ''}`, at: index, length: tag.length };
  });
}

function attributesIn(raw: string): Active[] {
  return [...raw.matchAll(attribute)].flatMap(({ index, 0: whole, 1: written = '', 2: double, 3: single, 4: braced, 5: bare }) => {
    const name = written.toLowerCase();
    const value = double ?? single ?? braced ?? bare ?? '';
    const place = { at: index + 1, length: whole.length - 1 };
    if (/^on[a-z]{3,}$/.test(name) || name === 'srcdoc' || name === 'style')
      return [{ what: `${name}="${shortened(value.replace(/\s+/g, ' '))}"`, ...place }];
    const address = addressed.has(name) ? forbidden(value) : null;
    return address === null ? [] : [{ what: address, ...place }];
  });
}

/** `](javascript:…)`, `[a]: javascript:…`, `<javascript:…>` */
function linkIn(raw: string): Active[] {
  const start = /^(?:!?\[[^\]]{0,1000}\]|\])?[(:<]?\s*<?/.exec(raw)![0].length;
  const address = forbidden(raw.slice(start).replace(/[)>]\s*$/, ''));
  return address === null ? [] : [{ what: address, at: start, length: raw.length - start }];
}

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));?/g;

/** An address that runs or holds a document, as a browser reads it: references decoded, blanks and control characters left out. */
function forbidden(written: string): string | null {
  if (written.length < 5 || !/[:&]/.test(written.slice(0, 200))) return null;
  const decoded = written.slice(0, 400).replace(reference, (whole, decimal, hex, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });
  const address = [...decoded].filter((sign) => sign > ' ' && !/[\u007f-\u00a0\u00ad\u200b-\u200f\ufeff]/.test(sign)).join('');
  if (
    !/^(?:[a-z]+:)?(?:javascript|vbscript|livescript|data|blob|filesystem):/i.test(address) ||
    /^data:image\/(?:png|gif|jpe?g|webp|avif)[;,]/i.test(address)
  )
    return null;
  return shortened(address.replace(/^[^:]+/, (scheme) => scheme.toLowerCase()));
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
