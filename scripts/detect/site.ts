import { join, posix } from 'node:path';
import { fileSize, listFiles, listNames, readBytes } from '../io/files.ts';
import { realFolders } from '../io/lies-inside.ts';
import { contentKind } from '../model/pair.ts';

/** A repository that is looked at: what lies in it, and the text of its settings. */
export interface Site {
  /** All files, with `/`, sorted; what links lead to is not among them. */
  files: readonly string[];
  /** Those that can be translated: Markdown, JSON, tables of contents. */
  contents: readonly string[];
  /** Folders of the root that are repositories of their own. */
  checkouts: readonly string[];
  /** The text of a file that is listed; null where it is none, or too large for settings. */
  read(path: string): string | null;
}

const largest = 2 ** 20;

/**
 * Lists a repository once, so that all readers of settings look at the same files.
 *
 * @param root absolute path
 */
export function openSite(root: string): Site {
  const [realRoot] = realFolders([root]) as [string];
  const files = listFiles(root);
  const listed = new Set(files);
  return {
    files,
    contents: files.filter((file) => contentKind(file) !== null),
    checkouts: listNames(root).filter((name) => name !== '.git' && listNames(join(root, name)).includes('.git')),
    read(path) {
      if (!listed.has(path) || fileSize(join(root, path)) > largest) return null;
      const bytes = readBytes(join(root, path), { roots: [realRoot], most: largest });
      return bytes && new TextDecoder().decode(bytes);
    },
  };
}

export interface SettingsFile {
  path: string;
  /** What the places in it are relative to: `` or `website`. */
  folder: string;
}

/** Files of these names in the root, then those in one folder below: `docusaurus.config.js`, `website/docusaurus.config.js`. */
export function settingsFiles({ files }: Site, name: RegExp): SettingsFile[] {
  const found = files.flatMap((path) => {
    const [first = '', second, third] = path.split('/');
    if (second === undefined) return name.test(first) ? { path, folder: '' } : [];
    return third === undefined && !first.startsWith('.') && name.test(second) ? { path, folder: first } : [];
  });
  return found.toSorted((a, b) => Number(a.folder !== '') - Number(b.folder !== ''));
}

/** A place as settings write it, relative to the root: (`website`, `../docs/`) -> `docs`; null where it leads out. */
export function inside(folder: string, ...ways: string[]): string | null {
  const path = posix.join('.', folder, ...ways).replace(/\/$/, '');
  if (path === '.') return '';
  return path === '..' || path.startsWith('../') ? null : path;
}
