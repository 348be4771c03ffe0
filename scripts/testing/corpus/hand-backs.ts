import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One page of a hand-back, with the pages that came with it. Line ends are LF: how a checkout has them is not the point. */
export interface HandBack {
  /** `<repository>/<locale>/<path>` */
  name: string;
  bilingual: string;
  /** The clean page of the same hand-back, or null. */
  target: string | null;
  /** The source at the commit that the page records, or null. */
  source: string | null;
}

/** The pages below `spans/`, as `<repository>/<locale>/{bilingual,target,source}/<path>`; null where there is no such folder. */
export function* handBacks(folder: string): Generator<HandBack> {
  const root = join(folder, 'spans');
  for (const repository of foldersOf(root)) {
    for (const locale of foldersOf(join(root, repository))) {
      const base = join(root, repository, locale);
      for (const entry of readdirSync(join(base, 'bilingual'), { recursive: true, withFileTypes: true })) {
        if (!entry.name.endsWith('.md')) continue;
        const path = relative(join(base, 'bilingual'), join(entry.parentPath, entry.name));
        const read = (side: string) => textOf(join(base, side, path));
        yield { name: `${repository}/${locale}/${path}`, bilingual: read('bilingual')!, target: read('target'), source: read('source') };
      }
    }
  }
}

export const hasHandBacks = (folder: string): boolean => existsSync(join(folder, 'spans'));

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

const textOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : null);
