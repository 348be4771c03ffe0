import type { Image, ImageReference, Link, LinkReference, Nodes, Parent } from 'mdast';
import type { CodeType, InlineCode, Range } from '../../model/page.ts';
import { DEEPEST, nestingError } from '../parser/limits.ts';
import { attributesShown, tagOf } from './html-parts.ts';
import type { InlineBuilder } from './inline-builder.ts';
import { rangeOf, type Shown, titleRange } from './text.ts';

/** Adds sibling nodes to a segment. One case for each node type; what is unknown goes through as one code. */
export function phrasing(nodes: readonly Nodes[], out: InlineBuilder, depth: number): void {
  if (depth > DEEPEST) throw nestingError(rangeOf(nodes[0]!).start);
  for (const node of nodes) {
    const range = rangeOf(node);
    if (range.end <= out.source.range.start) continue;
    if (range.start >= out.source.range.end) return;
    if (node.type === 'text') out.markdown(range);
    else other(node, range, out, depth);
  }
}

function other(node: Nodes, range: Range, out: InlineBuilder, depth: number): unknown {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return span(node, range, marks[node.type], out, depth);
    case 'link':
      return link(node, range, out, depth);
    case 'linkReference':
      return linkReference(node, range, out, depth);
    case 'image':
    case 'imageReference':
      return image(node, range, out);
    case 'html':
      return html(range, out);
    case 'mdxJsxTextElement':
      return element(node, range, out, depth);
    default:
      return out.code(range, lone[node.type] ?? 'other', 'value' in node ? valueOf(node.type, node.value, range, out) : '');
  }
}

/** What stands in an expression may be masked. */
const valueOf = (type: Nodes['type'], value: string, { start, end }: Range, out: InlineBuilder): string =>
  type === 'mdxTextExpression' ? out.source.text.slice(start + 1, end - 1) : value;

/** An element of MDX: a pair of codes around what is in it, or one code. */
function element(node: Parent, range: Range, out: InlineBuilder, depth: number): void {
  const [first] = node.children;
  const tag = tagOf(out.source.constructs.text, first ? { start: range.start, end: rangeOf(first).start } : range);
  const shown = tag ? attributesShown(tag, out.source) : [];
  if (!first) {
    const code = out.code(range, 'html');
    for (const part of shown) out.subflow(code, part);
    return;
  }
  span(node, range, 'html', out, depth, shown);
}

const marks = { strong: 'bold', emphasis: 'italic', delete: 'strike' } as const;

const lone: Partial<Record<string, CodeType>> = {
  inlineCode: 'code',
  break: 'break',
  footnoteReference: 'footnote',
  mdxTextExpression: 'variable',
};

/** A pair of codes around the children: from the node's start to the first child, from the last child to its end. */
function span(
  node: Parent,
  { start, end }: Range,
  type: CodeType,
  out: InlineBuilder,
  depth: number,
  shown: readonly Shown[] = [],
): InlineCode {
  const first = node.children[0];
  const last = node.children.at(-1);
  const open = out.end({ start, end: first ? rangeOf(first).start : start + 1 }, type, 'open');
  for (const part of shown) out.subflow(open, part);
  phrasing(node.children, out, depth + 1);
  return out.end({ start: last ? rangeOf(last).end : start + 1, end }, type, 'close');
}

function link(node: Link, range: Range, out: InlineBuilder, depth: number): void {
  const raw = out.source.text;
  if (raw[range.start] !== '[') return autolink(node, range, out);
  const close = span(node, range, 'link', out, depth);
  if (close.raw === '][]') close.equiv = raw.slice(range.start + 1, close.start);
  if (node.title) title(close, { start: close.start!, end: range.end - 1 }, out);
}

/** The label of `[label]` and `[label][]` is kept with the closing code: a translated text needs it spelled out. */
function linkReference(node: LinkReference, range: Range, out: InlineBuilder, depth: number): void {
  const close = span(node, range, 'link', out, depth);
  if (node.referenceType !== 'full') close.equiv = out.source.text.slice(range.start + 1, close.start);
}

/** East Asian text has no blank after an address: GFM takes what follows for a part of it, a reader does not. */
const eastAsian = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;

function autolink(node: Link, range: Range, out: InlineBuilder): void {
  const raw = out.source.text.slice(range.start, range.end);
  if (!raw.startsWith('<') && !/\/\/[^/]*\w|^[^/]*$/.test(raw)) return out.markdown(range);
  const cut = raw.startsWith('<') ? -1 : raw.search(eastAsian);
  const end = cut > 0 ? range.start + cut : range.end;
  out.code({ start: range.start, end }, 'url', cut > 0 ? raw.slice(0, cut) : raw.replace(/^<|>$/g, ''));
  if (cut > 0) out.markdown({ start: end, end: range.end });
}

function image(node: Image | ImageReference, range: Range, out: InlineBuilder): void {
  const code = out.code(range, 'image', node.alt ?? '');
  const altEnd = closingBracket(out.source.constructs.text, range);
  out.subflow(code, { kind: 'alt', range: { start: range.start + 2, end: altEnd }, syntax: 'label' });
  if (node.type === 'imageReference' && node.referenceType !== 'full')
    out.labels.push({ code, label: out.source.text.slice(range.start + 2, altEnd) });
  if (node.type === 'image' && node.title) title(code, { start: altEnd, end: range.end - 1 }, out);
}

function title(owner: InlineCode, within: Range, out: InlineBuilder): void {
  const range = titleRange(out.source.constructs.text, within);
  if (range) out.subflow(owner, { kind: 'title', range, syntax: 'title' });
}

/** Offset of the `]` that ends an image's description, brackets and escapes inside of it skipped. */
function closingBracket(raw: string, { start, end }: Range): number {
  let open = 0;
  for (let at = start + 1; at < end; at += 1) {
    if (raw[at] === '\\') at += 1;
    else if (raw[at] === '[') open += 1;
    else if (raw[at] === ']' && (open -= 1) === 0) return at;
  }
  return end;
}

function html(range: Range, out: InlineBuilder): void {
  const last = out.content.at(-1);
  const raw = out.source.text.slice(range.start, range.end);
  if (raw === '</a>' && last?.kind === 'code' && isAnchor(last, range.start)) {
    Object.assign(last, { type: 'anchor', raw: last.raw + raw });
    return;
  }
  const tag = tagOf(out.source.constructs.text, range);
  const code = out.code(range, tag?.name === 'br' ? 'break' : 'html');
  if (tag) for (const shown of attributesShown(tag, out.source)) out.subflow(code, shown);
}

/** `<a name="x">` right before the offset. */
const isAnchor = ({ raw, start }: InlineCode, offset: number): boolean =>
  start! + raw.length === offset && /^<a\s+(?:name|id)\s*=/i.test(raw);
