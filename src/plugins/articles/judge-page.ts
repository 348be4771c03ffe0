import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf, ParseError } from '../../../scripts/index.ts';
import { loadParser } from '../../../scripts/markdown/parser/parser.ts';
import { decode } from '../../../scripts/markdown/text/decode.ts';
import type { Page } from '../../../scripts/model/page.ts';
import type { ArticleNotes, NotedLink } from '../../remark/article-notes.ts';
import type { SiteContent } from '../../remark/site-content.ts';
import { type CompiledPages, compiledPages } from './compiled-pages.ts';

/** Why a page can't be published. */
export interface Problem {
  /** The page, or one that it includes; relative to the project. */
  file: string;
  line: number;
  column: number;
  reason: string;
}

/** A link, and where it stands in a file. */
export type PlacedLink = NotedLink & { file: string };

/** What can be said of a page without its neighbours; links, anchors and findings with those of its includes. */
type Judgement = { problem: Problem } | Sound;

interface Sound {
  problem: null;
  links: PlacedLink[];
  anchors: string[];
  findings: Problem[];
  /** Files that it is made of besides itself. */
  includes: string[];
}

export type PageJudge = (file: string) => Promise<Judgement>;

/** Judges pages and includes by compiling them, each once. */
export function pageJudge(content: SiteContent, { compile }: Pick<CompiledPages, 'compile'> = compiledPages(content)): PageJudge {
  const judged = new Map<string, Promise<Judgement>>();
  const judge: PageJudge = (file) => {
    const known = judged.get(file) ?? judgeFile(file);
    judged.set(file, known);
    return known;
  };
  async function judgeFile(file: string): Promise<Judgement> {
    if (!content.files.has(file)) return refuse(file, 'Unexpected link to another file, expected the page itself');
    const read = readPage(join(content.root, file));
    if (!read) return refuse(file, 'Unexpected absence of the page, expected a file that can be read: it is gone since the site was read');
    if (!('text' in read)) return refuse(file, 'Unexpected byte that is no UTF-8, expected UTF-8: save the file as UTF-8', read);
    const page = pageOf(file, read.text);
    try {
      await refuseUnreadable(page);
      const { data } = await compile(file, page.text);
      return await withIncludes(page, data.article as ArticleNotes, judge);
    } catch (error) {
      return refuse(file, wordsOf(error), placeOf(error, page));
    }
  }
  return judge;
}

/** Null of a page that is gone: who saves or checks out one takes it away for a moment. */
function readPage(path: string): ReturnType<typeof decode> | null {
  try {
    return decode(readFileSync(path));
  } catch {
    return null;
  }
}

function refuse(file: string, reason: string, { line = 1, column = 1 }: Partial<NotedLink> = {}): Judgement {
  return { problem: { file, line, column, reason } };
}

/**
 * What the site would take for something else than its author meant, or would take too long to find out.
 *
 * @throws ParseError
 */
async function refuseUnreadable(page: Page): Promise<void> {
  const [problem] = page.frontMatter.problems;
  const reason = problem?.message.startsWith('Unexpected')
    ? problem.message
    : `Unexpected YAML, expected lines of "key: value": ${problem?.message}`;
  if (problem) throw new ParseError(reason, problem.range);
  refuseDeepDirectives(page.text);
  (await loadParser())(page.text);
}

const deepestDirectives = 50;

/** `:::note` lines that nothing closes stand in each other, and remark-directive reads each again for those around it: 5 KB take seconds, 20 KB minutes. */
function refuseDeepDirectives(text: string): void {
  let depth = 0;
  for (const { index, 1: name } of text.matchAll(/^[ \t>]*:{3,}(?:([a-z][\w-]*)(?:[[{][^\n]{0,1000})?)?[ \t]*\r?$/gim)) {
    depth = name === undefined ? Math.max(0, depth - 1) : depth + 1;
    const reason = `Unexpected nesting of more than ${deepestDirectives} blocks ":::", expected ":::" after each`;
    if (depth > deepestDirectives) throw new ParseError(reason, { start: index, end: index });
  }
}

async function withIncludes({ path: file }: Page, notes: ArticleNotes, judge: PageJudge): Promise<Judgement> {
  const links = notes.links.map((link) => ({ ...link, file }));
  const findings = notes.findings.map(({ line, column, reason }) => ({ file, line, column, reason }));
  const anchors = [...notes.anchors];
  const includes = [...notes.includes];
  for (const include of notes.includes) {
    const inner = await judge(include);
    if (inner.problem) return inner;
    links.push(...inner.links);
    anchors.push(...inner.anchors);
    findings.push(...inner.findings);
    includes.push(...inner.includes);
  }
  return { problem: null, links, anchors, findings, includes };
}

/** The first line of what was thrown: Docusaurus colours it, and adds advice for its own users. */
// eslint-disable-next-line no-control-regex -- colours of a terminal
const wordsOf = (error: unknown): string => (error as Error).message.replace(/\u001b\[\d+m/g, '').split('\n')[0]!;

/** Plugins tell a place, Docusaurus in its message (`(3:1)`), the toolchain a range. */
function placeOf(error: unknown, page: Page): { line: number; column: number } {
  if (error instanceof ParseError) return page.place(error.range);
  const { line, column, message } = error as Partial<NotedLink> & Error;
  const said = /\((\d+):(\d+)\)/.exec(message);
  return { line: line ?? Number(said?.[1] ?? 1), column: column ?? Number(said?.[2] ?? 1) };
}
