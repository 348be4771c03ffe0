import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { renderArticle } from '../../testing/render-article.ts';

const render = async (markdown: string) => {
  const { html, ...rest } = await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', markdown);
  return { html: html.replaceAll('\n', ''), ...rest };
};

const tab = (id: string, level: number, title: string, text: string, condition = '') =>
  `<section class="learn-tab" data-tab="${id}"${condition}><h${level} class="learn-tab-title">${title}</h${level}><p>${text}</p></section>`;

const two = `# [Windows](#tab/windows)\n\nOne.\n\n# [**Linux**](#tab/linux)\n\nTwo.\n\n`;

test.each([
  ['ended by ---', `${two}---\n\nAfter.`],
  ['ended by ***', `${two}***\n\nAfter.`],
  ['with anchors of localization', `${two.replaceAll('# [', '# <a name="x"></a>[')}---\n\nAfter.`],
  ['with ids in capitals', `${two.replaceAll('#tab/', '#TAB/')}---\n\nAfter.`],
])('tabs %s', async (_, markdown) => {
  const { html, findings } = await render(`## Title\n\n${markdown}`);
  const sections = tab('windows', 3, 'Windows', 'One.') + tab('linux', 3, '<strong>Linux</strong>', 'Two.');
  expect(html).toBe(`<h2 id="title">Title</h2><div class="learn-tabs">${sections}</div><p>After.</p>`);
  expect(findings).toEqual([]);
});

test('a tab is no heading: it has no anchor, no place in the table of contents, and is not the title', async () => {
  const { html, toc } = await render(`# Title\n\n## First\n\n${two}---\n\n## Last`);
  expect(toc).toEqual(['First', 'Last']);
  expect(html).not.toContain('id="windows"');
});

test('tabs stand in lists and quotes too, and depend on each other', async () => {
  const { html } = await render('1. One\n\n   ### [A](#tab/a/linux)\n\n   Text.\n\n   ---\n\n2. Two');
  expect(html).toContain(`<div class="learn-tabs">${tab('a', 2, 'A', 'Text.', ' data-tab-if="linux"')}</div></li>`);
});

test('tabs that nothing ends are a finding, and hold the rest', async () => {
  const { html, findings } = await render(two);
  expect(html.match(/<section/g)).toHaveLength(2);
  expect(findings).toEqual([expect.stringMatching(/^1:1 Unexpected end of the page in a group of tabs, expected a line "---"/)]);
});

test('a heading with a link among words is none', async () => {
  expect((await render('## See [A](#tab/a)\n\nText.')).html).toMatch(/^<h2/);
});
