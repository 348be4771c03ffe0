import type { History } from '../../model/history.ts';
import type { Page } from '../../model/page.ts';
import type { Provenance } from '../../model/pair.ts';
import type { RecordVerdict, UnearnedRecord } from '../../model/record-verdict.ts';
import { readRecordText } from '../../provenance/record-file.ts';
import { type ResolvedBase, resolveBase } from '../../provenance/resolve-base.ts';
import { isMarkedAccepted } from '../../provenance/with-record.ts';
import type { Both } from '../base/find-base.ts';
import type { DriftContext } from '../input.ts';
import { type SinceBase, sinceFound } from '../since-base.ts';
import { type MovedRecord, movedRecords } from './moved-records.ts';
import { unknownInFile } from './unknown-in-file.ts';
import { type Followed, followedChanges } from './followed-changes.ts';

/**
 * What history says of a target's record: whether it is one that the source never had, or one that was moved forward with nothing
 * translated. Where history is cut off nothing is told; nor is a record unearned that says itself that a person accepted the target.
 *
 * @param since only moves since this commit; null: all of its history
 */
export async function judgeRecord(input: Both, context: DriftContext, since: string | null): Promise<RecordVerdict> {
  const { history, targetHistory } = context;
  if (!history || !targetHistory || (await limitsOf([history, targetHistory]))) return { unknown: null, unearned: null };
  const inFile = await unknownInFile(input, context, since);
  if (inFile) return inFile;
  const moves = await movedRecords(input, context, since);
  const latest = moves[0] ? await baseOf(moves[0].newer, input, context) : null;
  for (const move of latest ? moves : []) {
    const [older, newer] = [await baseOf(move.older, input, context), await baseOf(move.newer, input, context)];
    if (move === moves[0] && older.bytes && isUnknown(newer)) return { unknown: wordOf(move.newer), unearned: null };
    if (isAccepted(input, context)) continue;
    const unearned = await judgeMove({ move, older, newer, latest: latest! }, input, context);
    if (unearned) return { unknown: null, unearned };
  }
  return { unknown: null, unearned: null };
}

const isAccepted = ({ target, ownRecord }: Both, { dialect }: DriftContext): boolean =>
  ownRecord ? ownRecord.text !== null && readRecordText(ownRecord.text).accepted : isMarkedAccepted(target.page, dialect);

async function limitsOf(histories: readonly History[]): Promise<string | null> {
  for (const history of new Set(histories)) {
    const limits = await history.limits();
    if (limits !== null) return limits;
  }
  return null;
}

function baseOf(provenance: Provenance, { pair, source }: Both, { dialect, history }: DriftContext): Promise<ResolvedBase> {
  return resolveBase({ provenance, dialect, source: { path: pair.source, bytes: source.bytes }, history });
}

/** A commit that is there and does not hold the page is another matter: the page may have had another name. */
const isUnknown = ({ bytes, pathMissing }: ResolvedBase): boolean => bytes === null && !pathMissing;

const wordOf = ({ commit, hash }: Provenance): string => commit ?? hash ?? '';

interface Bases {
  move: MovedRecord;
  older: ResolvedBase;
  newer: ResolvedBase;
  /** What the target follows now: the newer one, or one that came after it. */
  latest: ResolvedBase;
}

async function judgeMove(bases: Bases, input: Both, context: DriftContext): Promise<UnearnedRecord | null> {
  const { move, older, newer, latest } = bases;
  if (!older.bytes || !newer.bytes || Buffer.compare(older.bytes, newer.bytes) === 0) return null;
  if (await isBackward(older, newer, input, context)) return null;
  const since = sinceOlder(bases, input, context);
  const [now, there] = [context.segmentsOf(input.target.page), pageOf(latest.bytes ? latest : newer, context)];
  const inForce = there && context.segmentsOf(there);
  if (!since || !now || !inForce) return null;
  return unearnedBy(followedChanges(since, now, inForce), move, Buffer.compare(newer.bytes, input.source.bytes) === 0);
}

const pageOf = ({ path, bytes }: ResolvedBase, context: DriftContext): Page | null => context.pageOf(path!, bytes!);

/** What became of the page between both, as it was then; null where a source is no text. */
function sinceOlder({ move, older, newer }: Bases, input: Both, context: DriftContext): SinceBase | null {
  const [base, source] = [pageOf(older, context), pageOf(newer, context)];
  if (!base || !source) return null;
  const found = { ...older, segments: () => context.segmentsOf(base), isSource: false, bodyOnly: false };
  const then = { ...input, source: { page: source, bytes: newer.bytes! }, target: { ...input.target, page: move.before } };
  return sinceFound(found, null, then, context, 'sync');
}

/** A record that went back with its page says again what holds for it. */
async function isBackward(older: ResolvedBase, newer: ResolvedBase, { pair }: Both, { history }: DriftContext): Promise<boolean> {
  const behind = async ({ base }: ResolvedBase): Promise<number | null> => {
    if (base.hashMatches) return 0;
    return base.commit === null ? null : ((await history!.versionsSince(base.commit, pair.source))?.length ?? null);
  };
  const [then, now] = [await behind(older), await behind(newer)];
  return then !== null && now !== null && now > then;
}

function unearnedBy({ stayed, carried }: Followed, { older, newer }: MovedRecord, isCurrent: boolean): UnearnedRecord | null {
  if (stayed.length === 0) return null;
  const lines = stayed.flatMap(({ target }) => (target ? [target.lines[0]] : []));
  const isByCommit = older.commit !== newer.commit && newer.commit !== null;
  const part = isByCommit || newer.hash === null ? 'commit' : 'hash';
  return {
    was: older[part] ?? 'nothing',
    is: newer[part] ?? 'nothing',
    lines: [...new Set(lines)].toSorted((a, b) => a - b),
    changes: stayed.length,
    untouched: carried === 0 && stayed.some(({ isSlight }) => !isSlight),
    inSource: isCurrent ? (stayed.find(({ source }) => source)?.source?.range ?? null) : null,
  };
}
