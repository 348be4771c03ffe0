import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { pixel } from '../testing/pixel.ts';
import { renderArticle } from '../testing/render-article.ts';
import { mediaAddress } from './site-content.ts';

const french = 'i18n/fr-FR/docusaurus-plugin-content-docs/current';
const ownPixel = Buffer.concat([pixel, Buffer.from([0])]);

const render = async (markdown: string) => {
  const root = siteFrom({
    'secret.png': pixel,
    'docs/images/a b.png': pixel,
    'docs/images/own.png': pixel,
    'docs/images/a.svg': '<svg/>',
    'docs/images/broken.png': 'no picture',
    [`${french}/images/own.png`]: ownPixel,
  });
  return (await renderArticle(root, `${french}/x/page.md`, markdown)).html;
};

const address = mediaAddress('a b.png', pixel);

test.each([
  ['of the source, where the page has none of its own', '![alt](../images/a%20b.png)', `src="${address}"`],
  ['with its size', '![alt](../images/a%20b.png)', 'width="1" height="1"'],
  ['with its title', '![alt](../images/a%20b.png "T")', 'title="T"'],
  ['of the page', '![alt](../images/own.png)', `src="${mediaAddress('own.png', ownPixel)}"`],
  ['by reference', '![alt][r]\n\n[r]: ../images/a%20b.png', `src="${address}"`],
  ['in HTML', '<img src="../images/a%20b.png" alt="alt" width="7">', `width="7" height="1" src="${address}"`],
  ['of another site', '![alt](https://a.test/a.png)', 'src="https://a.test/a.png"'],
])('a picture %s', async (_, markdown, expected) => {
  expect(await render(markdown)).toContain(expected);
});

test.each([
  '../images/none.png',
  '../../../../../../secret.png',
  '../images/a.svg',
  '../images/broken.png',
  '@site/secret.png',
  'pathname:a',
])('a picture at %s is none', async (url) => {
  expect(await render(`![alt](${url})`)).toMatch(/A picture is missing here: alt|<img alt="alt"\/>/);
});

test('of a picture that is not there its title is said, too', async () => {
  expect(await render('![A window](none.png "before and after")')).toContain('A picture is missing here: A window – before and after<');
});
