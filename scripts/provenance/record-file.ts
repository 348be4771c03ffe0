import type { Provenance } from '../model/pair.ts';
import { gitBlobId } from '../model/digest.ts';
import { type Dialect, nothingRecorded } from './dialect.ts';

/** What a target follows, and who said so; when, git knows. */
interface FiledRecord {
  /** Path of the source, for who reads it. */
  source: string;
  /** Null where its text is in no commit yet. */
  commit: string | null;
  bytes: Uint8Array;
  /** `accept`: a person said that the target follows its source; `translation`: it was brought there. */
  by: 'accept' | 'translation';
}

/**
 * The part of a dialect that records nothing in its pages: what a person accepts stands in one small file for each target, so that
 * two who accept two pages are never in each other's way.
 */
export const filedRecords = {
  recordFile: '.lockstep-records/{target}.json',
  read: (_, record) => (record ? readRecordText(record.text).provenance : null),
  hashMatches: (hash, source) => gitBlobId(source) === hash,
} satisfies Partial<Dialect>;

/** Where the record of a target is, or would lie; null where the dialect has no file for each target. */
export function recordPathOf(target: string, { recordFile }: Pick<Dialect, 'recordFile'>): string | null {
  const [before, after] = recordFile?.split('{target}') ?? [];
  return after === undefined ? null : `${before}${target.replace(/^(?:\.\.\/)+/, '')}${after}`;
}

/** The file that holds the record of one target alone. */
export interface OwnRecord {
  /** Where it lies, or would. */
  path: string;
  /** Null where there is none yet. */
  bytes: Uint8Array | null;
  /** The text that was read: of a target that was renamed it may lie where its old name says. Null: there is none. */
  text: string | null;
}

/** A line for each part, so that a change of it is one of a line. */
export function recordText({ source, commit, bytes, by }: FiledRecord): string {
  return `${JSON.stringify({ source, ...(commit !== null && { commit }), blob: gitBlobId(bytes), by }, null, 2)}\n`;
}

/** What the text of such a file records, and why nothing can be read of it. */
interface RecordRead {
  provenance: Provenance | null;
  /** Whether a person said that the target follows its source. */
  accepted: boolean;
  /** Path of the source that it names; null where it names none. */
  source: string | null;
  /** `Unexpected X, expected Y`; null where it is as it should be. */
  problem: string | null;
}

/** Reads what `recordText` writes. A value of another form is a problem, and is no record: no value reaches git that is no id. */
export function readRecordText(text: string): RecordRead {
  const record = objectIn(text);
  if (!record) return { provenance: null, accepted: false, source: null, problem: `Unexpected text that is no record, expected ${form}` };
  const ids = (['commit', 'blob'] as const).filter((key) => Object.hasOwn(record, key));
  const wrong = ids.find((key) => hexIn(record[key]) === null);
  const [commit, hash] = [hexIn(record['commit']), hexIn(record['blob'])];
  const provenance = commit !== null || hash !== null ? { ...nothingRecorded, commit, hash } : null;
  const source = typeof record['source'] === 'string' ? record['source'] : null;
  return { provenance, accepted: record['by'] === 'accept', source, problem: problemOf(record, wrong, provenance) };
}

const form = '{ "source": …, "commit": …, "blob": …, "by": "accept" }: accept the target again';

function problemOf(record: Record<string, unknown>, wrong: string | undefined, provenance: Provenance | null): string | null {
  if (wrong !== undefined) return `Unexpected ${JSON.stringify(record[wrong])} in "${wrong}", expected 7 to 64 hex digits`;
  return provenance ? null : `Unexpected record of nothing, expected ${form}`;
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const hexIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-f]{7,64}$/i.test(value) ? value.toLowerCase() : null;
