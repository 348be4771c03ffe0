import type { FrontMatter, Page } from '../model/page.ts';
import { bodyStartOf, noFrontMatter, parseFrontMatter } from './front-matter/front-matter.ts';
import { lineIndex } from './text/lines.ts';

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
  return kind === 'markdown' || kind === 'mdx' ? parseFrontMatter(text) : noFrontMatter;
}

export type FileKind = 'markdown' | 'mdx' | 'messages' | 'toc';

/** What a file is, by its name: a page, a site's messages (`code.json`, `navbar.json`), or a table of contents (`TOC.yml`). */
export function fileKind(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name.endsWith('.json')) return 'messages';
  if (name === 'toc.yml' || name === 'toc.yaml') return 'toc';
  return name.endsWith('.mdx') ? 'mdx' : 'markdown';
}
