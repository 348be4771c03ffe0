import { namesAround, readContainers } from '../../align/containers.ts';
import { pageOf } from '../../markdown/page.ts';
import type { Parser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { Segment } from '../../model/page.ts';

/** A page before and after an import, and its source. */
interface Texts {
  path: string;
  before: string;
  after: string;
  source: string;
}

/**
 * Which boxes an import tore: one without its begin or its end, or with nothing in it, where neither the page nor its source had any such;
 * and which texts that stay stand in other boxes than they did.
 */
export function tornBoxes({ path, before, after, source }: Texts, parse: Parser): string[] {
  const [then, now, wanted] = [before, after, source].map((text) => boxesOf(segmentsOf(pageOf(path, text), parse)));
  const known = [then!, wanted!];
  const torn = [...now!.torn].filter(([name, count]) => count > Math.max(...known.map(({ torn: counts }) => counts.get(name) ?? 0)));
  const moved = [...now!.around].filter(([text, around]) => (then!.around.get(text) ?? around) !== around);
  return [...torn.map(([name]) => `torn ${name}`), ...moved.map(([text, around]) => `in ${around || 'no box'}: ${text.slice(0, 60)}`)];
}

interface Boxes {
  /** How often a box of each name is in pieces, or holds nothing. */
  torn: ReadonlyMap<string, number>;
  /** The names of the boxes around each text that stands there once. */
  around: ReadonlyMap<string, string>;
}

function boxesOf(segments: readonly Segment[]): Boxes {
  const { whole, loose } = readContainers(segments);
  const empty = whole.filter(({ begin, end }) => begin < end && segments.slice(begin + 1, end).every(({ kind }) => kind === 'title'));
  const names = namesAround(whole, segments.length);
  const counts = new Map<string, number>();
  for (const { text } of segments) counts.set(text, (counts.get(text) ?? 0) + 1);
  const sole = segments.flatMap(({ translate, text }, index) =>
    translate && counts.get(text) === 1 ? [[text, names[index]!] as const] : [],
  );
  return { torn: new Map([...loose, ['empty box', empty.length]]), around: new Map(sole) };
}
