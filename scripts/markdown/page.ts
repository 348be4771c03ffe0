import type { FrontMatter } from '../model/front-matter.ts';
import type { Page } from '../model/page.ts';
import { fileKind } from './file-kind.ts';
import { bodyStartOf, none, parseFrontMatter } from './front-matter.ts';
import { lineIndex } from './line-index.ts';

/** A page of a path and its decoded text. It is parsed when somebody asks for what is in it. Messages and tables of contents have no front matter. */
export function pageOf(path: string, text: string): Page {
  let parsed: FrontMatter | null = null;
  return {
    path,
    text,
    get frontMatter() {
      return (parsed ??= frontMatterOf(path, text));
    },
    get bodyStart() {
      return bodyStartOf(text, this.frontMatter);
    },
    place: lineIndex(text),
  };
}

function frontMatterOf(path: string, text: string): FrontMatter {
  const kind = fileKind(path);
  return kind === 'markdown' || kind === 'mdx' ? parseFrontMatter(text) : none;
}
