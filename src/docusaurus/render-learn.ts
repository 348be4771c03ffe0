import { relative } from 'node:path';
import type { Nodes, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { visible } from '../../scripts/index.ts';
import { notesOf } from '../remark/article-notes.ts';
import { include } from '../remark/include.ts';
import { blockComponent, exportStatement, importStatement } from '../remark/include-nodes.ts';
import { alert } from '../remark/learn/alert.ts';
import { codeInCell } from '../remark/learn/code-in-cell.ts';
import { codeSnippet } from '../remark/learn/code-snippet.ts';
import { colonBlocks } from '../remark/learn/colon-blocks.ts';
import { columns } from '../remark/learn/columns.ts';
import { div } from '../remark/learn/div.ts';
import { leftovers } from '../remark/learn/leftovers.ts';
import { looseMarkup } from '../remark/learn/loose-markup.ts';
import { looseTable } from '../remark/learn/loose-table.ts';
import { picture } from '../remark/learn/picture.ts';
import { tabs } from '../remark/learn/tabs.ts';
import { video } from '../remark/learn/video.ts';
import { xref } from '../remark/learn/xref.ts';
import { zones } from '../remark/learn/zones.ts';
import { visit } from '../remark/visit.ts';
import { learnContent, type ProjectPlace } from './learn-content.ts';
import { learnWords } from './learn-words.ts';

export interface Learning extends ProjectPlace {
  /** Where `<xref:uid>` leads. */
  xref?: string;
  /** What was said of pages already. */
  told: Set<string>;
}

/**
 * What the Markdown of Microsoft Learn says, on a page of any site: in the order of this one, without what replaces parts of Docusaurus
 * (links and pictures lead where Docusaurus leads them, and HTML is what the site lets through).
 *
 * @throws VFileMessage where an include is no Markdown, or includes itself
 */
export function renderLearn(tree: Root, file: VFile, options: Learning): void {
  const content = learnContent(file.path, options);
  const told = { content, words: learnWords(content) };
  const plugins = [
    colonBlocks(),
    tabs(),
    div(),
    alert(),
    include(told),
    picture(told),
    codeSnippet(told),
    video(told),
    columns(),
    zones(told),
    looseTable(),
    codeInCell(),
    looseMarkup(),
    xref({ xref: options.xref ?? null, locale: content.locale }),
    leftovers(),
  ];
  for (const plugin of plugins) plugin(tree, file);
  if (hasLook(tree)) addLook(tree);
  tellFiles(tree, notesOf(file).examples);
  warnOf(file, options.told);
}

/** Whether something of a page has a class of the dialect. */
function hasLook(tree: Root): boolean {
  let found = false;
  visit(tree as never, ({ data }: Nodes) => {
    const classes = (data as { hProperties?: { className?: unknown } } | undefined)?.hProperties?.className;
    found ||= Array.isArray(classes) && classes.some((name) => String(name).startsWith('learn-'));
  });
  return found;
}

/** Its look and its choices come with the page, and with no other. */
function addLook(tree: Root): void {
  tree.children.unshift(importStatement('LearnMarkdown', '@theme/LearnMarkdown') as RootContent);
  tree.children.push(blockComponent({ name: 'LearnMarkdown', lang: null }) as RootContent);
}

/** The loader of a page has the bundler look at them (`append-data.ts`): they are no modules. */
function tellFiles(tree: Root, files: readonly string[]): void {
  if (files.length > 0) tree.children.push(exportStatement('__lockstepFiles', files.join('|')) as RootContent);
}

function warnOf(file: VFile, told: Set<string>): void {
  const path = relative(process.cwd(), file.path);
  for (const { line, column, reason } of notesOf(file).findings) {
    const message = visible(`[WARNING] lockstep/docusaurus: ${path}:${line}:${column}: ${reason}`);
    if (!told.has(message)) console.warn(message);
    told.add(message);
  }
}
