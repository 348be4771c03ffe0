import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { memoryShelves } from '../../testing/memory-shelf.ts';
import { frenchContent } from '../../testing/render-article.ts';
import * as compiler from './article-compiler.ts';
import { compiledPages } from './compiled-pages.ts';

const page = '---\ntitle: A\n---\n\n# [!INCLUDE [p](includes/b.md)]\n\n![p](none.png)\n';

const siteOf = (include: string) => siteFrom({ 'docs/a.md': page, 'docs/includes/b.md': include });

test('a page is compiled once, and found by its text', async () => {
  const compile = vi.spyOn(compiler, 'articleCompiler');
  const [content, open] = [frenchContent(siteOf('A\n')), memoryShelves()];
  const first = await compiledPages(content, open).compile('docs/a.md', page);
  const next = compiledPages(content, open);
  expect(next.find('docs/a.md', page)).toMatchObject({ data: { article: first.data.article }, content: expect.stringContaining('"A"') });
  expect(await next.compile('docs/a.md', page)).toEqual({ data: expect.objectContaining({ article: first.data.article }) });
  expect(compile).toHaveBeenCalledTimes(1);
});

test.each([
  ['another text', 'docs/a.md', `${page}B\n`],
  ['another page', 'docs/b.md', page],
])('%s is not found', async (_, file, text) => {
  const [content, open] = [frenchContent(siteOf('A\n')), memoryShelves()];
  await compiledPages(content, open).compile('docs/a.md', page);
  expect(compiledPages(content, open).find(file, text)).toBe(null);
});

test('a page is compiled anew where its include changed: a heading has its words', async () => {
  const root = siteOf('A\n');
  const [content, open] = [frenchContent(root), memoryShelves()];
  await compiledPages(content, open).compile('docs/a.md', page);
  writeFileSync(join(root, 'docs/includes/b.md'), 'Other\n');
  const pages = compiledPages(content, open);
  expect(pages.find('docs/a.md', page)).toBe(null);
  await pages.compile('docs/a.md', page);
  expect(pages.find('docs/a.md', page)!.content).toContain('"Other"');
});

test('what no page is made of any more is thrown away, and the code of one that was only asked about is not', async () => {
  const [content, open] = [frenchContent(siteOf('A\n')), memoryShelves()];
  const first = compiledPages(content, open);
  await first.compile('docs/a.md', page);
  await first.compile('docs/a.md', `${page}B\n`);
  const next = compiledPages(content, open);
  await next.compile('docs/a.md', page);
  next.tidy();
  expect(next.find('docs/a.md', page)).not.toBe(null);
  expect(compiledPages(content, open).find('docs/a.md', `${page}B\n`)).toBe(null);
});

test('findings of a page that was not compiled again are told at their places', async () => {
  const [content, open] = [frenchContent(siteOf('A\n')), memoryShelves()];
  await compiledPages(content, open).compile('docs/a.md', page);
  const { data } = await compiledPages(content, open).compile('docs/a.md', page);
  expect(data.article).toMatchObject({ findings: [{ about: 'picture', line: 7, column: 1 }] });
});
