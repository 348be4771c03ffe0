import { posix } from 'node:path';
import { anchorsIn } from '../checks/addresses/anchors-in.ts';
import type { Site, SiteFile } from '../checks/addresses/site.ts';

/**
 * The files around a page, of those that a record holds by their paths, as a page at its root sees them: for examples.
 *
 * @param files those below `en/` are seen from the source
 */
export function linkedFiles(files: Record<string, string>): Site {
  const at = (path: string): SiteFile | null => (path in files ? { path, meant: path.replace(/^en\//, '') } : null);
  const sourceFileAt = (path: string) => at(posix.join('en', path));
  return {
    fileAt: (path) => at(posix.normalize(path)) ?? sourceFileAt(path),
    sourceFileAt,
    anchorsOf: ({ path }) => (/\.mdx?$/.test(path) ? anchorsIn(files[path] ?? '', 0) : null),
    rules: ['github'],
  };
}
