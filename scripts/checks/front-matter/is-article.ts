import type { Page } from '../../model/page.ts';

/** Files that a repository keeps beside its articles, for the people and tools that work on it. */
const others =
  /^(?:read_?me|contributing|code[_-]of[_-]conduct|licen[cs]e|security|support|changelog|agents|claude|maintainers|owners|toc|_?sidebar|.*_?template)(?:[._-][\w-]{2,7})?\.mdx?$/i;

/** Whether a page is an article that readers come to: no README, template, table of contents, or part of a page (`_intro.mdx`). */
export function isArticle({ path }: Page): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !others.test(name) && (!name.startsWith('_') || name.startsWith('_index.'));
}
