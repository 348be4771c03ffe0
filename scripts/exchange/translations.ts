import { setImmediate } from 'node:timers/promises';
import type { Project } from '../config/project.ts';
import { findBase, type FoundBase, inBody } from '../drift/base/find-base.ts';
import { targetThen, withRecorded } from '../drift/base/target-then.ts';
import { type BaseSegments, type DriftContext, heldBy, type Side } from '../drift/input.ts';
import { type JudgedMatches, judgeMatches } from '../drift/judge/judge-matches.ts';
import { settledBase } from '../drift/judge/pending.ts';
import { openRepositories, type Repositories } from '../io/git/repositories.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import type { Drafts } from '../markdown/segments/drafts.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import type { Finding } from '../model/finding.ts';
import type { Page, Segment } from '../model/page.ts';
import type { Pair, Provenance } from '../model/pair.ts';
import { commitHolding, type DriftRun, openDriftRun } from '../pairs/known-pair.ts';
import { unparsable } from '../pairs/page-store.ts';
import { followRenames } from '../pairs/renames.ts';
import type { Dialect } from '../provenance/dialect.ts';
import { previousContent } from '../xliff/sidecar/previous-content.ts';
import { readSidecar, type Sidecar } from '../xliff/sidecar/read-sidecar.ts';
import { type JudgedBase, type Slot, slotsOf } from '../xliff/slots/slots-of.ts';

/** A source page, its target, and which segment of the one translates which of the other. */
export interface Translation {
  pair: Pair;
  source: Side;
  /** Null where the target does not exist yet. */
  target: Side | null;
  sourceSegments: Segment[];
  targetSegments: Segment[] | null;
  slots: Slot[];
  /** What the target was translated from, as drift judges it; null where that is not known, or there is no target yet. */
  base: (JudgedBase & JudgedMatches) | null;
  /** Whether the front matter of the base is not known: then the source's stands for it. */
  bodyOnly: boolean;
  /** Whether it is known what the target was translated from, or will be. */
  baseKnown: boolean;
  /** In which its target records, where it has a place for that. */
  dialect: Dialect;
  provenance: Provenance | null;
  /** The bilingual sidecar as it is on disk; `read` is null where it is damaged. */
  sidecar: { text: string; read: Sidecar | null } | null;
}

export interface Translations {
  /** The pair as renames have it: a target whose source was renamed since goes with the source's new path. */
  followed(pair: Pair): Pair;
  /**
   * @param pair as `followed` gives it
   * @returns a finding where a page can't be read or parsed
   */
  of(pair: Pair): Promise<Translation | Finding>;
  parse: Parser;
  /** The segments of a page as merging needs them; null where its body cannot be parsed. */
  draftsOf(page: Page): Drafts | null;
  /** The commit that holds the source as it is; null where it was changed since, or no git is at hand. */
  commitOf(translation: Translation): Promise<string | null>;
  close(): Promise<void>;
}

/** Opens what `export`, `import` and `memory` work on: the same bases as `drift` and `sync` find. */
export async function openTranslations(project: Project): Promise<Translations> {
  const repositories = openRepositories(project.root);
  const renamed = await renamedPairs(project, repositories);
  const run = await openDriftRun(project, repositories);
  const { parse } = run;
  return {
    followed: (pair) => renamed.get(keyOf(pair)) ?? pair,
    async of(pair) {
      // What the native parser holds is given back between two turns of the event loop only.
      await setImmediate();
      return translationOf(pair, run, parse);
    },
    parse,
    draftsOf: run.store.draftsOf,
    commitOf: ({ pair, source }) => commitHolding(source.bytes, pair.source, repositories.historyOf(pair.source)),
    close: repositories.close,
  };
}

