import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { renderArticle } from '../testing/render-article.ts';

const target = 'i18n/fr-FR/docusaurus-plugin-content-docs/current/a.md';
const render = async (markdown: string, file = target) => (await renderArticle(siteFrom({ 'docs/x': '' }), file, markdown)).html;

test.each([
  ['## <a name="get-help"></a>Obtenir de l’aide', '<h2 id="get-help">Obtenir de l’aide</h2>'],
  ["## <a name='get-help'></a>Aide", '<h2 id="get-help">Aide</h2>'],
  ['## <a id="get-help"></a>Aide', '<h2 id="get-help">Aide</h2>'],
  ['## <a name="get-help"></a><a name="bkmk"></a>Aide', '<h2 id="get-help"><a id="bkmk"></a>Aide</h2>'],
  ['<a name="get-help"></a>Aide\n---', '<h2 id="get-help">Aide</h2>'],
  ['## <a name="get-help">Aide</a>', '<h2 id="aide"><a id="get-help">Aide</a></h2>'],
  ['## Aide', '<h2 id="aide">Aide</h2>'],
])('%s', async (markdown, html) => {
  expect(await render(markdown)).toBe(html);
});

test('an anchor of a source page stays beside the heading’s own', async () => {
  expect(await render('## <a name="bkmk"></a>Get help', 'docs/a.md')).toBe('<h2 id="get-help"><a id="bkmk"></a>Get help</h2>');
});

test('the table of contents leads to the same anchor', async () => {
  const { toc } = await renderArticle(siteFrom({ 'docs/x': '' }), target, '## <a name="get-help"></a>`Code` & **gras**');
  expect(toc).toEqual(['<code>Code</code> &amp; <strong>gras</strong>']);
});

test('an anchor of a source page, a comment and a picture leave no markup in the table of contents', async () => {
  const markdown = '## <a name="a"></a>One <!-- b --> <img src="c.png"> <kbd>K</kbd> 1 &lt; 2';
  const { toc } = await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', markdown);
  expect(toc.map((entry) => entry.replace(/ +/g, ' '))).toEqual(['One <kbd>K</kbd> 1 &lt; 2']);
});
