import { join } from 'node:path';
import { fileSize, listFiles, readBytes } from '../../io/files.ts';
import { contentKind } from '../../model/content-kind.ts';

/** A repository that is looked at: what lies in it, and the text of its settings. */
export interface Site {
  /** All files, with `/`, sorted; what links lead to is not among them. */
  files: readonly string[];
  /** Those that can be translated: Markdown, JSON, tables of contents. */
  contents: readonly string[];
  /** The text of a file that is listed; null where it is none, or too large for settings. */
  read(path: string): string | null;
}

const largest = 2 ** 20;

/** @param root absolute path */
export function openSite(root: string): Site {
  const files = listFiles(root);
  const listed = new Set(files);
  return {
    files,
    contents: files.filter((file) => contentKind(file) !== null),
    read(path) {
      if (!listed.has(path) || fileSize(join(root, path)) > largest) return null;
      const bytes = readBytes(join(root, path));
      return bytes && new TextDecoder().decode(bytes);
    },
  };
}
