import type { CodeType, Range } from '../../model/page.ts';

/** Markup of a site generator that Markdown takes for text, or for text and a link: it goes through translation as one code. */
export interface Opaque extends Range {
  type: CodeType;
}

const opener = /\{\{|\{%|\{\/\*|\{:|\{ ?[#.][\w-]|\[![A-Za-z]|:::[A-Za-z]|@[A-Za-z_]/g;

/**
 * `{{< ref >}}`, `{{ name }}`, `{% tag %}`, `{/* id *\/}`, `{#id}`, `{: .class}`, `[!INCLUDE [t](p)]`, `:::image …:::`,
 * `@System.String`: what Hugo, Liquid, Docusaurus, kramdown and Microsoft Learn read, in the order of the text.
 */
export function opaqueRanges(text: string, { start, end }: Range): Opaque[] {
  const block = text.slice(start, end);
  const found: Opaque[] = [];
  opener.lastIndex = 0;
  for (let match = opener.exec(block); match; match = opener.exec(block)) {
    const range = isEscaped(block, match.index) ? null : closed(block, match.index);
    if (!range) continue;
    found.push({ start: start + match.index, end: start + range.end, type: range.type });
    opener.lastIndex = range.end;
  }
  return found;
}

/** An odd number of backslashes stands before it. */
function isEscaped(block: string, at: number): boolean {
  let first = at;
  while (block[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
}

type Closed = Pick<Opaque, 'end' | 'type'>;

function closed(block: string, start: number): Closed | null {
  const two = block.slice(start, start + 2);
  if (two === '{{') return until('}}', 'variable', block, start);
  if (two === '{%') return until('%}', 'variable', block, start);
  if (two === '{/') return until('*/}', 'anchor', block, start);
  if (two === '::') return until(':::', 'image', block, start);
  if (two === '[!') return bracketed(block, start);
  return two[0] === '@' ? matching(xref, 'url', block, start) : matching(attributes, 'anchor', block, start);
}

/** A longer one is no markup: the limit also keeps the search linear where nothing closes. */
const LONGEST = 2000;

function until(closer: string, type: CodeType, block: string, start: number): Closed | null {
  const at = block.slice(start, start + LONGEST).indexOf(closer, 3);
  return at === -1 ? null : { end: start + at + closer.length, type };
}

function bracketed(block: string, start: number): Closed | null {
  const limit = Math.min(block.length, start + LONGEST);
  let open = 0;
  for (let at = start; at < limit && block[at] !== '\n'; at += 1) {
    if (block[at] === '[') open += 1;
    else if (block[at] === ']') open -= 1;
    if (open === 0) return { end: at + 1, type: /^\[!include/i.test(block.slice(start, start + 9)) ? 'include' : 'other' };
  }
  return null;
}

const xref = /(?<![\w@/.])@[A-Za-z_][\w-]*(?:\.[\w*%`-]+)+(?:\?[\w=&%]+)?/y;
const attributes = /\{:?[ \t]*[#.A-Za-z][^{}\n]*\}/y;

function matching(expression: RegExp, type: CodeType, block: string, start: number): Closed | null {
  expression.lastIndex = start;
  return expression.test(block) ? { end: expression.lastIndex, type } : null;
}
