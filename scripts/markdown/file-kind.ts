export type FileKind = 'markdown' | 'mdx' | 'messages' | 'toc';

/** What a file is, by its name: a page, a site's messages (`code.json`, `navbar.json`), or a table of contents (`TOC.yml`). */
export function fileKind(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name.endsWith('.json')) return 'messages';
  if (name === 'toc.yml' || name === 'toc.yaml') return 'toc';
  return name.endsWith('.mdx') ? 'mdx' : 'markdown';
}
