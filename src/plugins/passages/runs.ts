import type { PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A stretch of a text as a reader sees it. */
export interface Run {
  text: string;
  as?: 'code' | 'strong' | 'em';
  /** Where it leads, if it is a link. */
  href?: string;
  /** Whether it differs from the text beside it: gone from this one, come with it, or (of a translation) made from what is gone. */
  mark?: 'del' | 'ins' | 'same';
}

/** A segment's Markdown as runs: `**a** [b](c.md)` -> `a` strong, ` `, `b` to `c.md`. HTML is left out, a picture is its text. */
export function runsOf(markdown: string): Run[] {
  const tree: Root = fromMarkdown(lead + markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const runs: Run[] = [];
  for (const node of tree.children) collect(node, {}, runs);
  return joined(runs.map((run) => ({ ...run, text: run.text.replace(lead, '') })));
}

/** A sign that is no blank and is not seen: what stands behind it begins no list, no heading and no block of HTML. */
const lead = '\u2060';

type Node = RootContent | PhrasingContent;

function collect(node: Node, look: Omit<Run, 'text'>, runs: Run[]): void {
  switch (node.type) {
    case 'text':
      runs.push({ text: node.value, ...look });
      return;
    case 'inlineCode':
    case 'code':
      runs.push({ text: node.value, ...look, as: 'code' });
      return;
    case 'image':
      runs.push({ text: node.alt ?? '', ...look });
      return;
    case 'break':
      runs.push({ text: ' ', ...look });
      return;
    case 'html':
    case 'definition':
      return;
    default:
      if ('children' in node) for (const child of node.children) collect(child, { ...look, ...lookOf(node) }, runs);
  }
}

function lookOf(node: Node): Omit<Run, 'text'> {
  if (node.type === 'strong') return { as: 'strong' };
  if (node.type === 'emphasis') return { as: 'em' };
  return node.type === 'link' ? { href: node.url } : {};
}

/** Neighbours that look alike are one. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.as === run.as && last.href === run.href && last.mark === run.mark) last.text += run.text;
    else if (run.text !== '') result.push({ ...run });
  }
  return result;
}
