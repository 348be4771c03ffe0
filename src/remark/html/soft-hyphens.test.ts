import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { renderArticle } from '../../testing/render-article.ts';

const render = (locale: string, markdown: string) => renderArticle(siteFrom({ 'docs/x': '' }), target(locale), markdown, locale);
const target = (locale: string) => `i18n/${locale}/docusaurus-plugin-content-docs/current/a.md`;

test.each([
  ['fr-FR', '# Anticonstitutionnellement', 'An­ti­cons­ti­tu­tion­nel­le­ment'],
  ['fr-FR', '## Un mot court', 'Un mot court'],
  ['fr-FR', 'Anticonstitutionnellement', '<p>Anticonstitutionnellement</p>'],
  ['fr-FR', '## `Anticonstitutionnellement`', '<code>Anticonstitutionnellement</code>'],
  // Where the words of a compound meet, which the page has by themselves, whatever stands at their end.
  ['sv-SE', '# Dataskyddsdatasäkerhet\n\nSäkerhet för data, med skydd', 'Data\u00adskydds\u00addata\u00adsäkerhet'],
  ['sv-SE', '# Dataskyddsdatasäkerhet\n\nSäkerhet', 'Dataskyddsdata\u00adsäkerhet'],
  ['nl-NL', '# Gegevensbeschermingsinstellingen\n\nInstellingen', 'Gegevens\u00adbe\u00adscher\u00admings\u00adinstellingen'],
  // Nothing is known of it: what is no guess of the patterns.
  ['sv-SE', '# Dataskyddsdatasäkerhet', 'Data\u00adskydds\u00addatasäker\u00adhet'],
  ['sv-SE', '# Användarautentisering', 'An\u00advän\u00addarauten\u00adtisering'],
])('%s: %s', async (locale, markdown, expected) => {
  expect((await render(locale, markdown)).html).toContain(expected);
});

test('the id of a heading, and its place in the table of contents, stay as they are', async () => {
  const { html, toc } = await render('fr-FR', '## Anticonstitutionnellement');
  expect(html).toContain('id="anticonstitutionnellement"');
  expect(toc).toEqual(['Anticonstitutionnellement']);
});
