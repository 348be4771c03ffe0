import type { Base } from '../model/drift.ts';
import type { History, Version } from '../model/history.ts';
import type { Provenance } from '../model/pair.ts';
import type { Dialect } from './dialect.ts';
import { gitBlobId } from '../model/digest.ts';

/** The base of a target, as far as its record and the source's history tell. */
export interface ResolvedBase {
  base: Base;
  /** The base's bytes; null where they are not at hand. */
  bytes: Uint8Array | null;
  /** What the source was called then. */
  path: string | null;
  /** A recorded commit is here and does not hold the source under any of its names. */
  pathMissing: boolean;
  /** What could not be known, and how to get it, for a person. */
  notes: string[];
}

interface Recorded {
  provenance: Provenance | null;
  dialect: Dialect;
  source: SourceFile;
  history: History | null;
}

/**
 * Finds the source text that a target was translated from: by its hash where the current source has it, then by its
 * commit, then by its hash among the source's older versions.
 */
export async function resolveBase(recorded: Recorded): Promise<ResolvedBase> {
  const { provenance } = recorded;
  if (provenance?.hash && !isHash(provenance.hash)) {
    const rest = await resolveBase({ ...recorded, provenance: { ...provenance, hash: null } });
    return { ...rest, notes: [`the recorded hash ${quoted(provenance.hash)} is no hash: hex digits`, ...rest.notes] };
  }
  const unknown: ResolvedBase = { base: noBase(recorded), bytes: null, path: null, pathMissing: false, notes: [] };
  if (unknown.base.hashMatches) return currentSource(recorded, unknown);
  const byCommit = await fromCommit(recorded, unknown);
  if (byCommit.bytes) return byCommit;
  return (await fromOlderHash(recorded, byCommit)) ?? byCommit;
}

/** Whether what is recorded may be a digest of any kind, whole or its first digits. */
export const isHash = (recorded: string): boolean => /^[0-9a-f]{7,64}$/i.test(recorded);

const quoted = (recorded: string): string => `"${recorded.replace(/\s+/g, ' ')}"`;

function noBase({ provenance, dialect, source }: Recorded): Base {
  const hash = provenance?.hash ?? null;
  return {
    by: 'none',
    commit: provenance?.commit ?? null,
    hash,
    hashMatches: hash === null ? null : dialect.hashMatches(hash, source.bytes),
  };
}

function currentSource({ source }: Recorded, unknown: ResolvedBase): ResolvedBase {
  return { ...unknown, base: { ...unknown.base, by: 'hash' }, bytes: source.bytes, path: source.path };
}

async function fromCommit({ provenance, dialect, source, history }: Recorded, unknown: ResolvedBase): Promise<ResolvedBase> {
  const pin = provenance?.commit ?? null;
  if (pin === null) return unknown;
  const say = (note: string): ResolvedBase => ({ ...unknown, notes: [note] });
  if (!/^[0-9a-f]{7,64}$/i.test(pin)) return say(`the recorded commit ${quoted(pin)} is no commit id (7 to 40 hex digits)`);
  if (!history) return say('there is no git history here to look the recorded commit up in');
  const resolved = await history.resolve(pin);
  if (!resolved.found) return say(await reasonOf(pin, resolved.why, history));
  // Most pins are part of the history: the file is asked for while that is still being read.
  const atPin = readUnderAnyName(history, resolved.commit, source);
  const commit = dialect.from === 'commit' ? resolved.commit : ((await history.mergeBase(resolved.commit)) ?? resolved.commit);
  const found = await (commit === resolved.commit ? atPin : readUnderAnyName(history, commit, source));
  if (!found) return { ...say(`the recorded commit ${short(pin)} holds no ${source.path}, nor an older name of it`), pathMissing: true };
  return { ...unknown, base: { ...unknown.base, by: 'commit', commit: resolved.commit }, ...found };
}

async function reasonOf(pin: string, why: 'not-a-commit' | 'unknown' | 'ambiguous', history: History): Promise<string> {
  if (why === 'ambiguous') return `the recorded commit ${pin} fits more than one commit: record all of its 40 digits`;
  if (why === 'not-a-commit') return `the recorded commit ${short(pin)} is another kind of git object`;
  const limits = await history.limits();
  return `the recorded commit ${short(pin)} is not in this repository${limits ? `; ${limits}` : ''}`;
}

const short = (commit: string): string => commit.slice(0, 10);

async function fromOlderHash(recorded: Recorded, known: ResolvedBase): Promise<ResolvedBase | null> {
  const { provenance, dialect, source, history } = recorded;
  const hash = provenance?.hash ?? null;
  if (hash === null || !history) return null;
  const version = await findVersion((bytes) => dialect.hashMatches(hash, bytes), source.path, history);
  const bytes = version?.blob ? await history.bytesOf(version.blob) : null;
  return bytes && { ...known, base: { ...known.base, by: 'hash', commit: version!.commit }, bytes, path: version!.path, notes: [] };
}

/** A page with a longer history than this is searched no further back. */
const mostVersions = 300;

async function findVersion(matches: (bytes: Uint8Array) => boolean, path: string, history: History): Promise<Version | null> {
  for (const version of (await history.versions(path)).slice(0, mostVersions)) {
    const bytes = version.blob === null ? null : await history.bytesOf(version.blob);
    if (bytes && matches(bytes)) return version;
  }
  return null;
}

interface SourceFile {
  path: string;
  bytes: Uint8Array;
}

/** A file at a commit under the name that it has now, or one that it had before a rename. Bytes that are those at hand are not read again. */
export async function readUnderAnyName(history: History, commit: string, now: SourceFile): Promise<SourceFile | null> {
  const same = await readAt(history, commit, now.path, now.bytes);
  if (same) return same;
  const versions = await history.versions(await committedName(history, now));
  const names = new Set(versions.map((version) => version.path));
  names.delete(now.path);
  for (const name of names) {
    const older = await readAt(history, commit, name, now.bytes);
    if (older) return older;
  }
  return null;
}

/** What a file is called in history: one that was moved and is in no commit yet has the name of what it was, if that reads the same. */
export async function committedName(history: History, { path, bytes }: SourceFile): Promise<string> {
  if ((await history.versions(path)).length > 0) return path;
  return (await history.nameOf(gitBlobId(bytes))) ?? path;
}

async function readAt(history: History, commit: string, path: string, known: Uint8Array): Promise<SourceFile | null> {
  const blob = await history.blobAt(commit, path);
  if (blob === null) return null;
  const bytes = blob === gitBlobId(known) ? known : await history.bytesOf(blob);
  return bytes && { bytes, path };
}
