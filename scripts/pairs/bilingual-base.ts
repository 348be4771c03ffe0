import type { BilingualBase, Side } from '../drift/input.ts';
import { bornOut } from '../drift/judge/pending.ts';
import { utf8Text } from '../markdown/text/decode.ts';
import { nothingLeft } from '../model/drift.ts';
import type { Provenance } from '../model/pair.ts';
import { digest } from '../model/digest.ts';
import { strip } from '../spans/index.ts';
import { readSidecar, type Sidecar } from '../xliff/sidecar/read-sidecar.ts';
import type { PageStore } from './page-store.ts';

/**
 * The base of a target as its sidecar tells it, from a sync or a hand-back, else as the spans in the target itself do. A
 * sidecar of another hand-back, told by what it says the target records, is none; nor is one that tells of a page to come.
 *
 * @param sidecar its bytes; null where there is none
 */
export function bilingualBase(
  sidecar: Uint8Array | null,
  { page, bytes }: Side,
  recorded: Provenance | null,
  store: Pick<PageStore, 'pageOf' | 'segmentsOf'>,
): BilingualBase | null {
  const read = sidecar && readSidecar(utf8Text(sidecar));
  if (read && belongs(read, recorded) && hasComeAbout(read, bytes)) {
    const { syncedTo, replacedHash } = read;
    const isUntouched = syncedTo !== null && read.targetHash === digest('sha256', bytes);
    const known = isUntouched ? read.segments.map((segment) => (segment.pending ? { ...segment, isUntouched } : segment)) : read.segments;
    const segments = isFirm(read, bytes) ? known : bornOut(known, store.segmentsOf(page) ?? []);
    return { by: 'sidecar', segments, synced: syncedTo !== null, bodyOnly: lacksFrontMatter(read), replacedHash };
  }
  if (!page.text.includes('data-stu-id')) return null;
  const stripped = strip(page, { keep: 'source' });
  const base = stripped.pairs.length > 0 ? store.pageOf(page.path, new TextEncoder().encode(stripped.text)) : null;
  const segments = base && store.segmentsOf(base);
  return (
    segments && {
      by: 'spans',
      segments: segments.map((segment) => ({ ...segment, ...nothingLeft, target: null, form: undefined })),
      synced: false,
      bodyOnly: true,
      replacedHash: null,
    }
  );
}

/** A page that was put back, or never came, is what it was before the sidecar: that tells of changes which it does not hold. */
function hasComeAbout({ targetHash, replacedHash }: Sidecar, target: Uint8Array): boolean {
  return replacedHash === null || replacedHash === targetHash || digest('sha256', target) !== replacedHash;
}

/** One of an earlier version does not say which page it was to replace: beside any other page than its own it proves nothing. */
function isFirm({ syncedTo, targetHash, replacedHash }: Sidecar, target: Uint8Array): boolean {
  return syncedTo === null || replacedHash !== null || targetHash === digest('sha256', target);
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
