export type Attributes = Record<string, string | number | null | undefined>;

/** Takes a piece of XML. */
export type Write = (xml: string) => void;

/** `<name key="value">content</name>`, the content being XML already. Attributes that are null or undefined are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const start = opened(name, attributes);
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** `<name key="value">`: the rest comes later. */
export const startTag = (name: string, attributes: Attributes): string => `${opened(name, attributes)}>`;

function opened(name: string, attributes: Attributes): string {
  let start = `<${name}`;
  for (const key in attributes) start += attribute(key, attributes[key]);
  return start;
}

/** ` key="value"`; nothing where the value is null or undefined. */
export function attribute(key: string, value: Attributes[string]): string {
  return value === null || value === undefined ? '' : ` ${key}="${escapeAttribute(String(value))}"`;
}

/**
 * Characters as XML content. A carriage return is a reference, or a reader would turn it into a line feed. What XML can't
 * hold becomes U+FFFD.
 */
export function escapeText(text: string): string {
  if (isPlain(text)) return text;
  return splitForbidden(text)
    .map((piece, index) => (index % 2 === 1 ? '\ufffd' : piece.replace(/[&<>\r]/g, (char) => references[char]!)))
    .join('');
}

/** Whether a text is its own XML content. */
export const isPlain = (text: string): boolean => !special.test(text);

/** As content; blanks other than the space are references too, or a reader would turn them into spaces. */
function escapeAttribute(value: string): string {
  return plainAttribute.test(value) ? value : escapeText(value).replace(/["\n\t]/g, (char) => references[char]!);
}

// oxlint-disable-next-line no-control-regex -- what may have to be escaped or replaced
const special = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/;
const plainAttribute = /^[\w :.,;/#*()[\]`-]*$/;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

// oxlint-disable-next-line no-control-regex -- these are the characters that it is about
const forbidden = /([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}])/u;

// The same without the flag that makes it slow; surrogates in pairs are let through to the exact one.
// oxlint-disable-next-line no-control-regex -- as above
const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

/** The text cut at the characters that XML 1.0 can't hold, not even as a reference: they are the items with an odd index. */
export function splitForbidden(text: string): string[] {
  return suspicious.test(text) ? text.split(forbidden) : [text];
}

/** `0008`: four hex digits of a character. */
export function hexOf(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
