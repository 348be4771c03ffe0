import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyLanguage, targetLocales } from './testing/every-language.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';
import { buildOtherSite } from './testing/other-site.ts';

let root: string;
let site: OpenSite;

beforeAll(async () => {
  ({ root } = buildOtherSite(everyLanguage, { locales: targetLocales }, { REPORT_URL: 'https://git.example.com/?title={path}' }));
  site = await openSite(root);
});

afterAll(async () => {
  await site?.close();
  if (root) rmSync(root, { recursive: true, force: true });
});

const every = '/security/mtp/every/';
const bases = ['', ...targetLocales.map((locale) => `/${locale}`)];
const translated = bases.slice(1);
const widths = { phone: 390, desk: 1440 };

/** What axe finds on a page, or in a part of it; the colours alone need to be asked again when only they change. */
async function violationsOn(page: Page, part = 'html'): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).setLegacyMode().include(part);
    const asked =
      colorScheme === 'light'
        ? axe.options({ rules: { 'label-content-name-mismatch': { enabled: true } } })
        : axe.withRules('color-contrast');
    const { violations } = await asked.analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`)));
  }
  return found;
}

async function open(path: string, width: number): Promise<Page> {
  const { page } = await site.open(path, { viewport: { width, height: 900 }, bypassCSP: true });
  // A colour on its way to another one is neither.
  await page.addStyleTag({ content: '* { transition: none !important; animation: none !important }' });
  return page;
}

describe.each(Object.entries(widths))('on a %s', (_, width) => {
  test.each(bases)('%s/: every construct is accessible, with all that can be unfolded, and so are the menus', async (base) => {
    const page = await open(base + every, width);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violationsOn(page)).toEqual([]);
    // With a heading at hand.
    await page
      .locator('main h2[id]')
      .last()
      .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(() => page.locator('.toc-at').textContent()).not.toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const menu of ['languages', 'themes', ...(width === widths.phone ? ['side'] : [])]) {
      await page.locator(`header [popovertarget=${menu}]`).click();
      await page.locator(`#${menu}:popover-open`).waitFor();
      expect(await violationsOn(page, `#${menu}`), menu).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });

  test.each(translated)('%s: the source over a passage is, and page and source side by side', async (base) => {
    const page = await open(base + every, width);
    await page.getByRole('switch').click();
    await page.locator('.lockstep-said').nth(2).click();
    await page.locator('.lockstep-look').waitFor();
    expect(await violationsOn(page, '.lockstep-look'), 'the source over a passage').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('switch').click();
    await page.locator('[data-do=sides]').click();
    await page.locator('main.sides .pair').first().waitFor();
    expect(await violationsOn(page, 'main'), 'side by side').toEqual([]);
    await page.context().close();
  });

  test.each(['/sv-SE', '/ar-XB'])(
    '%s: what the search found, what is not there, not translated, and not to be translated',
    async (base) => {
      const page = await open(`${base}/search/?q=Azure`, width);
      await page.locator('.hit').first().waitFor();
      expect(await violationsOn(page)).toEqual([]);
      for (const path of ['/none/', '/security/mtp/other/', '/security/mtp/kept/', '/translations/']) {
        await page.goto(site.origin + base + path);
        expect(await violationsOn(page), path).toEqual([]);
      }
      await page.context().close();
    },
  );
});

describe('a page that is not to be translated', () => {
  test.each([
    ['/fr-FR', 'Cette page n’est pas à traduire. Elle est en anglais pour tous les lecteurs.', 'À ne pas traduire'],
    ['/sv-SE', 'Den här sidan ska inte översättas. Den är på engelska för alla läsare.', 'Ska inte översättas'],
  ])('%s says so, in its notice, in the list of articles and in the dashboard', async (base, said, word) => {
    const { page } = await site.open(`${base}/security/mtp/kept/`);
    expect(await page.locator('.lockstep-notice > p').innerText()).toContain(said);
    expect(await page.locator('article').getAttribute('lang')).toBe('en-US');
    expect(await page.locator('link[hreflang]').evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))).toEqual([
      'en-US',
      'x-default',
    ]);
    await page.goto(`${site.origin}${base}/translations/`);
    expect(await page.locator('.matrix .lockstep-kept').first().innerText()).toContain(word);
    expect(await page.locator('.lockstep-legend .lockstep-kept').innerText()).toContain(word);
    await page.context().close();
  });
});
