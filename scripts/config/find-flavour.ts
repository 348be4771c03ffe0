import type { Flavour } from '../markdown/flavours/flavour.ts';
import { flavours } from '../markdown/flavours/index.ts';

/** What lies in a repository. */
interface Files {
  /** All, with `/`. */
  files: readonly string[];
  /** The text of one; null where it is none. */
  read(path: string): string | null;
}

/**
 * The flavour of the site whose settings lie in a repository, as the flavours' own files tell it; null where there are none, or those of
 * two sites side by side.
 *
 * @param known the settings that told where pages lie: they also tell which of two sites it is
 */
export function findFlavour(site: Files, known: string | null = null): Flavour | null {
  const found = flavours
    .flatMap((flavour) => settingsOf(site, flavour).map((file) => ({ flavour, file, depth: depthOf(file) })))
    .toSorted((a, b) => a.depth - b.depth);
  const own = found.find(({ file }) => file === known);
  if (own) return own.flavour;
  const nearest = new Set(found.filter(({ depth }) => depth === found[0]!.depth).map(({ flavour }) => flavour));
  return nearest.size === 1 ? found[0]!.flavour : null;
}

/** `docs/.vitepress/config/index.ts` is the settings of what lies in `docs/`. */
const depthOf = (path: string): number => path.replace(/(?:^|\/)(?:\.\w+|config)\/.*/, '/x').split('/').length;

function settingsOf({ files, read }: Files, { settings }: Flavour): string[] {
  if (!settings) return [];
  const { path, holds, lacks } = settings;
  return files
    .filter((file) => path.test(file))
    .filter((file) => {
      const text = holds || lacks ? (read(file) ?? '') : '';
      return (!holds || holds.test(text)) && !lacks?.test(text);
    });
}
