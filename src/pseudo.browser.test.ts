import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPreview } from './pseudo/preview.mjs';
import { type OpenSite, openSite } from './testing/open-site.ts';

let root: string;
let site: OpenSite;

beforeAll(async () => {
  root = buildPreview(process.cwd());
  site = await openSite(root);
});

afterAll(async () => {
  await site?.close();
  if (root) rmSync(root, { recursive: true, force: true });
});

const paths = (locale: string) =>
  ['/', '/translations/', `/translations/${locale}/`, '/search/', '/none/', '/security/mtp/mtp-enable/', '/security/mtp/data-privacy/'].map(
    (path) => `/${locale}${path}`,
  );

/** What is no word of the site's own: paths, codes and examples; the counted words; what says itself to be in a language. */
const notOwn =
  '[lang|=sv], [lang|=en]:not([lang=en-XA]), code, pre, kbd, option, .path, [download], a[href^=http], .slim, bdi, [popovertarget=languages], small[dir=ltr]';
const named =
  /American English|English \(Pseudo-Accents\)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const counted = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/g;

test.each(['en-XA', 'ar-XB'].flatMap(paths))('%s has no word that is written in the code', async (path) => {
  const { page } = await site.open(path);
  await page.evaluate((selector) => document.querySelectorAll(selector).forEach((element) => element.remove()), notOwn);
  const text = await page.locator('body').innerText();
  expect(text.match(/[áéíóú]/g)!.length).toBeGreaterThan(10);
  expect(
    text
      .replace(named, '')
      .replace(counted, '')
      .match(/[A-Za-z]{2,}/g) ?? [],
  ).toEqual([]);
  await page.context().close();
});

test.each(['en-XA', 'ar-XB'].flatMap(paths))('%s has room for long words, and cuts none off', async (path) => {
  const { page } = await site.open(path);
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`).toBe(width);
    expect(await page.evaluate(cutOff), `${width} pixels`).toEqual([]);
  }
  await page.context().close();
});

/** Texts that reach out of the element that holds them, or of the window. In the browser. */
function cutOff(): string[] {
  const walker = document.createTreeWalker(document.querySelector('body')!, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement!.closest<HTMLElement>(':not(a, b, i, em, strong, span, bdi, small, code)')!;
    const { overflowX, position, clipPath } = getComputedStyle(holder);
    const isHidden =
      !holder.checkVisibility() ||
      position === 'absolute' ||
      clipPath !== 'none' ||
      node.parentElement!.closest('.lockstep-vh, .skip, script');
    if (node.textContent!.trim() === '' || isHidden || overflowX === 'auto') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const [text, box] = [range.getBoundingClientRect(), holder.getBoundingClientRect()];
    if (text.width === 0) continue;
    if (text.left < box.left - 1 || text.right > box.right + 1 || text.right > innerWidth + 1)
      found.push(`${holder.tagName} ${holder.className}: ${node.textContent}`);
  }
  return found;
}

test.each(paths('ar-XB'))('%s is accessible on a phone and on a desk, light and dark', async (path) => {
  const { page } = await site.open(path, { bypassCSP: true });
  await page.addStyleTag({ content: '* { transition: none !important }' });
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
  }
  await page.context().close();
});

test('the pages of a pseudo-locale are translated, in step, and found in the menu under a name of their own', async () => {
  const { page } = await site.open('/ar-XB/security/mtp/mtp-enable/');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await page.locator('.lockstep-notice.lockstep-current, .lockstep-notice .lockstep-current').count()).toBe(1);
  expect(await page.locator('.lockstep-foreign').count()).toBe(0);
  const names = await page.locator('#languages [hreflang] span[lang]').allTextContents();
  expect(names).toEqual(['American English', 'English (Pseudo-Accents)', 'العربية']);
  await page.context().close();
});
