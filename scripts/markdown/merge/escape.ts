import { type Grammar, isAt } from '../flavours/grammar.ts';
import type { Nature } from '../segments/drafts.ts';

export interface TextPlace extends Pick<Nature, 'syntax' | 'cell' | 'owner'> {
  mdx: boolean;
  /** What the page's generator reads in lines. */
  constructs: Pick<Grammar, 'inline' | 'early' | 'lineStart' | 'escaped' | 'escapable'>;
  /** Whether every sign that could be markup is escaped. */
  all: boolean;
  /** What stands around the segment in the page, the segment itself, and the signs that its author put behind a backslash. */
  around: { before: string; after: string; label: string; escaped: ReadonlySet<string> };
}

export interface Edges {
  /** Whether a line begins here. */
  lineStart: boolean;
  /** Whether the segment ends here. */
  last: boolean;
  /** Whether an address without brackets is right before: a backslash would be taken for a part of it. */
  afterAddress: boolean;
  /** First sign of what follows. */
  next: string;
}

/** Characters as they are written at a place of a page, so that they are read as these characters again. */
export function escapeText(text: string, place: TextPlace, edges: Edges): string {
  switch (place.syntax) {
    case 'html':
      return escapeHtml(text, place.all ? /[<>&{}]/g : place.mdx ? /[<{}]|&(?=#?\w+;)/g : /<(?=[A-Za-z/!?])|&(?=#?\w+;)/g);
    case 'attribute':
      return escapeHtml(text, attributeSigns(place));
    case 'title':
      return escapeTitle(text, place);
    case 'argument':
      return escapeArgument(text, place);
    case 'script':
      return escapeScript(text, place);
    case 'code':
      return text;
    default:
      return escapeMarkdown(text, place, edges);
  }
}

/** The quote that the value stands in, and what else would end it or be read as a reference. */
function attributeSigns({ cell, all, around }: TextPlace): RegExp {
  const quote = !all && (around.before === '"' || around.before === "'") ? around.before : `"'`;
  return new RegExp(`[${quote}${cell ? '|' : ''}]|&(?=#?\\w+;)`, 'g');
}

const signs = /[!-/:-@[-`{-~]/g;

/**
 * Text with a backslash before each sign that Markdown, or a site generator, would read as markup where it stands:
 * `2 * 3` and `a_b` stay, `*a*` -> `\*a\*`. With `place.all` every sign that could be markup has one.
 */
function escapeMarkdown(text: string, place: TextPlace, edges: Edges): string {
  if (text.search(signs) === -1) return atLineStart(text, place, edges);
  const whole = { linkLike: /\][ \t]*[([:]/.test(text), tildes: text.indexOf('~') !== text.lastIndexOf('~') };
  const escaped = text.replace(signs, (sign, at: number) => (mustEscape(sign, { text, at, place, edges, whole }) ? `\\${sign}` : sign));
  return atLineStart(withReferences(escaped, place, edges), place, edges);
}

function atLineStart(text: string, { syntax, mdx, all, constructs }: TextPlace, { lineStart, next }: Edges): string {
  if (syntax !== 'block' || !lineStart) return text;
  const line = escapeLineStart(text + next, mdx).slice(0, -next.length || undefined);
  return all && /^[^\w\s\\&]/.test(line) && isAt(constructs.lineStart, line, 0) ? `\\${line}` : line;
}

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
  // Its end may stand in another piece of the segment.
  if (context.place.all)
    return !/[$%^+]/.test(sign) || context.place.constructs.inline.some(({ start }) => isAt(start, context.text, context.at));
  // Their generator may read more than Markdown does: `\$5`, `\^1`.
  const { around, constructs } = context.place;
  return (around.escaped.has(sign) && (constructs.escapable?.includes(sign) ?? true)) || (rules[sign]?.(after(context), context) ?? false);
}

/** `\{{` -> `&#123;{` where a backslash holds off nothing, and `\[a\_1\]` -> `&#91;a\_1\]` where it begins a construct itself. */
function withReferences(escaped: string, { constructs: { inline, early, escapable } }: TextPlace, { next }: Edges): string {
  return escaped.replace(/\\([!-/:-@[-`{-~])/g, (pair, sign: string, at: number) => {
    const isEarly = isAt(early, escaped.slice(at + 1, at + 100) + next, 0);
    const isHeld = (escapable?.includes(sign) ?? true) && !isEarly && !inline.some((own) => isRead(own, escaped, at));
    return isHeld ? pair : `&#${sign.codePointAt(0)};`;
  });
}

const isRead = ({ start, read }: Grammar['inline'][number], text: string, at: number): boolean =>
  isAt(start, text, at) && read(text, at, text.length) !== null;

/** `http://a/<b>` as text: the `<` ends the address and stays, the tag is undone at its `>`. */
const endsTag = (sign: string, { text, at }: Sign): boolean => sign === '>' && text.indexOf('>') === at;

/** What follows a sign in the text, or, at its end, the first sign of the code behind it. */
const after = ({ text, at, edges }: Sign): string => text.slice(at + 1, at + 40) || edges.next;

const rules: Record<string, (rest: string, context: Sign) => boolean> = {
  '\\': (rest) => /^[!-/:-@[-`{-~]|^$/.test(rest),
  '`': () => true,
  '*': (rest, { text, at }) => !(isBlank(text[at - 1]) && isBlank(rest[0])),
  _: (rest, { text, at }) => !(isBlank(text[at - 1]) && isBlank(rest[0])) && !(isWord(text[at - 1]) && isWord(rest[0])),
  '[': (rest, { place, whole }) => place.syntax === 'label' || /^[![]/.test(rest) || whole.linkLike,
  ']': (rest, { place }) => place.syntax === 'label' || /^[([:]/.test(rest),
  '<': (rest, { place }) => place.mdx || /^[A-Za-z/!?]/.test(rest),
  '&': (rest) => /^#?\w+;/.test(rest),
  '!': (rest) => rest.startsWith('['),
  '~': (_, { whole }) => whole.tildes,
  '|': (_, { place }) => place.cell || place.constructs.escaped.includes('|'),
  '{': (rest, { place }) => place.mdx || /^(?:[{%:]|\/\*| ?[#.][\w-])/.test(rest),
  '}': (_, { place }) => place.mdx,
  ':': (rest) => /^::[A-Za-z]/.test(rest),
  '@': (rest, { text, at }) => /^[A-Za-z_][\w-]*\.\w/.test(rest) && !isWord(text[at - 1]),
  '#': (rest, { place, edges, text, at }) =>
    place.syntax === 'line' &&
    edges.last &&
    /^#*$/.test(rest) &&
    /^ ?$/.test(
      text
        .slice(0, at)
        .replace(/(?<!#)#+$/, '')
        .slice(-1),
    ),
};

const isBlank = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign);
const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** What would begin a block: a heading, a quote, a list, a rule, a fence, a definition, a directive. */
const starts: { expression: RegExp; escaped: string }[] = [
  {
    expression:
      /^(?=#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|(?:[-_*][ \t]*){3,}$|=+$|-+$|~{3}|\[[ xX]\](?:\s|$)|\[[^\]]*\]:|:{3}|\/{3}|!!! |\?\?\? )/,
    escaped: '\\',
  },
  { expression: /^(\d{1,9})(?=[.)](?:\s|$))/, escaped: '$1\\' },
];

/** `# a` -> `\# a`, `1. a` -> `1\. a`; in MDX, where no backslash helps, `import a` -> `&#105;mport a`. */
function escapeLineStart(text: string, mdx: boolean): string {
  if (mdx && /^(?:import|export)\b/.test(text)) return `&#${text.codePointAt(0)};${text.slice(1)}`;
  if (!/^[#>+*_=~[:/!?\d-]/.test(text)) return text;
  return starts.reduce((line, { expression, escaped }) => line.replace(expression, escaped), text);
}

/** `a < b` -> `a &lt; b`, for the signs that the expression finds. */
const escapeHtml = (text: string, found: RegExp): string => text.replace(found, (sign) => named[sign] ?? `&#${sign.codePointAt(0)};`);

const named: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** In an argument only its own quote and backslashes mean anything. */
const escapeArgument = (text: string, { around }: TextPlace): string =>
  text.replace(/\\(?=[!-/:-@[-`{-~]|$)|["']/g, (sign) => (sign === '\\' || sign === around.before ? `\\${sign}` : sign));

/** Of a string of JavaScript: `'a'` -> `\'a\'`, in a template `${` as well. */
const escapeScript = (text: string, { around: { before } }: TextPlace): string =>
  text.replace(/[\\"'`]|\$(?=\{)/g, (sign) => (sign === '\\' || sign === before || (sign === '$' && before === '`') ? `\\${sign}` : sign));

/** In a title only its own quotes, backslashes and references mean anything: `say "hi"` -> `say \"hi\"`. */
function escapeTitle(text: string, { around, cell }: TextPlace): string {
  const quotes = around.before === '(' ? '()' : around.before;
  return text.replace(/\\(?=[!-/:-@[-`{-~]|$)|&(?=#?\w+;)|["'()|]/g, (sign) =>
    /[\\&]/.test(sign) || quotes.includes(sign) || (sign === '|' && cell) ? `\\${sign}` : sign,
  );
}
