import { relative } from 'node:path';
import type { Side } from '../../drift/input.ts';
import { pageOf } from '../../markdown/page.ts';

/** A file as an editor holds it, which may not be as it lies on disk. */
export interface HeldText {
  /** Absolute path. */
  file: string;
  text: string;
}

/** A text that an editor holds as the page that its file is, its path relative to a folder; null where none is held. */
export function heldPage(held: HeldText | undefined, folder: string): Side | null {
  return held
    ? { page: pageOf(relative(folder, held.file).replaceAll('\\', '/'), held.text), bytes: new TextEncoder().encode(held.text) }
    : null;
}
