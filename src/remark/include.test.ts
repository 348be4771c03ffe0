import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { compileArticle, renderArticle } from '../testing/render-article.ts';

const french = 'i18n/fr-FR/docusaurus-plugin-content-docs/current';

test.each([
  ['alone', '[!INCLUDE [label](../includes/a.md)]'],
  ['in lower case', '[!include [label](../includes/a.md)]'],
  ['without a blank or label', '[!INCLUDE[](../includes/a.md)]'],
  ['in a list', '- [!INCLUDE [label](../includes/a.md)]'],
  ['in a quote', '> [!INCLUDE [label](../includes/a.md)]'],
])('an include %s is a module that the bundler sees', async (_, markdown) => {
  const code = await compileArticle(siteFrom({ 'docs/includes/a.md': 'A' }), 'docs/x/page.md', markdown);
  expect(code).toMatch(/^import Include0\b.* from "\.\.\/includes\/a.md"/m);
  expect(code).toContain('_jsx(Include0, {})');
  expect(code).not.toContain('label');
});

test('an include within a line has no paragraph of its own', async () => {
  const code = await compileArticle(siteFrom({ 'docs/includes/a.md': 'A' }), 'docs/x/page.md', 'one [!INCLUDE [l](../includes/a.md)] two');
  expect(code).toMatch(/children: \["one ", _jsx\(Include0, \{\s*components: \{\s*p: "span"\s*\}\s*\}\), " two"\]/);
});

const link = (name: string): string => `[!INCLUDE [l](../includes/${name}.md)]`;

test('two includes in a paragraph are two modules, one twice is one', async () => {
  const root = siteFrom({ 'docs/includes/a.md': 'A', 'docs/includes/b.md': 'B' });
  const code = await compileArticle(root, 'docs/x/page.md', [link('a'), link('b'), link('a')].join('\n'));
  expect(code.match(/^import Include\d/gm)).toHaveLength(2);
  expect(code.match(/_jsx\(Include\d/g)).toHaveLength(3);
});

test('a translated page takes its own include, and the source of one that is not translated, in its language', async () => {
  const root = siteFrom({ 'docs/includes/a.md': 'A', 'docs/includes/b.md': 'B', [`${french}/includes/a.md`]: 'A fr' });
  const markdown = '[!INCLUDE [l](../includes/a.md)]\n\n[!INCLUDE [l](../includes/b.md)]';
  const code = await compileArticle(root, `${french}/x/page.md`, markdown);
  expect(code).toContain('"../includes/a.md"');
  expect(code).toContain('"../../../../../docs/includes/b.md"');
  expect(code).toMatch(/lang: "en-US",\s*children: _jsx\(Include1/);
});

test.each([
  ['is code', '../includes/evil.js', 'Unexpected include of docs/includes/evil.js, expected Markdown (.md)'],
  ['is code by its end', '../includes/a.md.js', 'expected Markdown (.md)'],
  ['is a web page', '../includes/evil.html', 'expected Markdown (.md)'],
  ['is data', '../includes/evil.json', 'expected Markdown (.md)'],
  ['includes itself', '../includes/loop.md', 'docs/includes/loop.md -> docs/includes/loop.md'],
  ['is included by what it includes', '../includes/ping.md', 'docs/includes/ping.md -> docs/includes/pong.md -> docs/includes/ping.md'],
])('an include that %s fails with its place', async (_, address, message) => {
  const root = siteFrom({
    'secret.md': 'secret',
    'docs/includes/a.md': 'A',
    'docs/includes/a.md.js': 'attack()',
    'docs/includes/evil.js': 'attack()',
    'docs/includes/evil.html': '<script>attack()</script>',
    'docs/includes/evil.json': '{}',
    'docs/includes/loop.md': '[!INCLUDE [l](loop.md)]',
    'docs/includes/ping.md': '[!INCLUDE [l](pong.md)]',
    'docs/includes/pong.md': '[!INCLUDE [l](ping.md)]',
  });
  const failure = compileArticle(root, 'docs/x/page.md', `text\n\n[!INCLUDE [l](${address})]`);
  await expect(failure).rejects.toMatchObject({ message: expect.stringContaining(message), line: 3, column: 1 });
});

test.each([
  ['is not there', '../includes/none.md'],
  ['leads out of the content', '../../secret.md'],
  ['is absolute', '/etc/passwd'],
  ['is an address', 'https://evil.test/a.md'],
  ['is code for a loader', '!!raw-loader!../includes/evil.js'],
  ['has a query for the bundler', '../includes/a.md?raw'],
  ['has a name of the bundler', '@site/docs/includes/a.md'],
])('an include that %s is a finding, and readers see that a part is missing', async (_, address) => {
  const root = siteFrom({ 'secret.md': 'secret', 'docs/includes/a.md': 'A', 'docs/includes/evil.js': 'attack()' });
  const { html, findings } = await renderArticle(root, 'docs/x/page.md', `text\n\n[!INCLUDE [l](${address})]`);
  expect(html).toContain('A part of this page is missing: ');
  expect(findings).toEqual([`3:1 Unexpected include "${address}", expected a file of this site`]);
});

test('an include in a heading is its text, in the table of contents and the id too, and the bundler sees it', async () => {
  const root = siteFrom({ 'docs/includes/product.md': '---\nms.date: 1\n---\n**Product** [name](a.md)\n' });
  const code = await compileArticle(root, 'docs/x/page.md', '## Use [!INCLUDE [l](../includes/product.md)] now');
  expect(code).toMatch(/^import Include0\b.* from "\.\.\/includes\/product.md"/m);
  expect(code).toContain('"value": "Use Product name now"');
  expect(code).toContain('id: "use-product-name-now"');
});

test('includes nest eight deep and no deeper', async () => {
  const files = Array.from({ length: 9 }, (_, depth) => [`docs/includes/${depth}.md`, `[!INCLUDE [l](${depth + 1}.md)]`] as const);
  const root = siteFrom({ ...Object.fromEntries(files), 'docs/includes/9.md': 'end' });
  await expect(compileArticle(root, 'docs/x/page.md', '[!INCLUDE [l](../includes/2.md)]')).resolves.toContain('Include0');
  await expect(compileArticle(root, 'docs/x/page.md', '[!INCLUDE [l](../includes/0.md)]')).rejects.toThrow('expected at most 8');
});

// Twelve to the power of seven: nobody waits for that.
test('an include that is named over and over is followed once for each depth', async () => {
  const files = Array.from(
    { length: 7 },
    (_, depth) => [`docs/includes/${depth}.md`, `[!INCLUDE [l](${depth + 1}.md)]\n\n`.repeat(12)] as const,
  );
  const root = siteFrom({ ...Object.fromEntries(files), 'docs/includes/7.md': 'end' });
  await expect(compileArticle(root, 'docs/x/page.md', '[!INCLUDE [l](../includes/0.md)]')).resolves.toContain('Include0');
});

// Where each of them looks for its end through all others it takes minutes.
test.each(['<!--', '[', '[a]('])('an include in a heading may be made of nothing but %s', async (piece) => {
  const root = siteFrom({ 'docs/includes/a.md': piece.repeat(200_000) });
  await expect(compileArticle(root, 'docs/x/page.md', '# [!INCLUDE [l](../includes/a.md)]')).resolves.toBeDefined();
});
