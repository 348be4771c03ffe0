import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt } from '../dev-server/served-files.ts';
import { fingerprint } from '../../remark/site-content.ts';

/** Whether anything of a build is of use to the next one. */
export const isKept = isBuilt && !process.env.DOCUSAURUS_NO_PERSISTENT_CACHE;

/** Texts that outlive a build, by what they were made from. */
export interface Shelf {
  get(key: string): string | null;
  put(key: string, text: string): void;
  /** Says that a text is of use still. */
  keep(key: string): void;
  /** Throws away what this build neither took nor put. */
  tidy(): void;
}

/**
 * A shelf of a site, beside the bundler's cache: `docusaurus clear` takes both away, and so does `DOCUSAURUS_NO_PERSISTENT_CACHE`,
 * with which nothing is kept, as while a server shows the site. What can't be written is made anew by the next build.
 *
 * @param root absolute path of the site
 * @param name `fr-FR/pages`
 */
export function openShelf(root: string, name: string, isOpen = isKept): Shelf {
  if (!isOpen) return nothing;
  const folder = folderOf(root, name);
  const used = new Set<string>();
  return {
    get(key) {
      const text = readOrNull(join(folder, key));
      if (text !== null) used.add(key);
      return text;
    },
    put(key, text) {
      used.add(key);
      writeWhole(folder, key, text);
    },
    keep: (key) => void used.add(key),
    tidy() {
      for (const key of namesIn(folder)) if (!used.has(key)) rmSync(join(folder, key), { force: true });
    },
  };
}

const folderOf = (root: string, name: string): string => join(root, 'node_modules/.cache/lockstep', fingerprint(root, 16), name);

const nothing: Shelf = { get: () => null, put: () => undefined, keep: () => undefined, tidy: () => undefined };

/** A folder, and what it is filled with. */
interface Filled {
  /** Absolute path of the site. */
  root: string;
  /** As of a shelf. */
  name: string;
  /** Of what it is made of. */
  key: string;
  /** Absolute path; it is not there yet. */
  folder: string;
}

/** Fills a folder, or copies into it what filled it when it was made of the same. */
export async function fillOnce({ root, name, key, folder }: Filled, fill: () => void | Promise<void>, isOpen = isKept): Promise<void> {
  const kept = join(folderOf(root, name), key);
  if (isOpen && existsSync(kept)) return cpSync(kept, folder, { recursive: true });
  await fill();
  if (!isOpen) return;
  try {
    rmSync(folderOf(root, name), { recursive: true, force: true });
    cpSync(folder, `${kept}.new`, { recursive: true });
    renameSync(`${kept}.new`, kept);
  } catch {
    // The next build fills it anew.
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** By another name at first: a build that is stopped leaves no half of a page. */
function writeWhole(folder: string, key: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${key}.${process.pid}`), text);
    renameSync(join(folder, `${key}.${process.pid}`), join(folder, key));
  } catch {
    // The next build makes it anew.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
