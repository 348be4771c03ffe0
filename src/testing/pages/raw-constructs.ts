import type { Element, Root, Text } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';

/** Markup that a reader sees as text, by kind. */
const kinds: [kind: string, mark: RegExp][] = [
  [':::', /:::/],
  ['[!', /\[!\w/],
  ['](', /\](?:\(|（)/],
  ['**', /(?<!\*)\*\*(?!\*)/],
  ['*', /(?<![\p{L}\p{N}*(,./|])\*(?=[^\s*.])[^*\n]{1,80}(?<=[^\s*])\*(?![\p{L}\p{N}*])/u],
  ['__', /(?<![\w_])__\w+__(?!\w)/],
  ['`', /``|`[^`\n]+`/],
  ['xref:', /xref:/],
  ['{#', /\{#/],
  ['backslash path', /(?:^|[\s(])(?:\.\.|~|media|includes|images)\\[\w.-]+/],
  ['entity', /&(?:[a-z]{2,8}|#\d+);/i],
  ['HTML tag', /<\/?(?:a|b|br|code|div|em|i|img|li|ol|p|pre|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]*>/i],
  ['table', /^\|.*\|.*\|\s*$|\|\s*:?-{3,}:?\s*\|/m],
  ['fence', /^(?:```|~~~)/m],
  ['heading', /^#{1,6}(?:\s|\p{Lu})/mu],
  ['comment', /<!--/],
  ['tab', /#tab\//],
];

export interface RawConstruct {
  kind: string;
  line: number;
  text: string;
}

/**
 * Every text of a page that still shows markup, outside of code. What its author escaped is meant to be seen.
 *
 * @param body what the tree was made of
 */
export function rawConstructs(tree: Root, body: string): RawConstruct[] {
  const found: RawConstruct[] = [];
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && isCode(node)) return SKIP;
    const text = node.type === 'text' ? node.value : node.type === 'element' ? (node.properties.alt ?? '') : '';
    const { start, end } = [...ancestors, node].findLast(({ position }) => position?.start)?.position ?? {};
    const written = body.slice(start?.offset ?? 0, end?.offset ?? body.length);
    const isWithin = phrasing.has((ancestors.at(-1) as Element | undefined)?.tagName ?? '');
    for (const [kind, mark] of kinds) {
      const match = kind === 'heading' && isWithin ? null : mark.exec(text);
      if (match && mark.test(withoutEscapes(written)))
        found.push({ kind, line: start?.line ?? 1, text: text.slice(Math.max(0, match.index - 30), match.index + 60) });
    }
  });
  return found;
}

/** Elements of a line: `**# A**` is no heading. */
const phrasing = new Set(['a', 'b', 'em', 'i', 'span', 'strong']);

/** `\[a](b)` -> `a](b)`, of which nothing is markup; so is what an entity stands for. */
const withoutEscapes = (written: string): string => written.replace(/\\\[[^\]\n]*\]|\\[[\]*_`:<!]|&#?\w{1,8};/g, '.');

const isCode = (node: Element | Text): boolean => 'tagName' in node && /^(?:code|pre|kbd|samp)$/.test(node.tagName);
