import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from './testing/open-site.ts';

let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const enable = '/security/mtp/mtp-enable/';
const privacy = '/security/mtp/data-privacy/';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe('the source of a sentence', () => {
  const sentence = 'Du bekräftar att sådana åtaganden';
  const source = 'You acknowledge that such commitments may differ from the services from which that Customer Data is transferred.';

  test('is shown where a mouse rests', async () => {
    const { page, problems } = await site.open('/sv-SE' + privacy);
    await page.getByRole('switch').click();
    await page.locator('.lockstep-said', { hasText: sentence }).hover();
    await page.locator('.lockstep-look').waitFor();
    expect(await page.locator('.lockstep-look small').innerText()).toBe('På engelska, så som det översattes');
    expect(await page.locator('.lockstep-look p').innerText()).toBe(source);
    expect(await page.locator('.lockstep-look p').getAttribute('lang')).toBe('en-US');
    await page.mouse.move(2, 2);
    await page.locator('.lockstep-look').waitFor({ state: 'hidden' });
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('is shown by keyboard: one stop for all, arrows to the next, Esc to close', async () => {
    const { page } = await site.open('/sv-SE' + privacy);
    await page.getByRole('switch').focus();
    await page.keyboard.press('Space');
    await page.locator('.lockstep-said[tabindex="0"]').focus();
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowDown');
    expect(await page.locator('.lockstep-look p').innerText()).toBe(source);
    expect(await page.locator('.lockstep-said[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.lockstep-look').isVisible()).toBe(false);
    await page.context().close();
  });

  test('is shown by a tap, and the choice is remembered', async () => {
    const { page } = await site.open('/sv-SE' + privacy, phone);
    await page.getByRole('switch').tap();
    await page.locator('.lockstep-said', { hasText: sentence }).tap();
    expect(await page.locator('.lockstep-look p').innerText()).toBe(source);
    await page.reload();
    await page.locator('[role=switch][aria-checked=true]').waitFor();
    await page.context().close();
  });

  test('is that of today where it is not known what was translated', async () => {
    const { page } = await site.open('/fr-FR' + privacy);
    await page.getByRole('switch').click();
    await page.locator('h1 .lockstep-said').hover();
    await page.locator('.lockstep-look').waitFor();
    expect(await page.locator('.lockstep-look').innerText()).toMatch(
      /^En anglais, aujourd’hui\s+Microsoft Threat Protection data security/,
    );
    await page.context().close();
  });

  test('is not loaded before it is asked for, and breaks nothing for who reads with a screen reader', async () => {
    const { page } = await site.open('/sv-SE' + privacy, { bypassCSP: true });
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')));
    expect((await loaded()).filter((name) => /^(?:lookup|sides|sources)/.test(name))).toEqual([]);
    await page.getByRole('switch').click();
    await page.locator('.lockstep-said').first().focus();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    await page.context().close();
  });
});

describe('page and source side by side', () => {
  test('stand in step, passage by passage, and the page alone comes back as it was', async () => {
    const { page, problems } = await site.open('/sv-SE' + privacy);
    const before = await page.locator('article').innerText();
    const button = page.locator('[data-do=sides]');
    await button.click();
    await page.locator('.pair').first().waitFor();
    const pairs = await page
      .locator('.pair')
      .evaluateAll((all) => all.map(({ children }) => [...children].map((side) => side.textContent.trim().slice(0, 12))));
    expect(pairs).toContainEqual(['Gäller:', 'Applies to:']);
    expect(await page.locator('.pair:has(h1) + *').getAttribute('class'), 'the title is above the notice').toContain('notice');
    expect(pairs).toContainEqual(['Mer informat', 'For more inf']);
    expect(pairs).toContainEqual(['', 'Customer dat']);
    expect(await page.locator('.pair > .lockstep-src').first().getAttribute('lang')).toBe('en-US');
    await button.click();
    await expect.poll(() => page.locator('article').innerText()).toBe(before);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('without script the link leads to the source', async () => {
    const { page } = await site.open('/sv-SE' + privacy, { javaScriptEnabled: false });
    await page.locator('[data-do=sides]').click();
    await page.waitForURL(site.origin + privacy);
    await page.context().close();
  });
});

describe('without script', () => {
  test('a phone has a menu, and the languages are two taps away', async () => {
    const { page } = await site.open('/sv-SE' + privacy, { ...phone, javaScriptEnabled: false });
    expect(await page.locator('.needs-js:visible').count()).toBe(0);
    await page.getByRole('button', { name: 'Meny' }).tap();
    expect(await page.locator('#side').getByRole('link', { name: 'Turn on Microsoft Threat Protection' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Stäng' }).tap();
    await page.getByRole('button', { name: 'Språk: Svenska' }).tap();
    await page.locator('#languages').getByRole('link', { name: 'Français' }).tap();
    await page.waitForURL(site.origin + '/fr-FR' + privacy);
    await page.context().close();
  });

  test('the theme of the system holds', async () => {
    const grounds = ['light', 'dark'].map(async (colorScheme) => {
      const { page } = await site.open(privacy, { colorScheme: colorScheme as 'light', javaScriptEnabled: false });
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await page.context().close();
      return ground;
    });
    expect(await Promise.all(grounds)).toEqual(['rgb(253, 253, 252)', 'rgb(18, 21, 19)']);
  });
});

describe('on a phone the contents', () => {
  const opened = (options?: BrowserContextOptions) => site.open('/fr-FR' + enable, { ...phone, ...options });

  test('stay in reach, with the heading at hand, and fold when they have led there', async () => {
    const { page } = await opened();
    const [bar, list] = [page.locator('.toc'), page.locator('.toc ul')];
    const top = () => bar.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await page.locator('#start-using-the-service').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    const header = await page.locator('.top').evaluate((element) => Math.round(element.getBoundingClientRect().bottom));
    await expect.poll(top).toBe(header);
    await expect.poll(() => bar.locator('.toc-at').innerText()).toBe('Commencez à utiliser le service');
    await bar.locator('summary').tap();
    await list.getByRole('link').last().tap();
    await expect.poll(() => list.isVisible()).toBe(false);
    const last = page.locator('main h2').last();
    await expect.poll(() => last.evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(844);
    expect(await last.evaluate((heading) => heading.getBoundingClientRect().top)).toBeGreaterThan(header);
    await page.context().close();
  });

  test('are folded by a press elsewhere, and by Esc, which gives the focus back', async () => {
    const { page } = await opened();
    const [summary, list] = [page.locator('.toc summary'), page.locator('.toc ul')];
    await summary.tap();
    expect(await list.isVisible()).toBe(true);
    await page.locator('h1').tap();
    expect(await list.isVisible()).toBe(false);
    await summary.press('Enter');
    await list.getByRole('link').first().focus();
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('stand in the text where no script could fold them', async () => {
    const { page } = await opened({ javaScriptEnabled: false });
    await page.locator('.toc summary').tap();
    expect(await page.locator('.toc').evaluate((element) => getComputedStyle(element).position)).toBe('static');
    expect(await page.locator('.toc ul').evaluate((element) => getComputedStyle(element).position)).toBe('static');
    await page.context().close();
  });
});

describe('a reader’s choice', () => {
  test('of a theme holds for every page, before it is drawn', async () => {
    const { page } = await site.open(privacy, { colorScheme: 'light' });
    const choose = async (button: string, theme: string) => {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('button', { name: theme, exact: true }).click();
    };
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await choose('Light or dark', 'Dark');
    expect(await page.locator('#themes').isVisible()).toBe(false);
    await page.goto(`${site.origin}/sv-SE/`);
    expect(await scheme()).toBe('dark');
    await page.getByRole('button', { name: 'Ljust eller mörkt' }).click();
    expect(await page.locator('#themes [aria-pressed=true]').innerText()).toBe('Mörkt');
    await page.keyboard.press('Escape');
    await choose('Ljust eller mörkt', 'Som systemet');
    await page.reload();
    expect(await scheme()).toBe('light dark');
    await page.context().close();
  });

  test('of a language shows which of them have the page, opens and closes by keyboard, and gives the focus back', async () => {
    const { page } = await site.open('/fr-FR' + enable);
    const button = page.getByRole('button', { name: 'Langue : Français' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#languages').innerText()).toMatch(
      /English\s+L’original\s+Français\s+1 passage non traduit\s+Nederlands\s+Non traduite/,
    );
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('#languages') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#languages').isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('of a language keeps the heading in view', async () => {
    const { page } = await site.open('/fr-FR' + enable);
    await page.locator('#start-using-the-service').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await page.getByRole('link', { name: 'Lire en anglais' }).click();
    await page.waitForURL(/mtp-enable\/#start-using-the-service$/);
    await expect.poll(() => page.locator(':target').evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(400);
    await page.context().close();
  });
});

test.each([390, 1440])('written from right to left, a page of %i pixels is mirrored, and scrolls in one direction only', async (width) => {
  const { page } = await site.open('/sv-SE' + privacy, { viewport: { width, height: 900 } });
  await page.evaluate(() => document.querySelectorAll('html, article').forEach((element) => element.setAttribute('dir', 'rtl')));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const sides = await page
    .locator('#lockstep-c1')
    .evaluate((change) => [getComputedStyle(change).borderLeftWidth, getComputedStyle(change).borderRightWidth]);
  expect(sides).toEqual(['0px', '3px']);
  await page.context().close();
});

test('neither a hash that is no text nor a browser that keeps nothing takes the rest of the script away', async () => {
  const { page, problems } = await site.open('/');
  await page.addInitScript(() => {
    const refused = { get: () => { throw new DOMException('refused', 'SecurityError'); } }; // prettier-ignore
    Object.defineProperties(window, { localStorage: refused, sessionStorage: refused });
  });
  await page.goto(`${site.origin}/sv-SE${privacy}#100%`);
  await page.getByRole('button', { name: 'Ljust eller mörkt' }).click();
  await page.getByRole('button', { name: 'Mörkt', exact: true }).click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.getByRole('link', { name: 'Läs på engelska' }).click();
  await page.waitForURL(site.origin + privacy + '**');
  expect(problems).toEqual([]);
  await page.context().close();
});
