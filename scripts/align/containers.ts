import { htmlParts } from '../markdown/segments/html-parts.ts';
import type { Comparable } from '../model/page.ts';

/** A line, or a tag, that begins or ends a container. */
interface Bound {
  /** What both of its ends have in common. */
  name: string;
  ends: boolean;
}

/** A container, by the indices of the segments that begin and end it. */
export interface Container {
  name: string;
  begin: number;
  end: number;
}

interface Containers {
  /** An inner one before the one around it. */
  whole: Container[];
  /** How many lines of each name begin or end nothing: what begins within a container and does not end there, begins nothing. */
  loose: ReadonlyMap<string, number>;
}

/** Reads the containers of a page in one pass. */
export function readContainers(segments: readonly Comparable[]): Containers {
  const open: { name: string; begin: number }[] = [];
  const depth = new Map<string, number>();
  const whole: Container[] = [];
  const loose = new Map<string, number>();
  for (const [index, segment] of segments.entries()) {
    for (const { name, ends } of boundsIn(segment)) {
      if (!ends) {
        open.push({ name, begin: index });
        add(depth, name, 1);
      } else if (depth.get(name)) {
        let last = open.pop()!;
        for (; last.name !== name; last = open.pop()!) {
          add(loose, last.name, 1);
          add(depth, last.name, -1);
        }
        add(depth, name, -1);
        whole.push({ ...last, end: index });
      } else add(loose, name, 1);
    }
  }
  for (const { name } of open) add(loose, name, 1);
  return { whole, loose };
}

const add = (counts: Map<string, number>, name: string, by: number): unknown => counts.set(name, (counts.get(name) ?? 0) + by);

/** For each of so many segments the names of the containers around it, the outermost first: `:::>details`. */
export function namesAround(whole: readonly Container[], length: number): string[] {
  const outerFirst = whole.toSorted((a, b) => a.begin - b.begin || b.end - a.end);
  const open: Container[] = [];
  let next = 0;
  return Array.from({ length }, (_, index) => {
    while (open.length > 0 && open.at(-1)!.end <= index) open.pop();
    const names = open.map(({ name }) => name).join('>');
    for (; outerFirst[next]?.begin === index; next += 1) open.push(outerFirst[next]!);
    return names;
  });
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
  const [, begin, slash, name] = /^(\{\{[<%]|\{%-?|<)\s*(\/?)\s*([\w./-]+)/.exec(text) ?? [];
  if (name === undefined || /\/\s*>$/.test(text)) return null;
  const isLiquid = begin!.startsWith('{%') && name.startsWith('end');
  return { name: begin! + (isLiquid ? name.slice(3) : name), ends: slash === '/' || isLiquid };
}

/**
 * Segments that begin or end a container of their page. A shortcode, a Liquid tag or a component that nothing of its name ends there
 * (`{% include a.md %}`, `{{< youtube x >}}`) is a thing of its own.
 */
export function edgesIn(segments: readonly Comparable[]): Set<number> {
  const bounds = segments.map(boundsIn);
  const ended = new Set(bounds.flatMap((all) => all.filter(({ ends }) => ends).map(({ name }) => name)));
  const isEdge = ({ kind }: Comparable, index: number): boolean =>
    bounds[index]!.some(({ name }) => kind === 'html' || name.startsWith(':') || ended.has(name));
  return new Set(segments.flatMap((segment, index) => (isEdge(segment, index) ? [index] : [])));
}

/** The sign of a box that no line ends: `!!!` of `!!! note "Title"`. */
export function openBoxOf({ kind, text }: Comparable): string | null {
  return kind === 'directive' ? (/^(?:!!!|\?\?\?|===)/.exec(text)?.[0] ?? null) : null;
}

/** Whether a segment begins an alert, `> [!NOTE]`, which is the rest of its quote. */
export const isAlert = ({ kind, text }: Comparable): boolean => kind === 'directive' && text.startsWith('[!');

/** Whether a segment is nothing but the edge of a box: it is no other one for standing elsewhere. */
export const isFrame = (segment: Comparable): boolean => boundsIn(segment).length > 0 || openBoxOf(segment) !== null || isAlert(segment);
