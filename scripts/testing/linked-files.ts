import { posix } from 'node:path';
import { anchorsIn } from '../checks/addresses/anchors-in.ts';
import type { Site, SiteFile } from '../checks/addresses/site.ts';
import { sitePages } from '../checks/addresses/in-locale/site-pages.ts';
import { pageOf } from '../markdown/page.ts';
import type { Pair } from '../model/pair.ts';

/**
 * The files around a page, of those that a record holds by their paths, as a page at its root sees them: for examples.
 *
 * @param files those below `en/` are seen from the source; of an address of the site, those beside it are in French
 */
export function linkedFiles(files: Record<string, string>): Site {
  const at = (path: string): SiteFile | null => (path in files ? { path, meant: path.replace(/^(?:en\/)?/, 'en/') } : null);
  const ofSite = sitePages(pairsOf(files), 'en');
  const sourceFileAt = (path: string) => (path.startsWith('/') ? ofSite.sourceAt(path) : at(posix.join('en', path)));
  return {
    fileAt: (path) => (path.startsWith('/') ? ofSite.pageAt(path) : (at(posix.normalize(path)) ?? sourceFileAt(path))),
    sourceFileAt,
    anchorsOf: ({ path }) => (/\.mdx?$/.test(path) ? anchorsIn(files[path] ?? '', pageOf(path, files[path] ?? '').bodyStart) : null),
    rules: ['github'],
  };
}

const pairsOf = (files: Record<string, string>): Pair[] =>
  [...new Set(Object.keys(files).map((path) => path.replace(/^en\//, '')))].map((path) => ({
    locale: 'fr',
    path,
    source: `en/${path}`,
    sourceExists: `en/${path}` in files,
    target: path,
    targetExists: path in files,
    sidecar: null,
    kind: 'page',
  }));
