/** What a file is that is translated, by its name: a page, or a site's messages (`code.json`) or table of contents (`TOC.yml`); null: neither. */
export function contentKind(path: string): 'page' | 'messages' | null {
  if (/\.mdx?$/i.test(path)) return 'page';
  return /\.json$|(?:^|\/)toc\.ya?ml$/i.test(path) ? 'messages' : null;
}
