import type { Comparable, InlineCode } from '../../model/page.ts';
import { linesOutsideFences } from '../../markdown/text/code-ranges.ts';
import { withoutReferences } from '../../markdown/text/references.ts';
import { type SlugRule, slugRules } from '../../align/slugs.ts';

const allRules = Object.keys(slugRules) as SlugRule[];

/** The ids that the page of a text has, in lower case. */
export interface Anchors {
  all: ReadonlySet<string>;
  /** Those that it gives itself. */
  own: ReadonlySet<string>;
  /** Whether it says which address it has, other than where its file lies: `slug: tarifs`. */
  isRenamed: boolean;
}

/**
 * The ids that the page of a text has, in lower case: those that it gives itself, wherever, and those that its headings get. Read line by
 * line: that is enough to know them, and takes a tenth of parsing.
 *
 * @param rules of the site's generator; all where that is not known
 */
export function anchorsIn(text: string, from: number, rules: readonly SlugRule[] = allRules): Anchors {
  const own = new Set(ownIds(text).map((id) => id.toLowerCase()));
  const found = new Set(own);
  const counts = new Map<string, number>();
  for (const heading of headingsIn(text, from)) {
    for (const rule of rules) {
      const id = slugRules[rule](heading).toLowerCase();
      const count = counts.get(`${rule} ${id}`) ?? 0;
      counts.set(`${rule} ${id}`, count + 1);
      // VitePress takes letters apart, and does so where a link names them, too: `ブ`, `지`.
      found.add(id).add(id.normalize('NFC'));
      // A second one of a name is numbered: `a-1`, by Python-Markdown `a_1`.
      if (count > 0) found.add(`${id}-${count}`).add(`${id}_${count}`);
    }
  }
  return { all: found, own, isRenamed: address.test(text.slice(0, from)) };
}

/** Of Docusaurus, Starlight, Hugo, Jekyll and others. */
const address = /^(?:slug|url|permalink|path|aliases|redirect_from)\s*[:=]/m;

const written =
  /\b(?:id|name)\s*=\s*(?:"([^"\n]{1,500})"|'([^'\n]{1,500})'|([^\s"'>]{1,500}))|\{:?\s{0,3}(?:\/\*\s{0,3})?#([^\s{}*\\]{1,500})/gi;

/** `<a name="x">`, `<h2 id="x">`, `{#x}`, `\{#x\}` (MDX), `{: #x}`, `{/* #x *\/}`, `# A [[x]]`, `# A [#x]` -> `x` */
export function ownIds(text: string): string[] {
  const ids = [...text.matchAll(written)].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4]!);
  return /\[[[#]/.test(text) ? [...ids, ...[...text.matchAll(bracketed)].map(([, two, one]) => (two ?? one)!)] : ids;
}

/** The ids that a code of a segment gives. `[[x]]` is the id of a heading to doc-builder, and a link to all others: `[[x|text]]`; `[#x]` is one to Nextra. */
export function idsOfCode({ type, raw }: InlineCode, { kind }: Comparable): string[] {
  if (raw.startsWith('[#')) return type === 'anchor' ? [raw.slice(2, -1)] : [];
  if (raw.startsWith('[[')) return type === 'anchor' && kind.startsWith('heading') ? [raw.slice(2, -2)] : [];
  return isAnchor.test(raw) ? ownIds(raw) : [];
}

const isAnchor = /^(?:<a\s+(?:name|id)\s*=|\{:?\s*(?:\/\*\s*)?#)/i;

/** Of doc-builder and of Nextra. Elsewhere than at the end of a heading it is a link of a wiki, or a text in brackets. */
const bracketed = /^[ \t>]{0,9}#{1,6}[ \t][^\n]{0,500}(?:\[\[([\w-]{1,99})\]\]|\[#([\w-]{1,99})\])[ \t]*\r?$/gm;

/** The ids that a heading may get of its text, in lower case. */
export function headingIds(heading: string, rules: readonly SlugRule[] = allRules): string[] {
  const text = shownText(heading);
  return rules.map((rule) => slugRules[rule](text).toLowerCase());
}

/** The texts of headings as readers see them, of both ways to write one. */
function headingsIn(text: string, from: number): string[] {
  const lines = linesOutsideFences(text, from).map(({ start, end }) => text.slice(start, end).trimEnd());
  return lines.flatMap((line, index) => {
    const heading = /^[ \t>]{0,9}(?:[-*+][ \t]+)?#{1,6}[ \t]+(.+)$/.exec(line)?.[1];
    if (heading !== undefined) return [shownText(heading)];
    const isUnderlined = /^ {0,3}\S/.test(line) && /^ {0,3}(?:=+|-+)\s*$/.test(lines[index + 1] ?? '');
    return isUnderlined ? [shownText(line)] : [];
  });
}

/** `The [guide](a.md) to **X** {#x}` -> `The guide to X`; code stays as it is: "`<img>`" -> `<img>`, as readers see it. */
function shownText(heading: string): string {
  const codes: string[] = [];
  const held = heading.replace(code, (_, _marks, inside: string) => `\0${codes.push(inside)}\0`);
  return withoutMarks(held)
    .replace(/\0(\d+)\0/g, (_, at: string) => codes[Number(at) - 1] ?? '')
    .trim();
}

/** `\`` is a sign. A heading is one line. */
const code = /(?<![`\\])(`+)(?!`)(.{1,500}?)(?<!`)\1(?!`)/g;

function withoutMarks(heading: string): string {
  const text = heading
    .replace(/\\?\{:?[ \t]*(?:\/\*[ \t]*)?[#.][^{}]*\}/g, '')
    .replace(/(?<![ \t])[ \t]+#+[ \t\r]*$/, '')
    .replace(/(?<!\\)<[^<>]*>/g, '')
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])?/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/`+/g, '');
  return withoutReferences(text)
    .replace(/\*+/g, '')
    .replace(/(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu, '')
    .trim();
}
