import { htmlParts } from '../markdown/segments/html-parts.ts';
import type { Comparable } from '../model/page.ts';

/** A line, or a tag, that begins or ends a container. */
interface Bound {
  /** What both of its ends have in common. */
  name: string;
  ends: boolean;
}

/** The indices of the segments that begin and end each container, an inner one before the one around it. */
export function containersIn(segments: readonly Comparable[]): [begin: number, end: number][] {
  const open: { name: string; index: number }[] = [];
  const depth = new Map<string, number>();
  const found: [number, number][] = [];
  for (const [index, segment] of segments.entries()) {
    for (const { name, ends } of boundsIn(segment)) {
      if (!ends) {
        open.push({ name, index });
        depth.set(name, (depth.get(name) ?? 0) + 1);
      } else if (depth.get(name)) {
        // What begins within and does not end is none.
        let last = open.pop()!;
        for (; last.name !== name; last = open.pop()!) depth.set(last.name, depth.get(last.name)! - 1);
        depth.set(name, depth.get(name)! - 1);
        found.push([last.index, index]);
      }
    }
  }
  return found;
}

/** For each segment the names of the containers around it, the outermost first: `:::>details`. */
export function containersAround(segments: readonly Comparable[]): string[] {
  const begins = new Map<number, number[]>();
  for (const [begin, end] of containersIn(segments)) begins.set(begin, [...(begins.get(begin) ?? []), end]);
  const open: { name: string; end: number }[] = [];
  return segments.map((segment, index) => {
    while (open.length > 0 && open.at(-1)!.end <= index) open.pop();
    const path = open.map(({ name }) => name).join('>');
    const names = boundsIn(segment).flatMap(({ name, ends }) => (ends ? [] : [name]));
    const ends = (begins.get(index) ?? []).toSorted((a, b) => b - a);
    for (const [at, end] of ends.entries()) open.push({ name: names[at] ?? '', end });
    return path;
  });
}

/** How many lines of each name begin or end nothing: what begins within a container and does not end there, begins nothing. */
export function looseEndsIn(segments: readonly Comparable[]): Map<string, number> {
  const open: string[] = [];
  const depth = new Map<string, number>();
  const loose = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string, by: number): unknown => counts.set(name, (counts.get(name) ?? 0) + by);
  for (const { name, ends } of segments.flatMap(boundsIn)) {
    if (!ends) {
      open.push(name);
      add(depth, name, 1);
    } else if (!depth.get(name)) add(loose, name, 1);
    else {
      let last = open.pop()!;
      for (; last !== name; last = open.pop()!) {
        add(loose, last, 1);
        add(depth, last, -1);
      }
      add(depth, name, -1);
    }
  }
  for (const name of open) add(loose, name, 1);
  return loose;
}

/** What begins and ends in a segment, in its order; only of lines that no reader sees. */
export function boundsIn({ kind, translate, text }: Comparable): Bound[] {
  if (kind === 'html') return tagsIn(text);
  const line = translate || (kind !== 'directive' && kind !== 'mdx') ? null : lineOf(text);
  return line ? [line] : [];
}

/** `<details>⏎<summary>` begins two. */
const tagsIn = (text: string): Bound[] =>
  htmlParts(text, { start: 0, end: text.length }).flatMap(({ tag, raw }) =>
    !tag || raw || tag.kind === 'lone' ? [] : [{ name: tag.name, ends: tag.kind === 'close' }],
  );

/** `::: warning` and `:::`, `{{% tabs %}}` and `{{% /tabs %}}`, `{% note %}` and `{% endnote %}`, `<Tabs>` and `</Tabs>` */
function lineOf(text: string): Bound | null {
  const [, colons, title] = /^(:{3,})\s*(\S?)/.exec(text) ?? [];
  if (colons !== undefined) return { name: colons, ends: title === '' };
  const [, begin, slash, name] = /^(\{\{[<%]|\{%-?|<)\s*(\/?)\s*([\w.-]+)/.exec(text) ?? [];
  if (name === undefined || /\/\s*>$/.test(text)) return null;
  const isLiquid = begin!.startsWith('{%') && name.startsWith('end');
  return { name: begin! + (isLiquid ? name.slice(3) : name), ends: slash === '/' || isLiquid };
}
