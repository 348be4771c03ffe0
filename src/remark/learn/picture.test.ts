import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { pixel } from '../../testing/pixel.ts';
import { renderArticle } from '../../testing/render-article.ts';
import { mediaAddress } from '../site-content.ts';

const render = async (markdown: string) => {
  const site = siteFrom({ 'docs/media/a b.png': pixel, 'docs/media/a_b.png': pixel, 'docs/media/large.png': pixel });
  const { html, ...rest } = await renderArticle(site, 'docs/x/a.md', markdown);
  // React asks for pictures at once.
  return { html: html.replace(/<link [^>]*>/g, '').replaceAll('\n', ''), ...rest };
};

const img = (alt: string, name = 'a_b.png') => `<img src="${mediaAddress(name, pixel)}" alt="${alt}" width="1" height="1"/>`;
const plain = (markup: string) => markup.replace(' width', ' class="learn-plain" width');

test.each([
  ['content', ':::image type="content" source="../media/a_b.png" alt-text="A":::', `<p>${img('A')}</p>`],
  ['no type', ':::image source="../media/a b.png" alt-text="A":::', `<p>${img('A', 'a b.png')}</p>`],
  ['an icon, which says nothing', ':::image type="icon" source="../media/a_b.png" alt-text="A":::', `<p>${plain(img(''))}</p>`],
  ['no border', ':::image source="../media/a_b.png" alt-text="A" border="false":::', `<p>${plain(img('A'))}</p>`],
  ['words around it', 'Press :::image source="../media/a_b.png" alt-text="A"::: now', `<p>Press ${img('A')} now</p>`],
  ['words behind it', ':::image source="../media/a_b.png" alt-text="A"::: now', `<p>${img('A')} now</p>`],
  ['several lines', ':::image type="content"\n  source="../media/a_b.png"\n  alt-text="A":::', `<p>${img('A')}</p>`],
  ['backslashes', ':::image source="..\\media\\a_b.png" alt-text="A":::', `<p>${img('A')}</p>`],
  ['a path from the top', ':::image source="~/media/a_b.png" alt-text="A":::', `<p>${img('A')}</p>`],
  ['another case', ':::image source="../Media/A_b.PNG" alt-text="A":::', `<p>${img('A')}</p>`],
  ['quotes in quotes', ':::image source="../media/a_b.png" alt-text="Say "A" now":::', `<p>${img('Say &quot;A&quot; now')}</p>`],
  ['curly quotes', ':::image source=“../media/a_b.png” alt-text=“A”:::', `<p>${img('A')}</p>`],
])('a picture with %s', async (_, markdown, html) => {
  expect(await render(markdown)).toEqual({ html, toc: [], findings: [] });
});

test('a picture in a table cell', async () => {
  const { html } = await render('| a |\n|---|\n| x :::image type="icon" source="../media/a_b.png"::: |');
  expect(html).toContain(`<td>x ${plain(img(''))}</td>`);
});

test('a lightbox is a link to the picture', async () => {
  const { html } = await render(':::image source="../media/a_b.png" alt-text="A" lightbox="../media/large.png#lightbox":::');
  expect(html).toBe(`<p><a href="pathname://${mediaAddress('large.png', pixel)}" class="learn-lightbox">${img('A')}</a></p>`);
});

test('a complex picture has its description, as blocks', async () => {
  const { html, findings } = await render(
    ':::image type="complex" source="../media/a_b.png" alt-text="A":::\nOne.\n\n- Two\n:::image-end:::\n\nAfter.',
  );
  const details =
    '<details class="learn-description"><summary>Description of the picture</summary><p>One.</p><ul><li>Two</li></ul></details>';
  expect(html).toBe(`<p>${img('A')}</p>${details}<p>After.</p>`);
  expect(findings).toEqual([]);
});

test('a description is that of the picture before it', async () => {
  const one = ':::image source="../media/a_b.png" alt-text="A":::';
  const { html, findings } = await render(`${one}\n\n${one}\nOne.\n:::image-end:::`);
  expect(html).toMatch(/^<p><img[^>]*><\/p><p><img[^>]*><\/p><details/);
  expect(findings).toEqual([]);
});

test('a picture that is not there leaves its alt text, and is a finding', async () => {
  const { html, findings } = await render(':::image source="none.png" alt-text="A window":::');
  expect(html).toBe('<p><span class="learn-missing" lang="fr-FR">A picture is missing here: A window</span></p>');
  expect(findings).toEqual(['1:1 Unexpected image "none.png", expected a picture beside the page or its source']);
});

test('one without a source, and one that nothing ends, leave no markup', async () => {
  expect((await render(':::image alt-text="A":::')).html).toBe('<p>A</p>');
  const { html, findings } = await render('a :::image source="x.png" alt-text="A"');
  expect(html).toBe('<p>a </p>');
  expect(findings).toHaveLength(1);
});
