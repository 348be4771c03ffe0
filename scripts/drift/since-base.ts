import type { Segment } from '../model/page.ts';
import { type Both, findBase, type FoundBase, inBody } from './base/find-base.ts';
import { targetThen, withRecorded } from './base/target-then.ts';
import { type DriftContext, heldBy } from './input.ts';
import { type Compared, judgeMatches, type JudgedMatches } from './judge/judge-matches.ts';
import { settledBase } from './judge/pending.ts';
import { keepsSource } from './untranslated/keeps-source.ts';
import { type Untranslated, untranslatedSince } from './untranslated/untranslated-in.ts';

/** What those who ask differ in, on purpose. */
interface Needs {
  /**
   * Whether the target is needed whatever changed: where its segments stand, and how they read when the base was recorded. Drift
   * does without: it would parse every target, and read its history.
   */
  ofTarget: boolean;
  /** Whether the front matter of the source stands for that of a base which has none: a package holds whole pages, the others leave it out. */
  wholePage: boolean;
  /** Whether what a sync left and somebody has done since is a part of the base as any other: no translator is shown the text before. */
  settled: boolean;
  /**
   * Whether what the target never had is untranslated also where its source changed since: that is how it is told and counted. A package has
   * an empty place for it either way, and says that it changed.
   */
  withChanged: boolean;
}

const views = {
  drift: { ofTarget: false, wholePage: false, settled: false, withChanged: true },
  sync: { ofTarget: true, wholePage: false, settled: false, withChanged: true },
  exchange: { ofTarget: true, wholePage: true, settled: true, withChanged: false },
} satisfies Record<string, Needs>;

type View = keyof typeof views;

/** What became of a page since its base. */
export interface SinceBase {
  found: FoundBase;
  /** The target's segments when the base was recorded; null where that is not known. */
  past: readonly Segment[] | null;
  /** Of the segments of one of the pages those that are compared. */
  inScope(segments: readonly Segment[]): readonly Segment[];
  /** Base, source and target, as they are compared; null where the text of the base is not at hand, or a page cannot be parsed. */
  pages: Compared | null;
  /** What became of each segment, and where it stands in the target; null as `pages`. */
  judged: JudgedMatches | null;
  /** What of it the target never had, or has in the source's words; null as `pages`. */
  untranslated: Untranslated | null;
}

/**
 * What became of a page since its base: the one answer that drift, status, sync, export, import and memory start from. Nothing
 * is parsed or compared before it is asked for.
 *
 * @param view who asks
 */
export async function sinceBase(input: Both, context: DriftContext, view: View): Promise<SinceBase> {
  const found = await findBase(input, context);
  const then = views[view].ofTarget ? await targetThen(found, input, context) : null;
  return sinceFound(found, then && context.segmentsOf(then), input, context, view);
}

/** Does what `sinceBase` does from where the base is found: whoever has texts and no repository begins here. */
export function sinceFound(found: FoundBase, past: SinceBase['past'], input: Both, context: DriftContext, view: View): SinceBase {
  const { ofTarget, wholePage, withChanged } = views[view];
  const judgement = ofTarget ? { ...context.judgement, places: true } : context.judgement;
  const inScope = (segments: readonly Segment[]) => (found.bodyOnly && !wholePage ? segments.filter(inBody) : segments);
  // Drift tells what is kept in the source's language; for the others it is as translated as any other.
  const leavesOut = view !== 'drift' && keepsSource(input);
  let pages: Compared | null | undefined;
  let judged: JudgedMatches | undefined;
  let untranslated: Untranslated | undefined;
  const since: SinceBase = {
    found,
    past,
    inScope,
    get pages() {
      return pages === undefined ? (pages = comparedIn(since, input, context, views[view])) : pages;
    },
    get judged() {
      return since.pages && (judged ??= judgeMatches(since.pages, judgement));
    },
    get untranslated() {
      if (!since.pages || !since.judged) return null;
      return (untranslated ??= leavesOut ? new Map() : untranslatedSince(since.pages, since.judged, input, context, withChanged));
    },
  };
  return since;
}

function comparedIn(since: SinceBase, { pair, source, target }: Both, { segmentsOf }: DriftContext, needs: Needs): Compared | null {
  const { found, past, inScope } = since;
  const [base, now] = [found.segments(), segmentsOf(source.page)];
  if (!base || !now || (needs.ofTarget && !segmentsOf(target.page))) return null;
  const there = () => inScope(segmentsOf(target.page) ?? []);
  const whole = needs.wholePage && found.bodyOnly ? [...now.filter((segment) => !inBody(segment)), ...base] : base;
  const recorded = past ? withRecorded(whole, inScope(past), found.base.by === 'history' ? there() : null) : whole;
  const held = pair.kind === 'messages' && needs.ofTarget ? heldBy(there(), recorded) : recorded;
  return {
    base: needs.settled ? settledBase(held, there()) : held,
    source: inScope(now),
    target: there,
    ...(found.doubted && { doubted: found.doubted }),
  };
}
