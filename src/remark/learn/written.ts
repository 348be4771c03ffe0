import type { Node } from 'unist';
import type { VFile } from 'vfile';

/** What an author wrote for a node; null for one that a plugin made. */
export function writtenFor({ position }: Node, file: VFile): string | null {
  const { start, end } = position ?? {};
  return start?.offset === undefined || end?.offset === undefined ? null : String(file.value).slice(start.offset, end.offset);
}

/** The same without what is escaped, of which nothing is markup: `\\[!NOTE]` -> `!NOTE]` */
export const withoutEscapes = (written: string, instead = ''): string => written.replace(/\\[!-/:-@[-`{-~]/g, instead);
