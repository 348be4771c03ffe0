import type { DriftContext } from '../drift/drift-input.ts';
import type { Both } from '../drift/find-base.ts';
import { isReconstructed } from '../drift/is-reconstructed.ts';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/splice.ts';
import type { Provenance } from '../model/provenance.ts';
import { commitHolding } from './commit-holding.ts';

/**
 * A target's text with the current source recorded in it, and what is recorded then. It stays as it is where the target
 * records nothing, where the source is no original but rebuilt from a hand-back, and where its text is in no commit yet, of
 * which a note is given.
 */
export async function recordCurrentSource(
  text: string,
  { pair, source, provenance }: Both,
  { dialect, history }: DriftContext,
): Promise<Recorded> {
  if (!provenance || isReconstructed(source.page)) return { text, provenance, note: null };
  const commit = provenance.commit === null ? null : await commitHolding(source.bytes, pair.source, history);
  if (provenance.commit !== null && commit === null)
    return { text, provenance, note: 'the source is in no commit yet: commit it, then sync again' };
  const now = { ...provenance, commit, hash: provenance.hash === null ? null : dialect.hashOf(source.bytes) };
  return { text: splice(text, dialect.write(pageOf(pair.target, text), now)), provenance: now, note: null };
}

export interface Recorded {
  text: string;
  provenance: Provenance | null;
  note: string | null;
}
