import type { History, Version } from '../../model/history.ts';
import type { Page } from '../../model/page.ts';
import type { DriftContext } from '../input.ts';

/** Reads a page as it was in one version of its file, renamed since or not. Null where the bytes are no text. */
export async function pageAt(
  { blob, path }: Pick<Version, 'blob' | 'path'>,
  history: History,
  { pageOf }: Pick<DriftContext, 'pageOf'>,
): Promise<Page | null> {
  const bytes = blob === null ? null : await history.bytesOf(blob);
  return bytes && pageOf(path, bytes);
}
