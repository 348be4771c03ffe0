import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { expect, test } from 'vitest';
import { pageOf } from '../../scripts/markdown/page.ts';
import { strip } from '../../scripts/spans/index.ts';
import { bilingualPages, brokenPages } from '../../scripts/testing/bilingual-page.ts';
import { pair } from '../../scripts/testing/pair.ts';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { renderArticle } from '../testing/render-article.ts';
import { bilingualSpans } from './bilingual-spans.ts';

const target = 'i18n/fr-FR/docusaurus-plugin-content-docs/current/a.md';
const render = async (markdown: string) => (await renderArticle(siteFrom({ 'docs/a.md': '' }), target, markdown)).html;

test.each([
  ['a sentence', pair('c4c43-101', 'Bonjour', 'Hello'), '<p><span class="bilingual" data-source="Hello">Bonjour</span></p>'],
  ['a heading', `## ${pair('c4c43-101', 'Un', 'One')}`, '<h2 id="un"><span class="bilingual" data-source="One">Un</span></h2>'],
  [
    'two sentences with emphasis',
    `${pair('c4c43-101', '**Un** deux.', '**One** two.')} ${pair('c4c43-102', 'Trois', 'Three')}`,
    '<p><span class="bilingual" data-source="**One** two."><strong>Un</strong> deux.</span> <span class="bilingual" data-source="Three">Trois</span></p>',
  ],
  [
    'a link',
    `[${pair('c4c43-101', 'ici', 'here')}](https://a.b)`,
    '<p><a href="https://a.b"><span class="bilingual" data-source="here">ici</span></a></p>',
  ],
  [
    'markup in a source',
    pair('c4c43-101', 'a', '<b> " & c'),
    '<p><span class="bilingual" data-source="&lt;b&gt; &quot; &amp; c">a</span></p>',
  ],
  ['a text over two blocks', pair('c4c43-101', 'a\n\nb', 'c\n\nd'), '<p>a</p>\n<p>b</p>'],
  ['a lone target', '<span data-ttu-id="c4c43-101">a</span>', '<p>a</p>'],
  ['code that shows it', '`<span data-ttu-id="x">`', '<p><code>&lt;span data-ttu-id=&quot;x&quot;&gt;</code></p>'],
])('%s', async (_, markdown, html) => {
  expect(await render(markdown)).toBe(html);
});

const withoutSpans = (html: string): string => html.replace(/<\/?span[^>]*>/g, '');

test('the turn-on article renders as its clean text does', async () => {
  const project = join(import.meta.dirname, '../..');
  const seed = readFileSync(join(project, 'scripts/testing/seeds/mtp-enable.fr-FR.md'), 'utf8');
  // An include is loaded by an import, which a page that is run on its own does not have.
  const body = seed.slice(pageOf('a.md', seed).bodyStart).replace(/^\[!INCLUDE.*/m, '');
  const site = siteFrom({});
  cpSync(join(project, 'docs'), join(site, 'docs'), { recursive: true });
  const file = 'i18n/fr-FR/docusaurus-plugin-content-docs/current/security/mtp/mtp-enable.md';
  const { html } = await renderArticle(site, file, body);
  const clean = await renderArticle(site, file, strip(pageOf('a.md', body), { keep: 'target' }).text);
  expect(withoutSpans(html)).toBe(withoutSpans(clean.html));
  expect(html.match(/data-source=/g)?.length).toBe(42);
});

/** The tree without the spans of this plugin and without places, neighbouring texts joined. */
function outline(node: Nodes): unknown {
  if (!('children' in node)) return { ...node, position: undefined };
  const children = node.children.flatMap((child) => {
    const inner = outline(child) as { type: string; children: unknown[] };
    return inner.type === 'bilingual' ? inner.children : [inner];
  }) as { type: string; value: string }[];
  const joined = children.reduce<typeof children>((list, child) => {
    const last = list.at(-1);
    if (last?.type === 'text' && child.type === 'text') list[list.length - 1] = { ...last, value: last.value + child.value };
    else list.push(child);
    return list;
  }, []);
  return { ...node, data: undefined, position: undefined, children: joined };
}

test('any page, broken or not, has the tree of its clean text', () => {
  const plain = remark();
  const withPlugin = remark().use(bilingualSpans);
  const pages = fc.oneof(
    bilingualPages.map(({ bilingual }) => bilingual),
    brokenPages,
  );
  fc.assert(
    fc.property(pages, (text) => {
      const { text: clean } = strip(pageOf('a.md', text), { keep: 'target' });
      expect(outline(withPlugin.parse(text))).toEqual(outline(plain.parse(clean)));
    }),
  );
});
