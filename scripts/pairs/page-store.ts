import { resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import type { Side } from '../drift/input.ts';
import type { Guard } from '../io/files.ts';
import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import type { Drafts } from '../markdown/segments/drafts.ts';
import { extract } from '../markdown/segments/segments.ts';
import { decode, notUtf8 } from '../markdown/text/decode.ts';
import { fileFinding, type Finding } from '../model/finding.ts';
import { type Page, ParseError, type Segment } from '../model/page.ts';
import { readPage, readSound, unreadable } from './read-page.ts';
import { openSpelledNames, type SpelledNames } from './spelled-names.ts';

/** The pages of a run, read when asked for. The last ones are remembered, since one source stands beside many targets. */
export interface PageStore extends SpelledNames {
  read(path: string): Side | Finding;
  /** The bytes of a file that is no page; a finding where they may not be read, or are no UTF-8. Most are not there, and that costs little. */
  readOther(path: string): Uint8Array | Finding | null;
  /** Null where a page's body cannot be parsed. */
  segmentsOf(page: Page): Segment[] | null;
  /** The same with what merging must know of each. */
  draftsOf(page: Page): Drafts | null;
  /** Why the body of a page cannot be parsed; null where it can, or nobody has asked for its segments yet. */
  problemOf(page: Page): Finding | null;
  /** The page of bytes that git gave; the same one for the same bytes. */
  pageOf(path: string, bytes: Uint8Array): Page | null;
}

/** Few: what is let go soon costs the garbage collector nothing. */
const remembered = { pages: 8, characters: 1_000_000 };

/**
 * Opens the pages of a run. A page is read when it is asked for, and again when many others were read since. All paths
 * are relative to the project root.
 */
export function openPageStore({ root, readable: roots }: Pick<Project, 'root' | 'readable'>, parse: Parser): PageStore {
  const names = openSpelledNames(root);
  const sides = new Map<string, Side>();
  const failed = new Map<string, Finding>();
  const pages = new WeakMap<Uint8Array, Page | null>();
  const drafts = new WeakMap<Page, Drafts | Finding>();
  let characters = 0;
  return {
    read(path) {
      // What could not be read once is not read again: a run has one answer, the one that it tells.
      const side = failed.get(path) ?? sides.get(path) ?? sideAt(resolve(root, path), path, { roots });
      if ('page' in side) remember(path, side);
      else failed.set(path, side);
      return side;
    },
    readOther: (path) => (names.isThere(path) ? readSoundText(resolve(root, path), path, { roots }) : null),
    ...names,
    segmentsOf: (page) => draftsOf(page)?.list ?? null,
    draftsOf,
    problemOf: (page) => problemIn(drafts.get(page)),
    pageOf(path, bytes) {
      const known = pages.get(bytes);
      if (known === null || known?.path === path) return known;
      const decoded = decode(bytes);
      const page = 'text' in decoded ? pageOf(path, decoded.text) : null;
      pages.set(bytes, page);
      return page;
    },
  };

  function draftsOf(page: Page): Drafts | null {
    const read = drafts.get(page) ?? extractOrFinding(page, parse);
    drafts.set(page, read);
    return 'message' in read ? null : read;
  }

  /** As the last one, in the place of those that were not asked for the longest. */
  function remember(path: string, side: Side): void {
    characters += side.page.text.length - (sides.delete(path) ? side.page.text.length : 0);
    for (const [oldest, { page }] of sides) {
      if (sides.size < remembered.pages && characters <= remembered.characters) break;
      sides.delete(oldest);
      characters -= page.text.length;
    }
    sides.set(path, side);
  }
}

function extractOrFinding(page: Page, parse: Parser): Drafts | Finding {
  try {
    return extract(page, parse);
  } catch (error) {
    return unparsable(page, error);
  }
}

const problemIn = (read: Drafts | Finding | undefined): Finding | null => (read && 'message' in read ? read : null);

function sideAt(file: string, path: string, guard: Guard): Side | Finding {
  const read = readPage(file, path, guard);
  return 'page' in read ? read : read.finding;
}

/** The same of a file that holds text: nothing in it is ever taken for what it is not. */
function readSoundText(file: string, shown: string, guard: Guard): Uint8Array | Finding | null {
  const bytes = readSound(file, shown, guard);
  const decoded = bytes instanceof Uint8Array ? decode(bytes) : null;
  return decoded && 'badByte' in decoded ? unreadable(shown, notUtf8(bytes as Uint8Array, decoded.badByte), decoded) : bytes;
}

/**
 * The finding that says why a page's body cannot be parsed.
 *
 * @throws what was thrown, where it is anything else
 */
export function unparsable(page: Page, thrown: unknown): Finding {
  if (!(thrown instanceof ParseError)) throw thrown;
  return fileFinding({ check: 'parsable', path: page.path, message: thrown.message, ...page.place(thrown.range) });
}
