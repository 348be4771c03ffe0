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
  return bytes && olderPage(path, bytes, pageOf);
}

/**
 * The page of bytes that a history holds. What is no UTF-8 was a text for all that: it is read as Latin-1, of which every byte is a sign,
 * and its words tell it from the next version. Null where it is another encoding altogether.
 */
export function olderPage(path: string, bytes: Uint8Array, pageOf: DriftContext['pageOf']): Page | null {
  const page = pageOf(path, bytes);
  if (page || bytes.includes(0)) return page;
  return pageOf(path, new TextEncoder().encode(new TextDecoder('latin1').decode(bytes)));
}
