import { comparePages } from '../../drift/judge/compare-pages.ts';
import { judgeMatches } from '../../drift/judge/judge-matches.ts';
import type { Segment } from '../../model/page.ts';
import { percent } from './percent.ts';
import type { Section } from './section.ts';
import { judgement, updates, updateSets } from './updates.ts';

/** The segments that drift names, against those that the translator's diff touched. */
export const driftSegments: Section = {
  title: 'drift --segments: segments that needed touching',
  async run(folder) {
    const lines = [];
    for (const set of updateSets) {
      const sums = { pages: 0, named: 0, touched: 0, both: 0 };
      for await (const { base, source, target, hunks } of updates(folder, set)) {
        const pages = { base: base.segments, source: source.segments, target: () => target.segments };
        const { changes } = comparePages(pages, judgeMatches(pages, judgement));
        const named = new Set(
          changes.flatMap(({ kind, targetLines }) =>
            targetLines && (kind === 'changed' || kind === 'removed') ? [targetLines.join()] : [],
          ),
        );
        const touched = new Set(target.segments.filter((segment) => isTouched(segment, hunks)).map((segment) => segment.lines.join()));
        sums.pages += 1;
        sums.named += named.size;
        sums.touched += touched.size;
        sums.both += [...named].filter((one) => touched.has(one)).length;
      }
      if (sums.pages === 0) continue;
      const { pages, named, touched, both } = sums;
      lines.push(
        `${set}: ${pages} updates, ${named} blocks named, ${touched} touched; precision ${percent(both, named)}, recall ${percent(both, touched)}`,
      );
    }
    return lines.length > 0 ? lines : null;
  },
};

const isTouched = ({ lines: [first, last] }: Segment, hunks: readonly [number, number][]): boolean =>
  hunks.some(([start, length]) => length > 0 && start <= last && start + length - 1 >= first);
