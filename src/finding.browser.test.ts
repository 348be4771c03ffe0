import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from './testing/open-site.ts';

let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const enable = '/security/mtp/mtp-enable/';
const privacy = '/security/mtp/data-privacy/';

describe('the search', () => {
  test('opens with / and finds pages of the reader’s language, and those that are only in the source’s apart', async () => {
    const { page, problems, foreign } = await site.open('/sv-SE' + privacy);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Sök' });
    await dialog.getByRole('searchbox').fill('sekretess');
    await dialog.locator('.hit').first().waitFor();
    expect(
      await dialog
        .locator('.hits')
        .first()
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/sv-SE' + privacy]);
    await dialog.getByRole('searchbox').fill('eligibility');
    const other = dialog.locator('section .hit');
    await other.waitFor();
    expect(await other.getAttribute('href')).toBe('/sv-SE' + enable);
    expect(await dialog.locator('section .hits').getAttribute('lang')).toBe('en-US');
    expect({ problems, foreign }).toEqual({ problems: [], foreign: [] });
    await page.context().close();
  });

  test('knows the forms of a word', async () => {
    const { page } = await site.open('/fr-FR/search/?q=menace');
    await page.locator('main .hit').first().waitFor();
    expect(await page.locator('main .hits').first().locator('a').count()).toBe(2);
    await page.context().close();
  });

  test('goes by arrows, closes with Esc, and gives the focus back', async () => {
    const { page } = await site.open(privacy);
    await page.locator('.find').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').fill('microsoft');
    await page.locator('dialog .hit').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .locator('dialog .hit')
        .nth(1)
        .evaluate((hit) => hit === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('searchbox').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.locator('.find').evaluate((link) => link === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('has its keys whole at the foot of a small window, and none where there are no keys', async () => {
    const opened = async (options: object) => {
      const { page } = await site.open(`/sv-SE${privacy}`, { viewport: { width: 390, height: 500 }, ...options });
      await page.locator('.find').click();
      await page.getByRole('searchbox').fill('data');
      await page.locator('dialog .hit').first().waitFor();
      return page.locator('dialog').evaluate((dialog) => {
        const { height, bottom } = dialog.querySelector('.keys')!.getBoundingClientRect();
        return { height, isWhole: bottom <= dialog.getBoundingClientRect().bottom && bottom < innerHeight };
      });
    };
    const { height, isWhole } = await opened({});
    expect([height > 20, isWhole]).toEqual([true, true]);
    expect(await opened({ hasTouch: true, isMobile: true })).toMatchObject({ height: 0 });
  });

  test('is a page as well, and its key can be switched off', async () => {
    const { page } = await site.open('/sv-SE/search/', { bypassCSP: true });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    await page.getByRole('checkbox').uncheck();
    await page.goto(site.origin + privacy);
    await page.keyboard.press('/');
    await page.waitForTimeout(200);
    expect(await page.locator('dialog').count()).toBe(0);
    await page.context().close();
  });
});

describe('an address that leads nowhere', () => {
  test('is answered in the reader’s language, with the nearest pages and the languages', async () => {
    const { page } = await site.open('/sv-SE/security/mtp/data-privcy/');
    expect(await page.locator('html').getAttribute('lang')).toBe('sv-SE');
    const near = page.locator('.nearest a').first();
    await near.waitFor();
    expect(await near.getAttribute('href')).toBe('/sv-SE' + privacy);
    expect(await page.locator('.find ~ a[data-keep]').getAttribute('href')).toBe('/security/mtp/data-privcy/');
    expect(await page.locator('#languages a[hreflang=fr-FR]').getAttribute('href')).toBe('/fr-FR/security/mtp/data-privcy/');
    await page.context().close();
  });

  test('without script leads home, in every language', async () => {
    const { page } = await site.open('/sv-SE/none/', { javaScriptEnabled: false });
    expect(await page.locator('#languages a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/',
      '/fr-FR/',
      '/nl-NL/',
      '/sv-SE/',
    ]);
    await page.context().close();
  });

  test('but for the letters of its language leads there', async () => {
    const { page } = await site.open('/fr-fr' + privacy);
    expect(new URL(page.url()).pathname).toBe('/fr-FR' + privacy);
    await page.context().close();
  });
});

describe('what programs are told', () => {
  const dataOf = (path: string): { head: string; article: Record<string, unknown> } => {
    const html = readFileSync(`build${path}index.html`, 'utf8');
    const json = /<script[^>]*ld\+json[^>]*>(.*?)<\/script>/.exec(html)![1]!;
    return { head: html.slice(0, html.indexOf('</head>')), article: JSON.parse(json) as Record<string, unknown> };
  };
  const url = 'http://localhost:3000';

  test('of a translation: what it was made from, and by whom', () => {
    const { head, article } = dataOf('/sv-SE' + privacy);
    expect(article).toMatchObject({ url: `${url}/sv-SE${privacy}`, inLanguage: 'sv-SE', translationOfWork: { '@id': url + privacy } });
    expect(head).toMatch(/<meta[^>]*name=ai-disclosure content=ai-generated/);
    expect(head).toMatch(/<meta[^>]*property=og:image content=\S+social\.png/);
  });

  test('of a page that is not translated: the address of the original', () => {
    const { head, article } = dataOf('/sv-SE' + enable);
    expect(article).toMatchObject({ url: url + enable, inLanguage: 'en-US' });
    expect(article).not.toHaveProperty('translationOfWork');
    expect(head).not.toContain('ai-disclosure');
  });

  test('of all pages: where the sitemaps are, and which languages have what', () => {
    expect(readFileSync('build/robots.txt', 'utf8')).toContain(`Sitemap: ${url}/fr-FR/sitemap.xml`);
    const sitemap = readFileSync('build/sitemap.xml', 'utf8');
    const [entry] = new RegExp(`<url><loc>${url}${enable}</loc>.*?</url>`).exec(sitemap)!;
    expect([...entry.matchAll(/hreflang="([^"]+)"/g)].map(([, lang]) => lang)).toEqual(['en-US', 'fr-FR', 'x-default']);
    expect(sitemap).not.toContain('/search/');
  });
});
