import type { Comparable, Segment } from '../../model/page.ts';
import type { Lineage, Strand } from './lineage.ts';

/** What a page said in other versions, as far as they were looked at. Nothing is gathered before it is asked for. */
export interface OtherTexts {
  /**
   * What a segment read: of `a` <- `b` <- `c` it is `a` and `c` for `b`; of code also the blocks of its language that are gone, since one
   * that is written anew is no change of the one before.
   */
  of(segment: Comparable): readonly Segment[];
  /** All that stands there no longer. */
  gone(): readonly Segment[];
}

/** The texts of a page through its history. */
export function otherTexts({ strands }: Pick<Lineage, 'strands'>): OtherTexts {
  let known: Map<string, Segment[]> | null = null;
  return {
    of(segment) {
      known ??= byText(strands);
      const others = [...(known.get(keyOf(segment)) ?? []), ...(known.get(languageOf(segment)) ?? [])];
      return others.filter((one) => keyOf(one) !== keyOf(segment));
    },
    gone: () => strands.flatMap((strand) => textsOf(strand).slice(strand.now ? 1 : 0)),
  };
}

/** What a strand has read, by each of its texts, and all code that is gone, by its language. */
function byText(strands: readonly Strand[]): Map<string, Segment[]> {
  const known = new Map<string, Segment[]>();
  const add = (key: string, more: readonly Segment[]): void => {
    const texts = known.get(key) ?? [];
    texts.push(...more);
    known.set(key, texts);
  };
  for (const strand of strands) {
    const all = textsOf(strand);
    if (all.length > 1) for (const one of all) add(keyOf(one), all);
    if (strand.now === null) for (const one of all) if (one.kind === 'code') add(languageOf(one), [one]);
  }
  return known;
}

/** Each text of a strand once, as it is now first. */
function textsOf({ now, steps }: Strand): Segment[] {
  const texts = new Map<string, Segment>();
  for (const one of [now, ...steps.flatMap(({ to, from }) => [to, from])]) if (one && !texts.has(keyOf(one))) texts.set(keyOf(one), one);
  return [...texts.values()];
}

const keyOf = ({ kind, text }: Comparable): string => `${kind} ${text}`;

/** What fences say behind them: `sh`. */
const languageOf = ({ kind, text }: Comparable): string => `language ${kind} ${text.split('\n', 1)[0]}`;
