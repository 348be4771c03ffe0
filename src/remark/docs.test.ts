import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frenchContent } from '../testing/render-article.ts';
import { articlePlugins } from './index.ts';

const page = readFileSync('docs/contributing/site.md', 'utf8');

/** `code-snippet.ts` -> `codeSnippet` */
const plugins = new Map(
  readdirSync('src/remark/learn').map((file) => [file.slice(0, -3).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), file]),
);

const all = articlePlugins(frenchContent(process.cwd()), '');
const used = [...all.beforeDefaultRemarkPlugins, ...all.rehypePlugins].map(([plugin]) => (plugin as { name: string }).name);

test.each(used.filter((name) => plugins.has(name)))('the construct %s stands in the table of the dialect', (name) => {
  expect(page).toMatch(new RegExp(`^\\|.*\\| \`${plugins.get(name)}\``, 'm'));
});

test('the table names no plugin that is not there', () => {
  const [, table = ''] = /\| construct(.*?)\n\n/s.exec(page) ?? [];
  const named = [...table.matchAll(/\| `([\w-]+\.ts)` +\|/g)].map(([, file]) => file);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !used.includes([...plugins].find(([, own]) => own === file)?.[0] ?? ''))).toEqual([]);
});
