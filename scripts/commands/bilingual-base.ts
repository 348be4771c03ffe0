import { resolve } from 'node:path';
import type { BilingualBase, Side } from '../drift/drift-input.ts';
import { readBytes } from '../io/files.ts';
import type { Pair } from '../model/pair.ts';
import { strip } from '../spans/index.ts';
import { readSidecar } from '../xliff/sidecar/read-sidecar.ts';
import type { PageStore } from './page-store.ts';

/**
 * The base of a target as its hand-back tells it: from the bilingual sidecar, else from the spans in the target itself.
 * A sidecar of another hand-back, told by its hash of the source, is none.
 *
 * @param hash the hash that the target records
 */
export function bilingualBase(
  root: string,
  { sidecar }: Pair,
  { page }: Side,
  hash: string | null,
  store: PageStore,
): BilingualBase | null {
  const kept = sidecar === null ? null : readBytes(resolve(root, sidecar));
  const read = kept && readSidecar(new TextDecoder().decode(kept));
  if (read && (hash === null || read.sourceHash === null || read.sourceHash === hash)) return { by: 'sidecar', segments: read.segments };
  if (!page.text.includes('data-stu-id')) return null;
  const stripped = strip(page, { keep: 'source' });
  const base = stripped.pairs.length > 0 ? store.pageOf(page.path, new TextEncoder().encode(stripped.text)) : null;
  const segments = base && store.segmentsOf(base);
  return segments && { by: 'spans', segments };
}
