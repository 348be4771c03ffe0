import { expect, test } from 'vitest';
import { parseArticleFrontMatter } from './parse-front-matter.ts';

const parse = async (fileContent: string) =>
  parseArticleFrontMatter({
    filePath: 'docs/a.md',
    fileContent,
    defaultParseFrontMatter: () => Promise.reject(new Error('gray-matter was asked')),
  });

test.each(['---js', '---javascript', '--- js', '---coffee'])('a page that opens with %s runs nothing', async (fence) => {
  const attack = `${fence}\n{ title: (globalThis.attacked = true) }\n---\n# A\n`;
  expect((await parse(attack)).frontMatter).toEqual({});
  expect(globalThis).not.toHaveProperty('attacked');
});

test('what is provenance or text of the page is let through, as strings', async () => {
  const { frontMatter, content } = await parse(
    '---\ntitle: 2020\ndescription: "a: b"\nms.sourcegitcommit: 12e4567\nms.lasthandoff: 05/04/2020\nf1.keywords:\n- NOCSH\n---\n# A\n',
  );
  expect(frontMatter).toEqual({
    title: '2020',
    description: 'a: b',
    'ms.sourcegitcommit': '12e4567',
    'ms.lasthandoff': '05/04/2020',
    'f1.keywords': ['NOCSH'],
  });
  expect(content).toBe('# A');
});

test.each([
  'slug: /translations',
  'image: ./../../../secret.png',
  'mdx:\n  format: mdx',
  'custom_edit_url: javascript:attack()',
  'sidebar_class_name: a',
  'id: other',
  'draft: true',
  '__proto__:\n  polluted: true',
])('%s is not', async (line) => {
  expect((await parse(`---\n${line}\n---\n`)).frontMatter).toEqual({});
  expect({}).not.toHaveProperty('polluted');
});

test.each([
  ['keywords: a, b', ['a', 'b']],
  ["keywords: ''", undefined],
  ['keywords:', undefined],
  ['keywords:\n- a\n-\n- b', ['a', 'b']],
  ['keywords: 1', ['1']],
])('%j gives a list', async (line, keywords) => {
  expect((await parse(`---\n${line}\n---\n`)).frontMatter.keywords).toEqual(keywords);
});

test.each([
  ['nothing', '', ''],
  ['no front matter', '# A', '# A'],
  ['a BOM', '\ufeff---\ntitle: A\n---\nB', 'B'],
  ['CRLF', '---\r\ntitle: A\r\n---\r\nB', 'B'],
  ['no closing fence', '---\ntitle: A\n', '---\ntitle: A'],
  ['broken YAML', '---\ntitle: "A\n---\nB', 'B'],
])('a page with %s is read', async (_, text, content) => {
  expect((await parse(text)).content).toBe(content);
});

test.each([
  ['title: "Use `lockstep` and `git`"', 'Use lockstep and git'],
  ['title: One ` only', 'One ` only'],
  ['title:', undefined],
])('%s is text wherever it is shown', async (line, title) => {
  expect((await parse(`---\n${line}\n---\n`)).frontMatter.title).toBe(title);
});

test('equal pages share no data', async () => {
  const [first, second] = await Promise.all([parse('---\ntitle: A\n---\n'), parse('---\ntitle: A\n---\n')]);
  expect(first.frontMatter).not.toBe(second.frontMatter);
});
