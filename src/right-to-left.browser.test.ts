import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bidirectional } from './testing/every-construct.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';
import { buildOtherSite } from './testing/other-site.ts';

let root: string;
let site: OpenSite;

beforeAll(async () => {
  const REPORT_URL = 'https://git.example.com/issues/new?title={locale}: {path}&body={page} {passage}';
  const EDIT_URL = 'https://git.example.com/edit/main/{file}?in={locale}&of={path}';
  ({ root } = buildOtherSite([bidirectional], { locales: ['ar-SA'] }, { REPORT_URL, EDIT_URL }));
  site = await openSite(root);
});

afterAll(async () => {
  await site?.close();
  if (root) rmSync(root, { recursive: true, force: true });
});

const every = '/security/mtp/every/';
const arabic = `/ar-SA${every}`;

/** What has its words from the articles, from the configuration, or is the same in all languages. */
const texts =
  'body :is([lang|=en], [lang|=sv]), article > :not(.lockstep-notice, .toc, .lockstep-foreign), .lockstep-foreign > :not(.lockstep-ui), .toc ul, .crumbs span, .side h2, .side summary, code, kbd, small[dir=ltr], option, [download]';

/** Where an element begins and ends, from left to right. */
const sidesOf = (page: Page, selector: string): Promise<{ left: number; right: number }> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right };
    });

describe('a page that is written from right to left', () => {
  test('begins on the right: header, list of articles, text, contents', async () => {
    const { page } = await site.open(arabic);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const [brand, side, text, toc] = await Promise.all(['.brand', '.side', 'article > p', '.toc'].map((part) => sidesOf(page, part)));
    expect(brand!.right).toBeGreaterThan(1400);
    expect(side!.left).toBeGreaterThanOrEqual(text!.right);
    expect(toc!.right).toBeLessThan(text!.left);
    await page.context().close();
  });

  test('has code from left to right, with its button where no line begins', async () => {
    const { page } = await site.open(arabic);
    const block = page.locator('.code').first();
    expect(await block.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    const [code, copy] = await Promise.all([sidesOf(page, '.code code > *'), sidesOf(page, '.code .copy')]);
    expect(copy.left).toBeGreaterThan(code.right);
    const inline = page.locator('article p > code').first();
    expect(await inline.evaluate((element) => [getComputedStyle(element).direction, getComputedStyle(element).unicodeBidi])).toEqual([
      'ltr',
      'isolate',
    ]);
    await page.context().close();
  });

  test('aligns the columns of a table to its own sides', async () => {
    const { page } = await site.open(arabic);
    const aligned = await page.locator('article tbody td').evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
    expect(aligned).toEqual(['start', 'end', 'center']);
    await page.context().close();
  });

  test('shows what is in English from left to right, in its own voice, and says so in its own language', async () => {
    const { page } = await site.open(arabic);
    const foreign = page.locator('.lockstep-foreign');
    expect(await foreign.getAttribute('dir')).toBe('ltr');
    expect(await foreign.locator('.lockstep-foreign-note').getAttribute('dir')).toBe('rtl');
    const other = page.locator('.side a', { hasText: 'Only in English' }).locator('span').first();
    expect(await other.getAttribute('lang')).toBe('en-US');
    await page.context().close();
  });

  test('has no word around its articles that stands in the code', async () => {
    for (const path of [arabic, '/ar-SA/', '/ar-SA/translations/', '/ar-SA/translations/ar-SA/', '/ar-SA/search/', '/ar-SA/none/']) {
      const { page } = await site.open(path);
      await page.evaluate((written) => document.querySelectorAll(written).forEach((element) => element.remove()), texts);
      expect((await page.locator('body').innerText()).match(/[A-Za-z][a-z]+/g) ?? [], path).toEqual([]);
      await page.context().close();
    }
  });

  test.each([320, 390, 1440])('is accessible at %i pixels, with everything unfolded, and scrolls in one direction only', async (width) => {
    const { page } = await site.open(arabic, { viewport: { width, height: 900 }, bypassCSP: true });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
    await page.context().close();
  });
});

test('the list of articles unfolds where the reader is, and shows that place', async () => {
  const { page } = await site.open('/ar-SA/security/mtp/more/n/', { viewport: { width: 1440, height: 500 } });
  const own = page.locator('.side [aria-current=page]');
  await expect.poll(() => own.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThan(500);
  expect(await page.locator('.side details').getAttribute('open')).toBe('');
  const chevron = await page.locator('.side summary').evaluate((summary) => getComputedStyle(summary, '::after').inlineSize);
  expect(Number.parseFloat(chevron)).toBeGreaterThan(4);
  await page.context().close();
});

test('a report of a translation names the page, and the words that were selected', async () => {
  const { page } = await site.open(arabic);
  await page.route('https://git.example.com/**', (route) => route.fulfill({ body: 'A form' }));
  await page.locator('article > p').first().selectText();
  await page.locator('[data-do=report]').click();
  await page.waitForURL('https://git.example.com/**');
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('title')).toBe('ar-SA: security/mtp/every.md');
  expect(searchParams.get('body')).toMatch(/^http:\/\/localhost:3000\/ar-SA\/security\/mtp\/every\/ جملة طويلة/);
  await page.context().close();
});

test.each([
  [arabic, 'i18n/ar-SA/docusaurus-plugin-content-docs/current/security/mtp/every.md?in=ar-SA'],
  [every, 'docs/security/mtp/every.md?in=en-US'],
])('%s leads to where its own file is edited', async (path, file) => {
  const { page } = await site.open(path);
  const address = await page.locator('.report a').last().getAttribute('href');
  expect(address).toBe(`https://git.example.com/edit/main/${file}&of=security%2Fmtp%2Fevery.md`);
  await page.context().close();
});

test('a page of the source has no translation to be reported', async () => {
  const { page } = await site.open(every);
  expect(await page.locator('[data-do=report]').count()).toBe(0);
  await page.context().close();
});

describe('a picture with a larger one', () => {
  test('shows it over the page, by keyboard, and gives the focus back', async () => {
    const { page, problems } = await site.open(every);
    const link = page.locator('a[data-do=enlarge]');
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'What is told elsewhere' });
    await dialog.waitFor();
    expect(await dialog.locator('img').getAttribute('src')).toMatch(/\/media\/large-[0-9a-f]{8}\.png$/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('leads to it without script', async () => {
    const { page } = await site.open(every, { javaScriptEnabled: false });
    await page.locator('.learn-lightbox').press('Enter');
    await page.waitForURL(/\/media\/large-[0-9a-f]{8}\.png$/);
    await page.context().close();
  });
});

test('where the script does not come, a page is that of who has none: all tabs, and no control without effect', async () => {
  const { page } = await site.open('/');
  await page.route('**/assets/scripts/**', (route) => route.abort());
  await page.goto(site.origin + every);
  await expect.poll(() => page.locator('.learn-tab:visible').count()).toBe(2);
  expect(await page.locator('.needs-js:visible').count()).toBe(0);
  await page.context().close();
});

test('a line that is pointed out goes from edge to edge of its code', async () => {
  const { page } = await site.open(every);
  const [line, block] = await Promise.all([sidesOf(page, '.code mark'), sidesOf(page, '.code pre')]);
  expect([Math.round(line.left - block.left), Math.round(block.right - line.right)]).toEqual([0, 0]);
  await page.context().close();
});
