import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../../../scripts/index.ts';
import type { ArticleNotes } from '../../remark/article-notes.ts';
import { fingerprint, type SiteContent } from '../../remark/site-content.ts';
import { articleCompiler, type CompiledArticle } from './article-compiler.ts';
import { machineryFor } from '../builds/machinery.ts';
import { articleFrontMatter } from './parse-front-matter.ts';
import { openShelf } from '../builds/shelf.ts';

/** Pages of a locale as modules, each compiled once for all that want it, and again only when it changed. */
export interface CompiledPages {
  /** Compiles, or takes what an earlier build made of the same text; it throws what the plugins throw. */
  compile(file: string, text: string): Promise<Pick<CompiledArticle, 'data'>>;
  /** What became of a text that was compiled already; null where it was not. */
  find(file: string, text: string): CompiledArticle | null;
  /** Throws away what no page is made of any more. */
  tidy(): void;
}

/** What is kept of a page besides its code. */
interface Kept {
  data: { contentTitle?: string; article: ArticleNotes };
  /** What its includes held: a heading takes their words. */
  includes: string[];
}

/** @param content of the locale */
export function compiledPages(content: SiteContent, open: typeof openShelf = openShelf): CompiledPages {
  const { root, locale } = content;
  const [notes, code] = [open(root, `${locale}/notes`), open(root, `${locale}/code`)];
  const keyOf = (file: string, text: string): string => fingerprint(JSON.stringify([machineryFor(content), file, text]), 40);
  const heldIn = (file: string): string => fingerprint(readFileSync(join(root, file)), 64);
  let compiler: ReturnType<typeof articleCompiler> | null = null;
  const notesOf = (key: string): Kept['data'] | null => {
    const kept = JSON.parse(notes.get(key) ?? 'null') as Kept | null;
    if (!kept?.data.article.includes.every((file, index) => heldIn(file) === kept.includes[index])) return null;
    code.keep(key);
    return kept.data;
  };
  return {
    async compile(file, text) {
      const key = keyOf(file, text);
      const known = notesOf(key);
      if (known) return { data: { ...known } };
      compiler ??= articleCompiler(content);
      const { content: made, data } = await (await compiler)(file, text, articleFrontMatter(pageOf(file, text)));
      const article = data.article as ArticleNotes;
      const kept: Kept = { data: { contentTitle: data.contentTitle as string, article }, includes: article.includes.map(heldIn) };
      code.put(key, made);
      notes.put(key, JSON.stringify(kept));
      return { data };
    },
    find(file, text) {
      const key = keyOf(file, text);
      const [data, made] = [notesOf(key), code.get(key)];
      return data && made !== null ? { content: made, data: { ...data } } : null;
    },
    tidy() {
      notes.tidy();
      code.tidy();
    },
  };
}
