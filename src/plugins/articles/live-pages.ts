import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { MarkdownConfig } from '@docusaurus/types';
import { fingerprint, type SiteContent } from '../../remark/site-content.ts';
import { compiledPages } from './compiled-pages.ts';
import { pageJudge, type Problem } from './judge-page.ts';

/**
 * How Docusaurus reads pages while a server shows them as they are written: one that can't be shown says why, at its own address, and leaves
 * all others as they are. The bundler would cover every page with what is wrong with one.
 */
export function withProblems(markdown: MarkdownConfig, content: SiteContent): MarkdownConfig {
  const problemOf = liveJudge(content);
  const said = new Map<string, string>();
  return {
    ...markdown,
    async parseFrontMatter(page) {
      const problem = await problemOf(page.filePath);
      if (!problem) {
        said.delete(page.filePath);
        return markdown.parseFrontMatter(page);
      }
      said.set(page.filePath, pageOfProblem(problem));
      return { frontMatter: {}, content: pageOfProblem(problem) };
    },
    // Asked behind the other, and for the text alone.
    preprocessor: ({ filePath, fileContent }) => said.get(filePath) ?? fileContent,
  };
}

const pageOfProblem = ({ file, line, column, reason }: Problem): string =>
  `# ${file}\n\n> [!CAUTION]\n> This page can’t be shown.\n\n~~~\n${file}:${line}:${column}: ${reason}\n~~~\n`;

/**
 * Why a page can't be shown. That one can is known as long as its text and those of its includes stay; what is wrong may be in another file, and
 * is found anew each time.
 */
function liveJudge(content: SiteContent): (path: string) => Promise<Problem | null> {
  const known = rememberedPages();
  const pages = compiledPages(content);
  return async (path) => {
    const last = await known.get(path);
    if (last && isAsItWas(last, content)) return null;
    const file = relative(content.root, path).split(sep).join('/');
    const judged = pageJudge(content, pages)(file);
    const texts = judged.then((one) => (one.problem ? null : textsOf([file, ...one.includes], content)));
    // What fails is no answer that anything could be known by.
    known.set(
      path,
      texts.catch(() => null),
    );
    return (await judged).problem;
  };
}

/** The files that a page is made of, by their texts; null of a page that can't be shown. */
type Texts = ReadonlyMap<string, string | null>;

/** What is known outlives a reload of the site, for which Docusaurus loads everything anew: `globalThis` is the one place that does. */
const rememberedPages = (): Map<string, Promise<Texts | null>> => ((globalThis as Global)[key] ??= new Map());

const key = Symbol.for('lockstep.live');

type Global = { [key]?: Map<string, Promise<Texts | null>> };

const isAsItWas = (texts: Texts, content: SiteContent): boolean => [...texts].every(([file, text]) => textOf(file, content) === text);

const textsOf = (files: readonly string[], content: SiteContent): Texts => new Map(files.map((file) => [file, textOf(file, content)]));

/** Null of a file that is gone. */
function textOf(file: string, { root }: SiteContent): string | null {
  const path = join(root, file);
  return existsSync(path) ? fingerprint(readFileSync(path), 64) : null;
}
