import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Field, Page, Range, Segment } from '../../model/page.ts';
import { asWritten, readYaml } from '../yaml/read-yaml.ts';

/** What a field of front matter holds, with its places in the page. */
export interface FieldTree {
  kind: 'map' | 'list' | 'value';
  /** Whether it stands between brackets or braces. */
  flow: boolean;
  entries: readonly FieldEntry[];
}

/** An item of a list, or a key with its value. */
export interface FieldEntry {
  /** Empty for an item. */
  key: string;
  /** With its key, without its dash; on lines of its own up to the end of the last one, with a comment there. */
  range: Range;
  /** The translated values in it. */
  segments: readonly Segment[];
  tree: FieldTree;
}

/** A field read as a tree; null where it can't be read by itself. */
export function fieldTree({ text }: Page, { keyRange, valueRange }: Field, segments: readonly Segment[]): FieldTree | null {
  const offset = keyRange.start;
  const read = readYaml(text.slice(offset, valueRange.end), asWritten);
  const contents = 'document' in read && read.document.errors.length === 0 ? read.document.contents : null;
  return isMap(contents) && contents.items.length === 1 ? treeOf(contents.items[0]!.value) : null;

  function treeOf(node: Node | null): FieldTree {
    if (isMap(node)) {
      const flow = node.flow === true;
      const entries = node.items.map((pair) => entryOf(pair.key as Node, pair.value as Node | null, flow));
      return { kind: 'map', flow, entries };
    }
    if (!isSeq(node)) return { kind: 'value', flow: false, entries: [] };
    const flow = node.flow === true;
    return { kind: 'list', flow, entries: node.items.map((item) => entryOf(null, item as Node, flow)) };
  }

  function entryOf(key: Node | null, value: Node | null, flow: boolean): FieldEntry {
    const start = offset + ((key ?? value)?.range?.[0] ?? 0);
    const written = text.slice(start, offset + Math.max(key?.range?.[1] ?? 0, value?.range?.[1] ?? 0)).trimEnd();
    const end = start + written.length;
    const range = { start, end: flow ? end : lineEnd(text, end) };
    const own = segments.filter((segment) => segment.range.start >= start && segment.range.start < range.end);
    return { key: isScalar(key) ? String(key.value) : '', range, segments: own, tree: treeOf(value) };
  }
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[\r\n]/);
  return at === -1 ? text.length : from + at;
}
