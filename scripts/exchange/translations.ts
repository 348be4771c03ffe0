import type { BaseSegments, Side } from '../drift/input.ts';
import type { JudgedMatches } from '../drift/judge/judge-matches.ts';
import { type SinceBase, sinceBase } from '../drift/since-base.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import type { Drafts } from '../markdown/segments/drafts.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { utf8Text } from '../markdown/text/decode.ts';
import type { Finding } from '../model/finding.ts';
import type { Page, Segment } from '../model/page.ts';
import type { Pair, Provenance } from '../model/pair.ts';
import { commitHolding, type KnownPair, type PairReader } from '../pairs/known-pair.ts';
import type { OpenPairs } from '../pairs/open-pairs.ts';
import { unparsable } from '../pairs/page-store.ts';
import type { FollowedPair } from '../pairs/renames.ts';
import type { Dialect } from '../provenance/dialect.ts';
import { previousContent } from '../xliff/sidecar/previous-content.ts';
import { readSidecar, type Sidecar } from '../xliff/sidecar/read-sidecar.ts';
import type { JudgedBase } from '../xliff/slots/judged-base.ts';
import type { Slot } from '../xliff/slots/slot.ts';
import { slotsOf } from '../xliff/slots/slots-of.ts';

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
  /** The file that holds the record of this target alone, where it has one. */
  ownRecord: KnownPair['ownRecord'];
  /** The bilingual sidecar as it is on disk; `read` is null where it is damaged. */
  sidecar: { text: string; read: Sidecar | null } | null;
}

/** One whose target is there. */
export type TargetTranslation = Translation & { target: Side; targetSegments: Segment[] };

export const hasTarget = (translation: Translation): translation is TargetTranslation => translation.target !== null;

/** What is made of translations is made with these. */
export interface Translations {
  parse: Parser;
  /** The segments of a page as merging needs them; null where its body cannot be parsed. */
  draftsOf(page: Page): Drafts | null;
  /** The commit that holds the source as it is; null where it was changed since, or no git is at hand. */
  commitOf(translation: Translation): Promise<string | null>;
}

/**
 * Opens what all pages of an export, an import or a memory share: parser, segments of a page with what merging must
 * know, and the commits of the sources.
 */
export async function translationsOf({ reader, historyOf }: OpenPairs): Promise<Translations> {
  const { parse, store } = await reader();
  return {
    parse,
    draftsOf: store.draftsOf,
    commitOf: ({ pair, source }) => commitHolding(source.bytes, pair.source, historyOf(pair.source)),
  };
}

/**
 * What `export`, `import` and `memory` work on: the same base as `drift` and `sync` find.
 *
 * @returns a finding where a page can’t be read or parsed
 */
export async function translationOf({ pair }: Pick<FollowedPair, 'pair'>, reader: PairReader): Promise<Translation | Finding> {
  const { store, parse } = reader;
  const input = await reader.read({ pair, renamedFrom: null });
  const [unreadable] = input.findings;
  if (unreadable) return unreadable;
  const [source, target] = [input.source!, input.target];
  const sourceSegments = store.segmentsOf(source.page);
  const targetSegments = target && store.segmentsOf(target.page);
  if (!sourceSegments) return whyUnparsable(source.page, parse);
  if (target && !targetSegments) return whyUnparsable(target.page, parse);
  const context = reader.contextOf(pair);
  const since = target && (await sinceBase({ ...input, source, target }, context, 'exchange'));
  const base = since && judgedBase(since, sourceSegments, source.page, parse);
  const slots = slotsOf({ source: sourceSegments, base, target: targetSegments });
  return {
    pair,
    source,
    target,
    sourceSegments,
    targetSegments,
    slots,
    base,
    bodyOnly: since?.found.bodyOnly ?? false,
    baseKnown: !target || base !== null,
    dialect: context.dialect,
    provenance: input.provenance,
    ownRecord: input.ownRecord,
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

/** The same judgement as drift's: a change that is none there leaves its translation as it is. */
function judgedBase(
  { pages, judged, past, untranslated }: SinceBase,
  source: readonly Segment[],
  { path }: Page,
  parse: Parser,
): Translation['base'] {
  if (!pages || !judged) return null;
  const definitions = source.filter(({ kind }) => kind === 'definition').map(({ text }) => text);
  const previous = ({ kind, was }: BaseSegments[number]) => (was ? previousContent({ path, kind, text: was, definitions }, parse) : null);
  const segments = pages.base.map((segment) => (segment.pending ? { ...segment, previous: previous(segment) } : segment));
  return { segments, ...judged, textsThen: past && new Set(past.map(({ text }) => text)), untranslated: untranslated! };
}

function sidecarOf(bytes: Uint8Array): Translation['sidecar'] {
  const text = utf8Text(bytes);
  return { text, read: readSidecar(text) };
}
