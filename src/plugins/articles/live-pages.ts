import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
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
 * Why a page can't be shown; by its text, each once. What is known outlives a reload of the site, for which Docusaurus loads everything
 * anew: `globalThis` is the one place that does.
 */
function liveJudge(content: SiteContent): (path: string) => Promise<Problem | null> {
  const known = ((globalThis as Global)[key] ??= new Map());
  const pages = compiledPages(content);
  return async (path) => {
    const text = fingerprint(readFileSync(path), 64);
    const last = known.get(path);
    if (last?.text === text) return last.problem;
    const judge = pageJudge(content, pages);
    const judged = { text, problem: judge(relative(content.root, path).split(sep).join('/')).then(({ problem }) => problem) };
    known.set(path, judged);
    return judged.problem;
  };
}

const key = Symbol.for('lockstep.live');

type Global = { [key]?: Map<string, { text: string; problem: Promise<Problem | null> }> };
