import type { LayoutCount } from '../model/layout-count.ts';
import type { Config } from './config.ts';
import { placeFiles } from './place-files.ts';

/** How many files each layout places, so that a person sees whether it is right. Of two that claim one target, the first holds. */
export function countLayouts(root: string, config: Config): LayoutCount[] {
  const claimed = new Set<string>();
  return config.pages.map((layout) => {
    const { sources, targets } = placeFiles(root, config, layout, null);
    const locales = [...targets].map(([locale, files]) => {
      const own = [...files].filter(([, target]) => !claimed.has(target) && claimed.add(target));
      return { locale, targets: own.length, withoutSource: own.filter(([path]) => !sources.has(path)).length };
    });
    return { source: layout.source, target: layout.target, sources: sources.size, locales };
  });
}
