import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { renderArticle } from '../../testing/render-article.ts';

const render = (locale: string, markdown: string) => renderArticle(siteFrom({ 'docs/x': '' }), target(locale), markdown);
const target = (locale: string) => `i18n/${locale}/docusaurus-plugin-content-docs/current/a.md`;

test.each([
  ['fr-FR', '# Anticonstitutionnellement', 'An­ti­cons­ti­tu­tion­nel­le­ment'],
  ['fr-FR', '## Un mot court', 'Un mot court'],
  ['fr-FR', 'Anticonstitutionnellement', '<p>Anticonstitutionnellement</p>'],
  ['fr-FR', '## `Anticonstitutionnellement`', '<code>Anticonstitutionnellement</code>'],
])('%s: %s', async (locale, markdown, expected) => {
  expect((await render(locale, markdown)).html).toContain(expected);
});

test('the id of a heading, and its place in the table of contents, stay as they are', async () => {
  const { html, toc } = await render('fr-FR', '## Anticonstitutionnellement');
  expect(html).toContain('id="anticonstitutionnellement"');
  expect(toc).toEqual(['Anticonstitutionnellement']);
});
