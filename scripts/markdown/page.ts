import type { Page } from '../model/page.ts';
import { bodyStartOf, parseFrontMatter } from './front-matter.ts';
import { lineIndex } from './line-index.ts';

/** A page of a path and its decoded text. Front matter is parsed now, the body when somebody asks for it. */
export function pageOf(path: string, text: string): Page {
  const frontMatter = parseFrontMatter(text);
  return { path, text, frontMatter, bodyStart: bodyStartOf(text, frontMatter), place: lineIndex(text) };
}
