import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { renderArticle } from '../../testing/render-article.ts';

const words = {
  'learn.footnotes': { message: 'Notes' },
  'learn.footnote-back': { message: 'Revenir au renvoi {number}' },
};

test('footnotes are named in the reader’s language, each way back by its number', async () => {
  const root = siteFrom({ 'docs/x': '', 'i18n/fr-FR/code.json': JSON.stringify(words) });
  const { html } = await renderArticle(root, 'docs/a.md', 'Un[^a] et deux[^b], et un[^a].\n\n[^a]: A\n[^b]: B');
  expect(html).toMatch(/<h2 [^>]*id="footnote-label"[^>]*>Notes<\/h2>/);
  expect([...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    'Revenir au renvoi 1',
    'Revenir au renvoi 1-2',
    'Revenir au renvoi 2',
  ]);
});

test('a heading of the same id elsewhere stays', async () => {
  const { html } = await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', '<h2 id="footnote-label">Mine</h2>');
  expect(html).toContain('>Mine<');
});
