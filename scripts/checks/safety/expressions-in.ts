import { type Active, codeAt } from './active.ts';
import { forbidden } from './forbidden-address.ts';
import { esmIn, isEsm } from './imports-in.ts';

/**
 * The code that a page of MDX runs when the site is built: imports, exports, expressions, what is spread into a tag, and what stands for an
 * attribute. A comment runs nothing, and neither does a value that is written out: `{/* a *\/}`, `{'a'}`, `{3}`.
 *
 * @param raw of a code of the page: a block of ESM, an expression, or a tag
 */
export function expressionsIn(raw: string, names: ReadonlySet<string>): Active[] {
  if (isEsm.test(raw)) return esmIn(raw, names);
  return bracedIn(raw).flatMap(({ at, end }) => {
    const code = raw.slice(at + 1, end - 1);
    const isList = raw.startsWith(':::') && attributeList.test(code) && forbidden(code) === null;
    return /^#[\w-]*$/.test(code) || isList || isLiteral(code.replace(picture, "''")) ? [] : [codeAt(raw, { at, end }, names)];
  });
}

/** `:::tip{title="One" .wide}`: what a container shows, and how; the braces are no code there. */
const attributeList =
  /^\s{0,9}(?:(?:[#.][\w-]{1,99}|(?:title|label|icon|id|class|name|lang|open)(?:=(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'))?)(?:\s{1,9}|$)){1,20}$/;

/** `require('/static/img/a.png').default` */
const picture = /\brequire\((["'])[\w./@~-]+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm)\1\)(?:\.default)?/g;

// Each repetition is bounded, or ends where another sign begins, so that a scan is linear.
const comment = String.raw`\/\*[^]{0,2000}?\*\/`;
const string = String.raw`'(?:\\[^]|[^'\\\n]){0,2000}'|"(?:\\[^]|[^"\\\n]){0,2000}"`;
const template = '`(?:\\\\[^]|[^`\\\\$]){0,20000}`';

/**
 * The outermost braces of a piece; what nothing closes goes up to its end. A text outside of them is an attribute of a tag, where a backslash
 * is a sign like others: `a="\\" b={c}`.
 */
function bracedIn(raw: string): { at: number; end: number }[] {
  const found: { at: number; end: number }[] = [];
  const [outer, inner] = [/"[^"]*"|'[^']*'|[{}]/g, new RegExp(`${comment}|${string}|${template}|[{}]`, 'g')];
  let [depth, at, behind] = [0, 0, 0];
  for (;;) {
    const token = depth === 0 && raw.startsWith('<') ? outer : inner;
    token.lastIndex = behind;
    const match = token.exec(raw);
    if (!match) return depth === 0 ? found : [...found, { at, end: raw.length }];
    const { index, 0: sign } = match;
    behind = token.lastIndex;
    if (sign === '{') [depth, at] = [depth + 1, depth === 0 ? index : at];
    else if (sign === '}' && depth > 0 && (depth -= 1) === 0) found.push({ at, end: index + 1 });
  }
}

/**
 * Whether code is a value that is written out: nothing, a text for readers, a number, and lists and maps of them: `{ a: 'b', c: [1, true] }`.
 * What React takes for HTML is none, an address that runs is none, and neither is what calls anything, if only by a text behind a text.
 */
function isLiteral(code: string): boolean {
  const token = new RegExp(
    String.raw`\s+|[,:[\]{}]|${comment}|${string}|${template}|-?\d[\d.]*(?![\w$])|(?:true|false|null|undefined)(?![\w$])|[\w$]+(?=\s{0,9}:)`,
    'y',
  );
  let last = '';
  for (let at = 0; at < code.length; at = token.lastIndex) {
    token.lastIndex = at;
    const [found] = token.exec(code) ?? [];
    if (found === undefined || !isPlain(found) || (found.startsWith('`') && /[\]'"`]$/.test(last))) return false;
    if (found.trim() !== '') last = found;
  }
  return true;
}

/** Whether a token of a value says what it looks like: no key of HTML, no address that runs, no sign that is written as its number. */
function isPlain(token: string): boolean {
  if (!/^["'`]/.test(token)) return token !== '__html';
  const inside = token.slice(1, -1);
  return inside !== '__html' && !/\\[^nrt\\'"`]/.test(inside) && forbidden(inside) === null;
}

/**
 * What a template of a site generator runs, or takes in from outside of the site: an interpolation that is more than a name, a file that is
 * named from the root of the disk, from above or by an address. `{{ a }}` and `{{< note "…" >}}` are placeholders, of which other checks know.
 */
export function templatesIn(raw: string, names: ReadonlySet<string>): Active[] {
  return runs.test(raw) || (takesIn.test(raw) && outside.test(raw)) ? [codeAt(raw, { at: 0, end: raw.length }, names)] : [];
}

/** Vue and Liquid: `{{ a.b() }}`, `{{ a = b }}`, `` {{ a`b` }} ``. */
const runs = /^\{\{(?![<%#/])[^(=`]*[(=`]/;

const takesIn =
  /^(?:<<<\s|<!--\s*@include|-+8<-+\s|\{%-?\s*(?:include|include_relative|render|import)\b|\{\{[<%]\s*(?:readfile|include|code-include|remote\w*)\b)/i;

const outside = /[\s"'=](?:\/|@?\/?\.\.\/|[a-z]+:\/\/)/i;
