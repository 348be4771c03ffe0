import { matchSegments } from '../../align/match/match-segments.ts';
import type { Both, FoundBase } from '../../drift/base/find-base.ts';
import type { BaseSegments, DriftContext } from '../../drift/input.ts';
import { sinceFound } from '../../drift/since-base.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { Segment } from '../../model/page.ts';
import { git } from '../../provenance/git.ts';
import { planSync, type SyncPlan } from '../../sync/plan-sync.ts';
import { readSidecar } from '../../xliff/sidecar/read-sidecar.ts';
import { syncedSidecar } from '../../xliff/sidecar/synced-sidecar.ts';
import { percent } from './percent.ts';
import type { Section } from './section.ts';
import { judgement, type Update, updates, updateSets } from './updates.ts';

/** The translations that sync keeps, against those that the translator kept; and whether a second sync changes anything. */
export const carryOver: Section = {
  title: 'sync: translations carried over',
  async run(folder) {
    const parse = await loadParser();
    const segmentsIn = (text: string) => segmentsOf(pageOf('a.md', text), parse);
    const context = { segmentsOf: (page: { text: string }) => segmentsIn(page.text), judgement } as unknown as DriftContext;
    const lines = [];
    for (const set of updateSets) {
      const sums = { pages: 0, kept: 0, theirs: 0, both: 0, changedAgain: 0, forgotten: 0 };
      for await (const update of updates(folder, set)) {
        const plan = syncOf(update, update.base.segments, update.target.page.text, context);
        const waits = new Set(plan.places.flatMap(({ pending, target }) => (pending && target ? [target.range.start] : [])));
        const now = segmentsIn(plan.text).filter(({ range }) => !waits.has(range.start));
        const [ours, theirs] = [now, update.after.segments].map((segments) => kept(update.target.segments, segments)) as [
          Set<number>,
          Set<number>,
        ];
        sums.pages += 1;
        sums.kept += ours.size;
        sums.theirs += theirs.size;
        sums.both += [...ours].filter((index) => theirs.has(index)).length;
        const again = syncOf(update, rememberedBy(plan), plan.text, context);
        sums.changedAgain += again.text === plan.text ? 0 : 1;
        sums.forgotten += again.pending === plan.pending ? 0 : 1;
      }
      if (sums.pages === 0) continue;
      const right = `of ${sums.kept} kept, ${percent(sums.both, sums.kept)} the translator kept too`;
      lines.push(
        `${set}: ${sums.pages} updates; ${right}; of ${sums.theirs} that the translator kept, ${percent(sums.both, sums.theirs)} are carried`,
      );
      lines.push(`${set}: changed by a second sync ${sums.changedAgain}, in which it finds more or less to do ${sums.forgotten}`);
    }
    return lines.length > 0 ? lines : null;
  },
};

function syncOf({ source }: Update, base: BaseSegments, target: string, context: DriftContext): SyncPlan {
  const input = { pair: { target: 'a.md' }, source, target: { page: pageOf('a.md', target) } } as unknown as Both;
  const found = { segments: () => base, bodyOnly: false } as FoundBase;
  return planSync(sinceFound(found, null, input, context, 'sync'), input, context, { mark: false, fillNew: true, memory: null })!;
}

/** What the sidecar of a sync gives back. */
function rememberedBy({ places }: SyncPlan): BaseSegments {
  const hashes = { targetHash: '', sourceHash: '' };
  const file = { original: 'a.md', sourceLocale: 'en', targetLocale: 'fr' };
  return readSidecar(syncedSidecar({ segments: places, bodyOnly: false, provenance: null, dialect: git, ...hashes, ...file }))!.segments;
}

/** Indices of the translated segments that stand in the later page, wherever. */
function kept(before: readonly Segment[], after: readonly Segment[]): Set<number> {
  const matches = matchSegments(before, after).filter(({ kind }) => kind === 'unchanged' || kind === 'moved');
  return new Set(matches.flatMap(({ base }) => (before[base!]!.translate ? [base!] : [])));
}
