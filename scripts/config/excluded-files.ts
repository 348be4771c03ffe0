import { resolve } from 'node:path';
import { globMatcher } from './globs.ts';
import { placeFiles } from './place-files.ts';
import type { Project } from './project.ts';

/** The files (absolute paths) that layouts place and `exclude` takes out again: nobody wants them judged, by themselves neither. */
export function excludedFiles({ root, config }: Pick<Project, 'root' | 'config'>): Set<string> {
  if (config.exclude.length === 0) return new Set();
  const isExcluded = globMatcher(config.exclude);
  const placed = config.pages.flatMap((layout) => {
    const { sources, targets } = placeFiles(root, config, layout, null);
    return [sources, ...targets.values()].flatMap((files) => [...files]);
  });
  return new Set(placed.filter(([path]) => isExcluded(path)).map(([, file]) => resolve(root, file)));
}
