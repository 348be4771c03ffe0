import type { Active } from './active.ts';
import { withoutWords } from './without-words.ts';

/**
 * The code that a page of MDX runs when the site is built: imports, exports, expressions, what is spread into a tag, and what stands for an
 * attribute. A comment runs nothing, and neither does a value that is written out: `{/* a *\/}`, `{'a'}`, `{3}`.
 *
 * @param raw of a code of the page: a block of ESM, an expression, or a tag
 */
export function expressionsIn(raw: string, names: ReadonlySet<string>): Active[] {
  if (/^(?:import|export)\b/.test(raw)) return [codeAt(raw, { at: 0, end: raw.length }, names)];
  return bracedIn(raw).flatMap(({ at, end }) => {
    const code = raw.slice(at + 1, end - 1).replace(/\/\*[^]*?\*\//g, '');
    return /^#[\w-]*$/.test(code) || isLiteral(code) ? [] : [codeAt(raw, { at, end }, names)];
  });
}

/** Text for readers, or for a component, and a picture of the site; not what React takes for HTML. */
function isLiteral(code: string): boolean {
  if (code.includes('__html')) return false;
  return literal.test(code.replace(picture, "''").replace(/'[^'\\\n]*'|"[^"\\\n]*"|`[^`$\\]*`/g, "''"));
}

/** `require('/static/img/a.png').default` */
const picture = /\brequire\((["'])[\w./@~-]+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm)\1\)(?:\.default)?/g;

/** Nothing, a number, a word of the language, strings, and lists and maps of them: `{ a: '', b: [1, true] }`. */
const literal = /^(?:[\s,:[\]{}()]|''|""|``|-?\d[\d.]*|\b(?:true|false|null|undefined)\b|[\w$]+(?=\s*:))*$/;

/** The outermost braces of a piece. */
function bracedIn(raw: string): { at: number; end: number }[] {
  const found: { at: number; end: number }[] = [];
  let [depth, at] = [0, 0];
  for (const { index, 0: sign } of raw.matchAll(/[{}]/g)) {
    if (sign === '{') [depth, at] = [depth + 1, depth === 0 ? index : at];
    else if (depth > 0 && (depth -= 1) === 0) found.push({ at, end: index + 1 });
  }
  return found;
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

/** Vue and Liquid: `{{ a.b() }}`, `{{ a = b }}`. */
const runs = /^\{\{(?![<%#/])[^<>]*[(=]/;

const takesIn =
  /^(?:<<<\s|<!--\s*@include|-+8<-+\s|\{%-?\s*(?:include|include_relative|render|import)\b|\{\{[<%]\s*(?:readfile|include|code-include|remote\w*)\b)/i;

const outside = /[\s"'=](?:\/|@?\/?\.\.\/|[a-z]+:\/\/)/i;
