import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { renderArticle } from '../../testing/render-article.ts';

const render = async (markdown: string) =>
  (await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', markdown)).html.replaceAll('\n', '');

test.each(['NOTE', 'Tip', 'important', 'CAUTION', 'Warning'])('[!%s] is an alert', async (kind) => {
  expect(await render(`> [!${kind}]\n> Text with **bold**.`)).toBe(
    `<div type="${kind.toLowerCase()}"><p>Text with <strong>bold</strong>.</p></div>`,
  );
});

test.each([
  ['its text on the same line', '> [!NOTE] Text', '<div type="note"><p>Text</p></div>'],
  ['a blank line after the mark', '> [!NOTE]\n>\n> Text', '<div type="note"><p>Text</p></div>'],
  ['a hard break after the mark', '> [!NOTE]  \n> Text', '<div type="note"><p>Text</p></div>'],
  ['bold at the start', '> [!NOTE]\n> **Text**', '<div type="note"><p><strong>Text</strong></p></div>'],
  ['a list', '> [!TIP]\n> - Text', '<div type="tip"><ul><li>Text</li></ul></div>'],
  ['CRLF', '> [!NOTE]\r\n> Text', '<div type="note"><p>Text</p></div>'],
])('an alert with %s', async (_, markdown, html) => {
  expect(await render(markdown)).toBe(html);
});

test.each(['> [!OTHER]\n> Text', '> Text [!NOTE]', '> [!NOTEWORTHY] Text', '[!NOTE]\nText'])('%j is none', async (markdown) => {
  expect(await render(markdown)).not.toContain('type=');
});
