import type { Html, Link, Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { noteFinding } from '../article-notes.ts';
import { withKnownTags } from '../syntax/known-html.ts';
import { withoutEscapes, writtenFor } from './written.ts';

/** @example
Select **PersonInfo **from the list, or [a page](my page.md), or `code``, or <xref: System.String>.
*/

/**
 * Marks that their author meant and CommonMark takes for text: a blank inside of `**bold **`, a quotation mark of another script
 * at its edge, a blank in an address or no end of it, a link without its first bracket, code with more marks behind than before. Each is a finding, and shown as it was meant; a
 * `**` without a partner is left out.
 */
export function looseMarkup() {
  return (tree: Root, file: VFile): void => {
    const parents: Parent[] = [];
    visit(tree as never, (node: Nodes) => {
      if (node.type === 'html') node.value = mendHtml(withKnownTags(node.value), node, file);
      if ('children' in node && node.children.some((child) => child.type === 'text' && /[*`]|\]\(|<xref:/.test(child.value)))
        parents.push(node);
    });
    for (const parent of parents.toReversed()) {
      const children = mendFoundLinks(parent.children as PhrasingContent[], file).flatMap((node) =>
        node.type === 'text' ? mendLinks(node, file) : [node],
      );
      const withCode = children.flatMap((node) => (node.type === 'text' ? mendCode(node, file) : [node]));
      parent.children = mendStrong(withCode, file);
    }
  };
}

const note = (file: VFile, node: Nodes, mark: string, expected: string): void =>
  noteFinding(file, node, 'markup', `Unexpected "${mark}" that is no markup as it stands, expected ${expected}`);

/** Whether an author wrote a mark, and did not escape it: as often in the page as in the text that it became. */
function isWritten(mark: RegExp, node: Text, file: VFile): boolean {
  const written = writtenFor(node, file);
  return written !== null && (withoutEscapes(written, ' ').match(mark)?.length ?? 0) >= (node.value.match(mark)?.length ?? 0);
}

const looseLink = new RegExp(
  [
    String.raw`(?:\[|^(?!\s))([^[\]\n]{1,300})\]\((?:([^()\n]{0,500}[./:#][^()\n]{0,500})\)|(?=[^()\s]{0,500}[./:#])([^()\s]{1,500})(?=\s|$))`,
    String.raw`<xref:\s+([^<>\s]{1,500})>`,
  ].join('|'),
  'g',
);

function mendLinks(node: Text, file: VFile): PhrasingContent[] {
  if (node.value.search(looseLink) === -1 || !isWritten(looseLink, node, file)) return [node];
  note(file, node, '[…](…)', 'both brackets, an address without blanks, and its end');
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(looseLink)) {
    const [all, label, closed, open, uid] = match;
    const url =
      uid === undefined
        ? (closed ?? open)!
            .trim()
            .replace(/^xref:\s+/i, 'xref:')
            .replaceAll(' ', '%20')
        : `xref:${uid}`;
    parts.push(textAt(node, node.value.slice(from, match.index)));
    parts.push({ type: 'link', url, children: [textAt(node, label ?? url)], position: node.position } satisfies Link);
    from = match.index + all.length;
  }
  parts.push(textAt(node, node.value.slice(from)));
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

const looseCode = /(`{1,3})([^\s`](?:[^`\n]{0,300}[^\s`])?)(`{1,3})/g;

/** `` `a`` `` -> `` `a` ``: what has as many marks on both sides CommonMark found itself. */
function mendCode(node: Text, file: VFile): PhrasingContent[] {
  if (node.value.search(looseCode) === -1 || !isWritten(/`/g, node, file)) return [node];
  note(file, node, '`', 'as many of them behind the code as before it');
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(looseCode)) {
    parts.push(textAt(node, node.value.slice(from, match.index)), { type: 'inlineCode', value: match[2]!, position: node.position });
    from = match.index + match[0].length;
  }
  parts.push(textAt(node, node.value.slice(from)));
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

/** `[a page](`, a link that GitHub's Markdown found, ` two.md)`: the address has a blank, or no end. */
function mendFoundLinks(children: PhrasingContent[], file: VFile): PhrasingContent[] {
  for (const [at, link] of children.entries()) {
    const [before, after] = [children[at - 1], children[at + 1]];
    if (link.type !== 'link' || before?.type !== 'text') continue;
    const [opening, label] = /\[([^[\]\n]{1,300})\]\($/.exec(before.value) ?? [];
    if (opening === undefined || !isWritten(/\[[^\]]*\]\($/g, before, file)) continue;
    note(file, link, '[…](…)', 'an address without blanks, and its end');
    link.children = [textAt(before, label!)];
    before.value = before.value.slice(0, -opening.length);
    const [rest, blank] = (after?.type === 'text' && /^( [^()\n]{0,300})?\)/.exec(after.value)) || [];
    if (rest === undefined || after?.type !== 'text') continue;
    link.url += encodeURI(blank ?? '');
    after.value = after.value.slice(rest.length);
  }
  return children;
}

const textAt = ({ position }: Text, value: string): Text => ({ type: 'text', value, position });

/** What stands between two `**`, or two `*` with a mark of punctuation at an edge. */
function mendStrong(children: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
  const shown: PhrasingContent[] = [];
  const parts = children.flatMap((node): PhrasingContent[] => (node.type === 'text' ? splitAtMarks(node, file) : [node]));
  let open = null as Mark | null;
  for (const child of parts) {
    const mark = markOf(child);
    if (mark === null) shown.push(child);
    else open = open?.mark === mark ? close(open, shown, child, file) : begin(open, shown, child as Text, file);
  }
  leave(open, shown, file);
  return shown;
}

function close({ at, mark }: Mark, shown: PhrasingContent[], node: PhrasingContent, file: VFile): null {
  note(file, node, mark, 'no blank or quotation mark at its inner edge');
  shown.push(...strongOf(shown.splice(at), mark));
  return null;
}

function begin(before: Mark | null, shown: PhrasingContent[], node: Text, file: VFile): Mark {
  leave(before, shown, file);
  return { at: shown.length, mark: node.value, node };
}

interface Mark {
  at: number;
  mark: string;
  node: Text;
}

/** A mark without a partner: two stars mean nothing, one may be all files of a kind. */
function leave(open: Mark | null, shown: PhrasingContent[], file: VFile): void {
  if (open?.mark === '*') shown.splice(open.at, 0, open.node);
  else if (open) note(file, open.node, open.mark, 'its partner');
}

/** ` a ` -> ` `, **a**, ` ` */
function strongOf(children: PhrasingContent[], mark: string): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const after = last?.type === 'text' ? /\s*$/.exec(last.value)![0] : '';
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const strong = { type: mark === '**' ? 'strong' : 'emphasis', children } as PhrasingContent;
  return after === '' ? [strong] : [strong, { type: 'text', value: after }];
}

const marks = new RegExp(
  [
    // Before a word, behind one, and a bullet that is none.
    String.raw`(?<![*/\w.])\*\*(?![*/])`,
    String.raw`(?<=[\w)\]”»’」』）。！？ .:,;!?"'])\*\*(?![*/\w.])`,
    String.raw`(?<=[.,:;!?)\]])\*\*(?=\p{L})`,
    String.raw`(?<=\p{L})\*(?=[「『（“‘«"'])`,
    String.raw`(?<=[」』）。”’»"'])\*(?=\p{L})`,
  ].join('|'),
  'gu',
);

/** `a **b` -> `a `, `**`, `b` */
function splitAtMarks(node: Text, file: VFile): Text[] {
  if (!node.value.includes('*') || !isWritten(/\*/g, node, file)) return [node];
  const parts: Text[] = [];
  let from = 0;
  for (const match of node.value.matchAll(marks)) {
    parts.push(textAt(node, node.value.slice(from, match.index)), textAt(node, match[0]));
    from = match.index + match[0].length;
  }
  return [...parts, textAt(node, node.value.slice(from))].filter(({ value }) => value !== '');
}

const markOf = (node: PhrasingContent): string | null => (node.type === 'text' && /^\*\*?$/.test(node.value) ? node.value : null);

/** Markdown in HTML that stands as a block, where CommonMark reads none: code, bold and links between its tags. */
function mendHtml(html: string, node: Html, file: VFile): string {
  if (/<(?:pre|code|script|style|textarea|svg|math)\b/i.test(html) || html.startsWith('<!--')) return html;
  const mended = html.replace(/(<[^<>]*>)|([^<>]+)/g, (all, tag?: string, words?: string) => (tag ? all : mendWords(words!)));
  if (mended !== html) note(file, node, '<…>', 'a blank line between HTML and Markdown');
  return mended;
}

const mendWords = (words: string): string =>
  words
    .replace(/`([^`\n]{1,300})`/g, '<code>$1</code>')
    .replace(/\*\*([^*\s](?:[^*\n]{0,300}[^*\s])?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*([^*\s][^*\n]{0,200}?)\*(?![\w*])/g, '<em>$1</em>')
    .replace(/(?<!!)\[([^[\]\n]{1,300})\]\(([^()\s"]{1,500})\)/g, '<a href="$2">$1</a>');
