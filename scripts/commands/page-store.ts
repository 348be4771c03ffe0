import { resolve } from 'node:path';
import { listNames } from '../io/files.ts';
import { decode } from '../markdown/decode.ts';
import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser.ts';
import { segmentsOrNull } from '../markdown/segments-or-null.ts';
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { Segment } from '../model/segment.ts';
import type { Side } from '../drift/drift-input.ts';
import { readPage } from './read-page.ts';

/** The pages of a run, read when asked for. The last ones are remembered, since one source stands beside many targets. */
export interface PageStore {
  read(path: string): Side | Finding;
  /** Whether there is anything of that path. Each folder is listed once. */
  isThere(path: string): boolean;
  segmentsOf(page: Page): Segment[] | null;
  /** The page of bytes that git gave; the same one for the same bytes. */
  pageOf(path: string, bytes: Uint8Array): Page | null;
}

/** Few: what is let go soon costs the garbage collector nothing. */
const remembered = { pages: 8, characters: 1_000_000 };

/** @param root absolute path of the project root, which all paths are relative to */
export function openPageStore(root: string, parse: Parser): PageStore {
  const namesIn = new Map<string, Set<string>>();
  const sides = new Map<string, Side | Finding>();
  const pages = new WeakMap<Uint8Array, Page | null>();
  const segments = new WeakMap<Page, Segment[] | null>();
  let characters = 0;
  return {
    read(path) {
      const side = sides.get(path) ?? sideAt(resolve(root, path), path);
      remember(path, side);
      return side;
    },
    isThere(path) {
      const at = path.lastIndexOf('/') + 1;
      const folder = path.slice(0, at);
      const names = namesIn.get(folder) ?? new Set(listNames(resolve(root, folder)));
      namesIn.set(folder, names);
      return names.has(path.slice(at));
    },
    segmentsOf(page) {
      const known = segments.get(page);
      if (known !== undefined) return known;
      const list = segmentsOrNull(page, parse);
      segments.set(page, list);
      return list;
    },
    pageOf(path, bytes) {
      const known = pages.get(bytes);
      if (known === null || known?.path === path) return known;
      const decoded = decode(bytes);
      const page = 'text' in decoded ? pageOf(path, decoded.text) : null;
      pages.set(bytes, page);
      return page;
    },
  };

  /** As the last one, in the place of those that were not asked for the longest. */
  function remember(path: string, side: Side | Finding): void {
    characters += lengthOf(side) - (sides.delete(path) ? lengthOf(side) : 0);
    for (const [oldest, known] of sides) {
      if (sides.size < remembered.pages && characters <= remembered.characters) break;
      sides.delete(oldest);
      characters -= lengthOf(known);
    }
    sides.set(path, side);
  }
}

function sideAt(file: string, path: string): Side | Finding {
  const read = readPage(file, path);
  return 'page' in read ? read : read.finding;
}

const lengthOf = (side: Side | Finding): number => ('page' in side ? side.page.text.length : 0);
