import { resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import type { Side } from '../drift/input.ts';
import { type Guard, listNames, readBytes } from '../io/files.ts';
import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import type { Drafts } from '../markdown/segments/drafts.ts';
import { extract } from '../markdown/segments/segments.ts';
import { decode, notUtf8 } from '../markdown/text/decode.ts';
import { fileFinding, type Finding, UnreadableFile } from '../model/finding.ts';
import { type Page, ParseError, type Segment } from '../model/page.ts';

/** The pages of a run, read when asked for. The last ones are remembered, since one source stands beside many targets. */
export interface PageStore {
  read(path: string): Side | Finding;
  /** The bytes of a file that is no page; a finding where they may not be read, or are no UTF-8. Most are not there, and that costs little. */
  readOther(path: string): Uint8Array | Finding | null;
  /** Whether there is anything of that path. Each folder is listed once. */
  isThere(path: string): boolean;
  /** The path as its last name is spelled on disk, where letter case and code points may differ; null where nothing is there. */
  spelled(path: string): string | null;
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
  const namesIn = new Map<string, Map<string, string>>();
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
    readOther: (path) => (isThere(path) ? readSoundText(resolve(root, path), path, { roots }) : null),
    isThere,
    spelled,
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

  function isThere(path: string): boolean {
    return spelled(path) === path;
  }

  function spelled(path: string): string | null {
    const at = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, at);
    const name = path.slice(at);
    const names = namesIn.get(folder) ?? namesByCase(listNames(resolve(root, folder)));
    namesIn.set(folder, names);
    const found = names.get(name) ?? names.get(name.normalize()) ?? names.get(name.normalize().toLowerCase());
    return found === undefined ? null : folder + found;
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

/** Each name by itself, and by its lower case; of one with accents the code points are those of the usual form. */
function namesByCase(names: readonly string[]): Map<string, string> {
  const forms = [(name: string) => name.normalize().toLowerCase(), (name: string) => name.normalize(), (name: string) => name];
  return new Map(forms.flatMap((form) => names.map((name) => [form(name), name] as const)));
}

function sideAt(file: string, path: string, guard: Guard): Side | Finding {
  const read = readPage(file, path, guard);
  return 'page' in read ? read : read.finding;
}

export type PageOrFinding = { page: Page; bytes: Uint8Array } | { finding: Finding };

/**
 * A page from disk. What can't be read is a finding, so that the rest of the run goes on.
 *
 * @param file absolute path
 * @param shown the path as people type it
 * @param guard none for a file that a person named
 */
export function readPage(file: string, shown: string, guard?: Guard): PageOrFinding {
  const bytes = readSound(file, shown, guard) ?? unreadable(shown, 'Unexpected absence, expected a file');
  if ('message' in bytes) return { finding: bytes };
  const decoded = decode(bytes);
  if ('text' in decoded) return { page: pageOf(shown, decoded.text), bytes };
  return {
    finding: unreadable(shown, notUtf8(bytes, decoded.badByte), decoded),
  };
}

/** The bytes of a file, null where there is none, or the finding that says why it can't or may not be read. */
export function readSound(file: string, shown: string, guard?: Guard): Uint8Array | Finding | null {
  try {
    return readBytes(file, guard);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return unreadable(shown, error.reason);
  }
}

/** The same of a file that holds text: nothing in it is ever taken for what it is not. */
function readSoundText(file: string, shown: string, guard: Guard): Uint8Array | Finding | null {
  const bytes = readSound(file, shown, guard);
  const decoded = bytes instanceof Uint8Array ? decode(bytes) : null;
  return decoded && 'badByte' in decoded ? unreadable(shown, notUtf8(bytes as Uint8Array, decoded.badByte), decoded) : bytes;
}

function unreadable(path: string, message: string, { line, column } = { line: 1, column: 1 }): Finding {
  return fileFinding({ check: 'readable', path, message, line, column, endLine: line, endColumn: column });
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
