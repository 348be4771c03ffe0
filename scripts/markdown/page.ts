import type { Page } from '../model/page.ts';
import { fileKind } from './file-kind.ts';
import { bodyStartOf, none, parseFrontMatter } from './front-matter.ts';
import { lineIndex } from './line-index.ts';

/** A page of a path and its decoded text. Front matter is parsed now, the body when somebody asks for it. Messages and tables of contents have none. */
export function pageOf(path: string, text: string): Page {
  const kind = fileKind(path);
  const frontMatter = kind === 'markdown' || kind === 'mdx' ? parseFrontMatter(text) : none;
  return { path, text, frontMatter, bodyStart: bodyStartOf(text, frontMatter), place: lineIndex(text) };
}
