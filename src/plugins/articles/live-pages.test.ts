import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { frenchContent } from '../../testing/render-article.ts';
import { withProblems } from './live-pages.ts';
import { parseArticleFrontMatter } from './parse-front-matter.ts';

/** What is shown of a page of a site, asked again and again while people write. */
function showing(root: string) {
  const markdown = withProblems({ parseFrontMatter: parseArticleFrontMatter } as never, frenchContent(root));
  return async (path: string, text = readFileSync(join(root, path), 'utf8')) => {
    const page = { filePath: join(root, path), fileContent: text };
    const { frontMatter } = await markdown.parseFrontMatter({
      ...page,
      defaultParseFrontMatter: () => Promise.reject(new Error('unasked')),
    });
    return { title: frontMatter.title, text: markdown.preprocessor!(page) };
  };
}

test('what is wrong with an include is shown until the include is mended, and no longer', async () => {
  const page = '---\ntitle: A\n---\n# A\n\n[!INCLUDE [b](includes/b.md)]\n';
  const [sound, wrong] = ['Fine.\n', '[!INCLUDE [b](b.md)]\n'];
  const root = siteFrom({ 'docs/a.md': page, 'docs/includes/b.md': sound });
  const shown = showing(root);
  expect(await shown('docs/a.md')).toEqual({ title: 'A', text: page });
  writeFileSync(join(root, 'docs/includes/b.md'), wrong);
  expect(await shown('docs/a.md')).toMatchObject({ text: expect.stringContaining('Unexpected include that includes itself') });
  writeFileSync(join(root, 'docs/includes/b.md'), sound);
  expect(await shown('docs/a.md')).toEqual({ title: 'A', text: page });
});

test('a page that can’t be shown says why, until it can', async () => {
  const root = siteFrom({ 'docs/a.md': '---\ntitle: A\n---\n# A\n\n[!INCLUDE [a](a.md)]\n', 'docs/b.md': '# B\n' });
  const shown = showing(root);
  expect(await shown('docs/a.md')).toEqual({
    title: undefined,
    text: expect.stringContaining('docs/a.md:6:1: Unexpected include that includes itself'),
  });
  expect(await shown('docs/b.md')).toEqual({ title: undefined, text: '# B\n' });
  writeFileSync(join(root, 'docs/a.md'), '---\ntitle: A\n---\n# A\n');
  expect(await shown('docs/a.md')).toEqual({ title: 'A', text: '---\ntitle: A\n---\n# A\n' });
});

test('a page that is away while it is asked is shown again as soon as it is back', async () => {
  const root = siteFrom({ 'docs/a.md': '# A\n' });
  const [shown, place, aside] = [showing(root), join(root, 'docs/a.md'), join(root, 'a.md~')];
  renameSync(place, aside);
  const absent = { text: expect.stringContaining('docs/a.md:1:1: Unexpected absence of the page') };
  expect(await Promise.all([shown('docs/a.md', '# A\n'), shown('docs/a.md', '# A\n')])).toMatchObject([absent, absent]);
  renameSync(aside, place);
  expect(await shown('docs/a.md')).toMatchObject({ text: '# A\n' });
  writeFileSync(place, '# B\n');
  expect(await shown('docs/a.md')).toMatchObject({ text: '# B\n' });
  renameSync(place, aside);
  expect(await shown('docs/a.md', '# B\n')).toMatchObject(absent);
});
