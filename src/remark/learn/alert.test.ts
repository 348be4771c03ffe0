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

test.each(['> Text [!NOTE](a.md)', '> Text', '> \\[!NOTE]\n> Text'])('%j is none', async (markdown) => {
  expect(await render(markdown)).not.toContain('type=');
});

test.each([
  ['in a quote', '> Text\n>\n> > [!NOTE]\n> > Text', '<blockquote><p>Text</p><div type="note"><p>Text</p></div></blockquote>'],
  ['in a list', '- Text\n\n  > [!TIP]\n  > Text', '<ul><li><p>Text</p><div type="tip"><p>Text</p></div></li></ul>'],
  ['in another', '> [!NOTE]\n> > [!TIP]\n> > Text', '<div type="note"><div type="tip"><p>Text</p></div></div>'],
  ['in a table cell', '| a |\n|---|\n| > [!NOTE] Text |', '<td><div type="note">Text</div></td>'],
])('an alert %s', async (_, markdown, html) => {
  expect(await render(markdown)).toContain(html);
});

test.each([
  ['a kind that nobody knows', '> [!DANGER]\n> Text', '1:1 Unexpected alert "[!DANGER]", expected [!NOTE], [!TIP]'],
  ['a kind that was translated', '> [!REMARQUE]\n> Text', '1:1 Unexpected alert "[!REMARQUE]"'],
  ['no quote', '[!NOTE]\nText', '1:1 Unexpected "[!NOTE]" outside of a quote, expected "> [!NOTE]"'],
])('an alert of %s is a note, and a finding', async (_, markdown, finding) => {
  const { html, findings } = await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', markdown);
  expect(html.replaceAll('\n', '')).toBe('<div type="note"><p>Text</p></div>');
  expect(findings).toEqual([expect.stringContaining(finding)]);
});
