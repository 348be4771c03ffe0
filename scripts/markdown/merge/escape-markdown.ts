import { escapeLineStart } from './escape-line-start.ts';
import type { TextPlace } from './escape-text.ts';
import type { Edges } from './write-content.ts';

const signs = /[\\`*_[\]<>&!~|{}:@#]/g;

/**
 * Text with a backslash before each sign that Markdown, or a site generator, would read as markup where it stands:
 * `2 * 3` and `a_b` stay, `*a*` -> `\*a\*`. With `place.all` every sign that could be markup has one.
 */
export function escapeMarkdown(text: string, place: TextPlace, edges: Edges): string {
  if (text.search(signs) === -1) return atLineStart(text, place, edges);
  const whole = { linkLike: /\][ \t]*[([:]/.test(text), tildes: text.indexOf('~') !== text.lastIndexOf('~') };
  const escaped = text.replace(signs, (sign, at: number) => (mustEscape(sign, { text, at, place, edges, whole }) ? `\\${sign}` : sign));
  return atLineStart(escaped, place, edges);
}

const atLineStart = (text: string, { syntax, mdx }: TextPlace, { lineStart }: Edges): string =>
  syntax === 'block' && lineStart ? escapeLineStart(text, mdx) : text;

interface Sign {
  text: string;
  at: number;
  place: TextPlace;
  edges: Edges;
  /** What the text as a whole holds. */
  whole: { linkLike: boolean; tildes: boolean };
}

function mustEscape(sign: string, context: Sign): boolean {
  if (context.edges.afterAddress && context.text.startsWith('<') && /[<>]/.test(sign)) return endsTag(sign, context);
  return context.place.all || (rules[sign]?.(after(context), context) ?? false);
}

/** `http://a/<b>` as text: the `<` ends the address and stays, the tag is undone at its `>`. */
const endsTag = (sign: string, { text, at }: Sign): boolean => sign === '>' && text.indexOf('>') === at;

/** What follows a sign in the text, or, at its end, the first sign of the code behind it. */
const after = ({ text, at, edges }: Sign): string => text.slice(at + 1, at + 40) || edges.next;

const rules: Record<string, (rest: string, context: Sign) => boolean> = {
  '\\': (rest) => /^[!-/:-@[-`{-~]|^$/.test(rest),
  '`': () => true,
  '*': (rest, { text, at }) => !(isBlank(text[at - 1]) && isBlank(rest[0])),
  _: (rest, { text, at }) => !(isBlank(text[at - 1]) && isBlank(rest[0])) && !(isWord(text[at - 1]) && isWord(rest[0])),
  '[': (rest, { place, whole }) => place.syntax === 'label' || /^[!^]/.test(rest) || whole.linkLike,
  ']': (rest, { place }) => place.syntax === 'label' || /^[([:]/.test(rest),
  '<': (rest, { place }) => place.mdx || /^[A-Za-z/!?]/.test(rest),
  '&': (rest) => /^#?\w+;/.test(rest),
  '!': (rest) => rest.startsWith('['),
  '~': (_, { whole }) => whole.tildes,
  '|': (_, { place }) => place.cell,
  '{': (rest, { place }) => place.mdx || /^(?:[{%:]|\/\*| ?[#.][\w-])/.test(rest),
  '}': (_, { place }) => place.mdx,
  ':': (rest) => /^::[A-Za-z]/.test(rest),
  '@': (rest, { text, at }) => /^[A-Za-z_][\w-]*\.\w/.test(rest) && !isWord(text[at - 1]),
  '#': (rest, { place, edges, text, at }) =>
    place.syntax === 'line' && edges.last && /^#*$/.test(rest) && /^ ?$/.test(text.slice(0, at).replace(/#+$/, '').slice(-1)),
};

const isBlank = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign);
const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
