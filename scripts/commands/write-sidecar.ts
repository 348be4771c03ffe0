import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import type { Stripped } from '../spans/index.ts';

/**
 * The bilingual sidecar of a target that was stripped: its pairs as XLIFF.
 *
 * @returns where it goes and what it holds, or null where the configuration names no place for sidecars
 */
export function sidecarOf(_pair: Pair, _page: Page, _stripped: Stripped, _root: string): { path: string; text: string } | null {
  return null;
}
