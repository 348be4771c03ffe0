import type { BilingualBase, Side } from '../drift/input.ts';
import type { Pair, Provenance } from '../model/pair.ts';
import { strip } from '../spans/index.ts';
import { readSidecar, type Sidecar } from '../xliff/sidecar/read-sidecar.ts';
import type { PageStore } from './page-store.ts';

/**
 * The base of a target as its sidecar tells it, from a sync or a hand-back, else as the spans in the target itself do. A
 * sidecar of another hand-back, told by what it says the target records, is none.
 */
export function bilingualBase(sidecar: string, { page }: Side, recorded: Provenance | null, store: PageStore): BilingualBase | null {
  const kept = store.readOther(sidecar);
  const read = kept instanceof Uint8Array ? readSidecar(new TextDecoder().decode(kept)) : null;
  if (read && belongs(read, recorded))
    return { by: 'sidecar', segments: read.segments, synced: read.syncedTo !== null, bodyOnly: lacksFrontMatter(read) };
  if (!page.text.includes('data-stu-id')) return null;
  const stripped = strip(page, { keep: 'source' });
  const base = stripped.pairs.length > 0 ? store.pageOf(page.path, new TextEncoder().encode(stripped.text)) : null;
  const segments = base && store.segmentsOf(base);
  return (
    segments && {
      by: 'spans',
      segments: segments.map((segment) => ({ ...segment, pending: null, pendingClass: null, was: null, target: null })),
      synced: false,
      bodyOnly: true,
    }
  );
}

/** A hand-back in bilingual markup tells nothing of the front matter; an import does. */
function lacksFrontMatter({ bodyOnly, syncedTo, segments }: Sidecar): boolean {
  return bodyOnly || (syncedTo === null && !segments.some(({ kind }) => kind === 'front-matter'));
}

function belongs({ sourceHash, sourceCommit, syncedTo }: Sidecar, recorded: Provenance | null): boolean {
  const [hash, commit] = [recorded?.hash ?? null, recorded?.commit ?? null];
  if (syncedTo !== null) return sourceHash === hash && sourceCommit === commit;
  return hash === null || sourceHash === null || sourceHash === hash;
}

/** Where the sidecar of a target is, or would lie. A project that names no place for them keeps what sync must remember in `.lockstep-sync/`. */
export function sidecarPath({ sidecar, target }: Pair): string {
  return sidecar ?? `.lockstep-sync/${target.replace(/^(?:\.\.\/)+/, '')}.xlf`;
}
