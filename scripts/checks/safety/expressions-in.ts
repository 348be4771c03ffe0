import type { Active } from './active.ts';
import { forbidden } from './forbidden-address.ts';
import { withoutWords } from './without-words.ts';

/**
 * The code that a page of MDX runs when the site is built: imports, exports, expressions, what is spread into a tag, and what stands for an
 * attribute. A comment runs nothing, and neither does a value that is written out: `{/* a *\/}`, `{'a'}`, `{3}`.
 *
 * @param raw of a code of the page: a block of ESM, an expression, or a tag
 */
export function expressionsIn(raw: string, names: ReadonlySet<string>): Active[] {
  if (/^(?:import|export)\b/.test(raw)) return esmIn(raw, names);
  return bracedIn(raw).flatMap(({ at, end }) => {
    const code = raw.slice(at + 1, end - 1);
    return /^#[\w-]*$/.test(code) || isLiteral(code.replace(picture, "''")) ? [] : [codeAt(raw, { at, end }, names)];
  });
}

/**
 * A block of ESM: each of the imports that it begins with, and what follows them as a whole. An import is told by its module alone: what else
 * is taken out of one that the source's page imports, or in which order, runs nothing more.
 */
function esmIn(raw: string, names: ReadonlySet<string>): Active[] {
  const found: Active[] = [];
  let at = 0;
  for (;;) {
    plainImport.lastIndex = at;
    const match = plainImport.exec(raw);
    if (!match) break;
    const end = at + match[0].length;
    const place = codeAt(raw, { at, end: at + match[0].trimEnd().length }, names);
    const from = match[1] ?? match[2]!;
    found.push({ ...place, key: withoutWords(`import from '${from}'`, names), ...(isPackage.test(from) && { imported: from }) });
    at = end;
  }
  const rest = { at, end: raw.length };
  return at < raw.trimEnd().length ? [...found, { ...codeAt(raw, rest, names), statements: statementsIn(raw, at, names) }] : found;
}

/** `import A, { b as c } from 'd';` up to the next line, and where from: no name holds a quote, so that no text can look like one. */
const plainImport = /import\s[\w$*\s{},]{1,2000}?\s?from\s{0,9}(?:'([^'\n]{1,500})'|"([^"\n]{1,500})")[ \t]*;?[ \t]*(?:\r?\n\s*|$)/y;

/** `@scope/package/part`: no file of the site, and nothing that a bundler is told besides. */
const isPackage = /^@?\w[\w./-]*$/;

/** The statements of a block of ESM, each from its line up to the next one's: to show, not to judge by, as a text may hold such lines. */
function statementsIn(raw: string, from: number, names: ReadonlySet<string>): Active[] {
  const starts = [...raw.slice(from).matchAll(/^(?:import|export)\b/gm)].map(({ index }) => from + index);
  return starts.map((at, index) => codeAt(raw, { at, end: at + raw.slice(at, starts[index + 1]).trimEnd().length }, names));
}

/** `require('/static/img/a.png').default` */
const picture = /\brequire\((["'])[\w./@~-]+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm)\1\)(?:\.default)?/g;

// Each repetition is bounded, or ends where another sign begins, so that a scan is linear.
const comment = String.raw`\/\*[^]{0,2000}?\*\/`;
const string = String.raw`'(?:\\[^]|[^'\\\n]){0,2000}'|"(?:\\[^]|[^"\\\n]){0,2000}"`;
const template = '`(?:\\\\[^]|[^`\\\\$]){0,2000}`';

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

function codeAt(raw: string, { at, end }: { at: number; end: number }, names: ReadonlySet<string>): Active {
  const code = raw.slice(at, end).replace(/\s+/g, ' ').trim();
  return { what: code.length > 60 ? `${code.slice(0, 60)}…` : code, key: withoutWords(code, names), at, length: end - at };
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
