import type { Structure } from '../align/features.ts';
import type { Locales } from '../align/marks.ts';
import { byKey } from '../align/match/match-by-key.ts';
import type { Match } from '../align/match/match-segments.ts';
import type { ChangeClass, LeftToDo } from '../model/drift.ts';
import type { Finding } from '../model/finding.ts';
import type { History } from '../model/history.ts';
import type { Comparable, Page, Segment } from '../model/page.ts';
import type { Pair, Provenance } from '../model/pair.ts';
import type { Lineage } from './history/lineage.ts';
import type { Dialect } from '../provenance/dialect.ts';
import type { OwnRecord } from '../provenance/record-file.ts';

/** What of a source is looked for in its targets, line by line. */
export interface SourceOutline {
  headings: number;
  blocks: number;
  /** Its lines of prose. */
  prose: ReadonlySet<string>;
}

/** One target with what is at hand of it. */
export interface DriftInput {
  pair: Pair;
  /** Null where the file is not there. */
  source: Side | null;
  target: Side | null;
  /** The base's segments as the bilingual sidecar, or the target's own spans, give them; null: neither is there. */
  bilingual: BilingualBase | null;
  /** What the target records of its source. */
  provenance: Provenance | null;
  /** The file that holds the record of this target alone; null where the dialect has none. */
  ownRecord: OwnRecord | null;
  renamedFrom: string | null;
  /** Why one of the files that are there can't be read. */
  unreadable: Finding | null;
  /** A commit that counts as the base, whatever the target records; null: what it records does. */
  since: string | null;
}

export interface Side {
  page: Page;
  bytes: Uint8Array;
}

export interface BilingualBase {
  by: 'sidecar' | 'spans';
  segments: readonly BilingualSegment[];
  /** Whether a sync wrote it for what the target records now: then it is newer than what the target records. */
  synced: boolean;
  /** Whether it holds no front matter, since that of the base was not known. */
  bodyOnly: boolean;
  /** SHA-256 of the target that its own took the place of, in hex; null where that is not known. */
  replacedHash: string | null;
}

/** With what a sync left to a translator. */
export interface BilingualSegment extends Comparable, LeftToDo {
  /** The translation at that time, blanks folded; null where there was none. */
  target: string | null;
  /** How sure it is that this is its translation, where nobody wrote that down, 0 to 1. */
  sureness?: number;
  /** Whether the page is as it was then, to the byte: what was left to do is. */
  isUntouched?: boolean;
}

/** The segments of a base, with what a sync left to do, where a sync wrote it. */
export type BaseSegments = readonly (Comparable & Partial<BilingualSegment>)[];

/** How changes are judged. */
export interface Judgement {
  /** Classes of change that count as none. */
  ignored: readonly string[];
  /** Of the source: `en`. */
  language: string;
  /** Those of source and target, which an address may name without being another one. */
  locales?: Locales;
  /** Whether it is asked which segment of the target a change concerns. */
  places: boolean;
  matched: Remembered['matched'];
}

/** What became of a segment of the base, and what that amounts to. */
export type Judged = Match & { class: ChangeClass | null };

/** A base beside its source, whatever the target is. */
export interface Matched {
  source: readonly Segment[];
  language: string;
  matches: readonly Judged[];
  /** Whether what a target holds decides if something is a change. */
  needsTarget: boolean;
}

/** What a run works out once: the locales of a page are often made from one version of it. */
export interface Remembered {
  /** The last matches of each base. */
  matched: WeakMap<BaseSegments, Matched>;
  /** What versions of sources were built like, by the id of their bytes. */
  structures: Map<string, Structure>;
  /** Of the last sources what became of their segments, by path and content. */
  lineages: Map<string, Promise<Lineage>>;
  /** Words of sources that have no target: one lacks it in many locales. */
  words: WeakMap<readonly Segment[], number>;
  /** What sources are looked at for in their targets, before those are parsed. */
  outlines: WeakMap<Page, SourceOutline>;
  /** Where a fork left its source, by both their histories. */
  forkPoints: WeakMap<History, WeakMap<History, Promise<string | null>>>;
}

/** Makes the memory of a run that begins. It is handed to every page of the run, and gone with it. */
export const nothingRemembered = (): Remembered => ({
  matched: new WeakMap(),
  structures: new Map(),
  lineages: new Map(),
  words: new WeakMap(),
  outlines: new WeakMap(),
  forkPoints: new WeakMap(),
});

/** What the drift of a page needs of the run. */
export interface DriftContext {
  dialect: Dialect;
  /** The source's repository, and the target's. */
  history: History | null;
  targetHistory: History | null;
  /** Null where a body cannot be parsed. */
  segmentsOf(page: Page): Segment[] | null;
  /** Why one that was asked for cannot be parsed; without it, nobody tells. */
  problemOf?(page: Page): Finding | null;
  /** A page of a path and bytes of a history; null where the bytes are no text. */
  pageOf(path: string, bytes: Uint8Array): Page | null;
  /** How an include stands that a page takes in, by its source path. */
  includeOf(path: string): Promise<Include>;
  judgement: Judgement;
  remembered: Remembered;
}

/** `target`: the locale has its own, in this state; `source`: it uses the source's, which has these bytes. */
export type Include = { by: 'target'; stale: boolean } | { by: 'source'; bytes: Uint8Array } | { by: 'none' };

/**
 * Leaves of a base the messages that the target has: of base `{a, b}` and target `{a}` only `a`. What the target lacks
 * is still to be translated, whatever it was made from.
 */
export function heldBy(target: readonly Segment[], base: BaseSegments): BaseSegments {
  const places = byKey(target);
  return places ? base.filter(({ key }) => places.has(key ?? '')) : base;
}

/** Front-matter key of a source that is no original: the locale from whose bilingual markup it was rebuilt. */
const key = 'lockstep.reconstructedFrom';

/** Whether a source was rebuilt from a hand-back. Keys `lockstep.*` are the toolchain's own. */
export const isReconstructed = ({ frontMatter, text }: Page): boolean =>
  text.includes(key) && frontMatter.fields.some((field) => field.key === key);
