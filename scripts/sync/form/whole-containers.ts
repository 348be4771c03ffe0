import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import type { Comparable } from '../../model/page.ts';

/**
 * What of containers is left alone beside what is already: the line that ends one goes, or comes, with the line that begins it, and stays
 * where that stays. Without its end a box holds the rest of the page.
 */
export function restOfContainers(matches: readonly Judged[], left: ReadonlySet<Judged>, { base, source }: Compared): Judged[] {
  const [ofBase, ofSource] = [new Map<number, Judged>(), new Map<number, Judged>()];
  for (const match of matches) {
    if (match.base !== null) ofBase.set(match.base, match);
    if (match.source !== null) ofSource.set(match.source, match);
  }
  const went = containersIn(base).map((ends) => found(ends, ofBase));
  const came = containersIn(source).map((ends) => found(ends, ofSource));
  return [
    ...went.flatMap((ends) => (ends.some((match) => left.has(match) || match.kind === 'unchanged') ? ends.filter(isGoing) : [])),
    ...came.flatMap((ends) => (ends.some((match) => left.has(match)) ? ends.filter(isComing) : [])),
  ];
}

const isGoing = ({ kind }: Judged): boolean => kind === 'removed';
const isComing = ({ kind, base }: Judged): boolean => kind === 'added' && base === null;

const found = (ends: readonly number[], matches: ReadonlyMap<number, Judged>): Judged[] =>
  ends.flatMap((index) => matches.get(index) ?? []);

/** The indices of the lines that begin and end each container, an inner one before the one around it. */
export function containersIn(segments: readonly Comparable[]): [begin: number, end: number][] {
  const open: { name: string; index: number }[] = [];
  return segments.flatMap(({ kind, translate, text }, index): [number, number][] => {
    const line = translate || (kind !== 'directive' && kind !== 'mdx') ? null : lineOf(text);
    if (line?.ends === false) open.push({ name: line.name, index });
    const at = line?.ends ? open.findLastIndex(({ name }) => name === line.name) : -1;
    return at === -1 ? [] : [[open.splice(at)[0]!.index, index]];
  });
}

/** `::: warning` and `:::`, `{{% tabs %}}` and `{{% /tabs %}}`, `{% note %}` and `{% endnote %}`, `<Tabs>` and `</Tabs>` */
function lineOf(text: string): { name: string; ends: boolean } | null {
  const [, colons, title] = /^(:{3,})\s*(\S?)/.exec(text) ?? [];
  if (colons !== undefined) return { name: colons, ends: title === '' };
  const [, begin, slash, name] = /^(\{\{[<%]|\{%-?|<)\s*(\/?)\s*([\w.-]+)/.exec(text) ?? [];
  if (name === undefined || /\/\s*>$/.test(text)) return null;
  const isLiquid = begin!.startsWith('{%') && name.startsWith('end');
  return { name: begin! + (isLiquid ? name.slice(3) : name), ends: slash === '/' || isLiquid };
}