/** What the pairs of a renamed source became, by its new path and by its old one. */
async function renamedPairs({ pairs }: Project, { historyOf }: Repositories): Promise<Map<string, Pair>> {
  const followed = await followRenames(pairs, pairs, historyOf);
  return new Map(
    followed.flatMap(({ pair, renamedFrom }) =>
      renamedFrom === null ? [] : [pair.source, renamedFrom].map((source) => [keyOf({ ...pair, source }), pair] as const),
    ),
  );
}

const keyOf = ({ locale, source }: Pick<Pair, 'locale' | 'source'>): string => `${locale} ${source}`;

/** @returns a finding where a page can’t be read or parsed */
export async function translationOf(pair: Pair, run: DriftRun, parse: Parser): Promise<Translation | Finding> {
  const input = await run.inputOf({ pair, renamedFrom: null });
  const [unreadable] = input.findings;
  if (unreadable) return unreadable;
  const [source, target] = [input.source!, input.target];
  const sourceSegments = run.store.segmentsOf(source.page);
  const targetSegments = target && run.store.segmentsOf(target.page);
  if (!sourceSegments) return whyUnparsable(source.page, parse);
  if (target && !targetSegments) return whyUnparsable(target.page, parse);
  const context = run.contextOf(pair);
  const found = target && (await findBase({ ...input, source, target }, context));
  const then = found && (await targetThen(found, { ...input, source, target }, context));
  const past = then && run.store.segmentsOf(then);
  const whole = found && wholeBase(found, sourceSegments);
  const base = whole && past ? withRecorded(whole, past) : whole;
  const sides = { pair, sourceSegments, targetSegments: targetSegments!, textsThen: past && new Set(past.map(({ text }) => text)) };
  const judged = base && judgedBase(base, sides, context, parse);
  const slots = slotsOf({ source: sourceSegments, base: judged, target: targetSegments });
  return {
    pair,
    source,
    target,
    sourceSegments,
    targetSegments,
    slots,
    base: judged,
    bodyOnly: found?.bodyOnly ?? false,
    baseKnown: !target || base !== null,
    dialect: context.dialect,
    provenance: input.provenance,
    sidecar: input.sidecar && sidecarOf(input.sidecar),
  };
}

/** A page without segments is read again for the place of its error: few have one. */
function whyUnparsable(page: Page, parse: Parser): Finding {
  try {
    segmentsOf(page, parse);
  } catch (error) {
    return unparsable(page, error);
  }
  throw new TypeError(`Unexpected segments of ${page.path}, expected none`);
}

/** Bilingual markup holds no front matter: the source's stands for what it was. */
function wholeBase(found: FoundBase, source: readonly Segment[]): BaseSegments | null {
  const segments = found.segments();
  return segments && found.bodyOnly ? [...source.filter((segment) => !inBody(segment)), ...segments] : segments;
}

interface JudgedSides extends Pick<Translation, 'pair' | 'sourceSegments'> {
  targetSegments: Segment[];
  /** Texts that the target had when its base was recorded; null where that is not known. */
  textsThen: ReadonlySet<string> | null;
}

/** The same judgement as drift's: a change that is none there leaves its translation as it is. */
function judgedBase(
  base: BaseSegments,
  { pair, sourceSegments: source, targetSegments: target, textsThen }: JudgedSides,
  { judgement }: DriftContext,
  parse: Parser,
): JudgedBase & JudgedMatches {
  const segments = settledBase(pair.kind === 'messages' ? heldBy(target, base) : base, target);
  const judged = judgeMatches({ base: segments, source, target: () => target }, { ...judgement, places: true });
  const definitions = source.filter(({ kind }) => kind === 'definition').map(({ text }) => text);
  const previous = ({ kind, was }: (typeof segments)[number]) =>
    was ? previousContent({ path: pair.source, kind, text: was, definitions }, parse) : null;
  return {
    segments: segments.map((segment) => (segment.pending ? { ...segment, previous: previous(segment) } : segment)),
    ...judged,
    textsThen,
  };
}

function sidecarOf(bytes: Uint8Array): Translation['sidecar'] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, read: readSidecar(text) };
}
