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
  read: (_, record) => provenanceIn(record?.text ?? 'null'),
  hashMatches: (hash, source) => gitBlobId(source) === hash,
} satisfies Partial<Dialect>;

/** Where the record of a target is, or would lie; null where the dialect has no file for each target. */
export function recordPathOf(target: string, { recordFile }: Pick<Dialect, 'recordFile'>): string | null {
  const [before, after] = recordFile?.split('{target}') ?? [];
  return after === undefined ? null : `${before}${target.replace(/^(?:\.\.\/)+/, '')}${after}`;
}

/** A line for each part, so that a change of it is one of a line. */
export function recordText({ source, commit, bytes, by }: FiledRecord): string {
  return `${JSON.stringify({ source, ...(commit !== null && { commit }), blob: gitBlobId(bytes), by }, null, 2)}\n`;
}

/** A file that is no such JSON records nothing. */
function provenanceIn(text: string): Provenance | null {
  try {
    const record = (JSON.parse(text) ?? {}) as Record<string, unknown>;
    const [commit, hash] = [hexIn(record.commit), hexIn(record.blob)];
    return commit !== null || hash !== null ? { ...nothingRecorded, commit, hash } : null;
  } catch {
    return null;
  }
}

const hexIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-f]{7,64}$/i.test(value) ? value.toLowerCase() : null;
