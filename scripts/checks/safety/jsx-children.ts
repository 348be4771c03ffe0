/**
 * Code of MDX without the words of the elements in it: `(a) => <p>One {a}</p>` -> `(a) => <p>{a}</p>`. React shows such words as they are;
 * what a component does with them nobody knows: `<Script>b()</Script>` runs them, so they stay. What stands in a sentence is brought into one
 * order, as another language says `{a}` elsewhere in it. Where it is not certain that a sign opens an element, or the code goes on in a way
 * that this does not read, nothing is taken out.
 */
export function withoutChildren(code: string): string {
  if (!/<[A-Za-z>]/.test(code)) return code;
  const reader = { code, at: 0, depth: 0, isShown: true };
  try {
    return codeIn(reader, '');
  } catch (error) {
    if (error instanceof Unread) return code;
    throw error;
  }
}

class Unread extends Error {}

interface Reader {
  code: string;
  at: number;
  depth: number;
  /** Whether what stands here is shown as it is: `<>…</>` passes it on as the element around it has it. */
  isShown: boolean;
}

/** Elements of HTML that show their words. None whose words are code (`pre`, `style`), and no component: `<Script>`, `<a.b>`, `<a-b>`. */
const showing: ReadonlySet<string> = new Set(
  'a abbr article aside b blockquote caption center cite dd details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header i label li main mark nav ol p q s section small span strong sub summary sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
);

/** Elements in elements, and braces in braces: deeper ones nobody writes. */
const deepest = 60;

// Each repetition is bounded, so that a scan is linear. A template with more than a name or so in its braces may hold another one: see below.
const token = new RegExp(
  [
    String.raw`\s+|\/\*(?:[^*]|\*(?!\/)){0,2000}\*\/`,
    String.raw`'(?:\\[^]|[^'\\\n]){0,2000}'|"(?:\\[^]|[^"\\\n]){0,2000}"`,
    '`(?:\\\\[^]|[^`\\\\$]|\\$(?!\\{)|\\$\\{[^`{}\'"/]{0,200}\\}){0,2000}`',
    String.raw`[\w$]+|=>|[^]`,
  ].join('|'),
  'y',
);

/** Behind these a `<` compares nothing: an element begins there. */
const opens = /^(?:[([{,?:&|=!]|=>|)$/;

/** A division, a comment up to the end of a line, a pattern, and a string that nothing ends here: what they hold may look like anything. */
const unread = /^["'`/]$/;

/** Code up to the sign that closes it, which is left. */
function codeIn(reader: Reader, closer: string): string {
  let [out, last] = ['', ''];
  deeper(reader);
  while (reader.at < reader.code.length) {
    const found = next(reader, token);
    if (found === closer) {
      reader.at -= 1;
      break;
    }
    if (found === '<' && opens.test(last)) {
      reader.at -= 1;
      out += elementIn(reader);
      last = '>';
    } else if (unread.test(found)) {
      throw new Unread();
    } else {
      out += found === '{' ? `{${codeIn(reader, '}')}${next(reader, /\}/y)}` : found;
      if (found.trim() !== '' && !found.startsWith('/*')) last = found === '{' ? '}' : found;
    }
  }
  reader.depth -= 1;
  return out;
}

/** `<>…</>`, `<a b="c" {...d} e={f}>…</a>`, `<a />` */
function elementIn(reader: Reader): string {
  deeper(reader);
  const name = next(reader, /<[\w.:-]*/y).slice(1);
  const isShownAround = reader.isShown;
  if (name !== '') reader.isShown = showing.has(name);
  let attributes = '';
  for (let sign = ''; sign !== '>';) {
    sign = next(reader, /\s+|"[^"]*"|'[^']*'|[\w:.-]+|[={>]|\/(?=>)/y);
    attributes += sign === '{' ? `{${codeIn(reader, '}')}${next(reader, /\}/y)}` : sign.replace(/^\s+$/, ' ');
  }
  const tag = `<${name}${attributes}`;
  const whole = tag.endsWith('/>') ? tag : `${tag}${childrenIn(reader)}${next(reader, /<\/\s*/y)}${closing(reader, name)}`;
  reader.isShown = isShownAround;
  reader.depth -= 1;
  return whole;
}

function closing(reader: Reader, name: string): string {
  const found = next(reader, /[\w.:-]*\s*>/y);
  if (found.replace(/\s*>$/, '') !== name) throw new Unread();
  return found;
}

/** What stands in an element: without its words, or with them where what they are for is not known. */
function childrenIn(reader: Reader): string {
  const children: string[] = [];
  while (!reader.code.startsWith('</', reader.at)) {
    const sign = next(reader, /[^<{]+|[<{]/y);
    if (sign === '{') children.push(`{${codeIn(reader, '}')}${next(reader, /\}/y)}`);
    else if (sign === '<') {
      reader.at -= 1;
      children.push(elementIn(reader));
    } else if (/[>}]/.test(sign))
      throw new Unread(); // No text of JSX has one: this is none.
    else children.push(sign);
  }
  if (!reader.isShown) return children.filter((child) => !isBlank.test(child)).join('');
  const others = children.filter((child) => /^[<{]/.test(child) && !isText.test(child));
  return (children.some(isWord) ? inOneOrder(others) : others).join('');
}

const isWord = (child: string): boolean => /^[^<{]*\p{L}/u.test(child);

/** The parts of a sentence, in an order that does not depend on where they stand. Components keep theirs: one may do what the next one needs. */
function inOneOrder(children: readonly string[]): string[] {
  const isComponent = (child: string): boolean => child.startsWith('<') && !showing.has(/^<([\w.:-]*)/.exec(child)![1]!);
  return [...children.filter((child) => !isComponent(child)).toSorted(), ...children.filter(isComponent)];
}

/** `{' '}`: what a formatter puts where a line breaks. */
const isText = /^\{\s*(?:"[^"'<>\\:]*"|'[^"'<>\\:]*')?\s*\}$/;

const isBlank = /^(?:\s*|\{\s*(?:" *"|' *')?\s*\})$/;

function next(reader: Reader, expected: RegExp): string {
  expected.lastIndex = reader.at;
  const match = expected.exec(reader.code);
  if (!match) throw new Unread();
  reader.at = expected.lastIndex;
  return match[0];
}

function deeper(reader: Reader): void {
  if ((reader.depth += 1) > deepest) throw new Unread();
}
