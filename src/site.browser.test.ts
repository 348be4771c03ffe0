import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { status } from '../scripts/index.ts';
import { runIn } from '../scripts/testing/run-in.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const enable = '/security/mtp/mtp-enable/';
const privacy = '/security/mtp/data-privacy/';
const locales = ['', '/fr-FR', '/nl-NL', '/sv-SE'];
const everyPage = [
  ...locales.flatMap((locale) => ['/', '/translations/', enable, privacy].map((path) => locale + path)),
  '/translations/nl-NL/',
  '/sv-SE/translations/sv-SE/',
  '/sv-SE/search/',
];

describe.each(everyPage)('%s', (path) => {
  test('opens without an error and asks no other site for anything', async () => {
    const { page, problems, foreign } = await site.open(path);
    await page.mouse.wheel(0, 20_000);
    await page.waitForLoadState('networkidle');
    expect({ problems, foreign }).toEqual({ problems: [], foreign: [] });
    await page.context().close();
  });

  test('is accessible on a phone and on a desk, light and dark, and scrolls in one direction only', async () => {
    const { page } = await site.open(path, { bypassCSP: true });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    // A colour on its way to another one is neither.
    await page.addStyleTag({ content: '* { transition: none !important }' });
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violationsOn(page), `${width} light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOn(page, 'color-contrast'), `${width} dark`).toEqual([]);
    }
    await page.context().close();
  });
});

/** What axe finds; the colours alone need to be asked again when only they change. */
async function violationsOn(page: Page, onlyRule?: string): Promise<string[]> {
  // What is seen of a control is in its name (WCAG 2.5.3): axe asks that only where it is told to.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ rules: { 'label-content-name-mismatch': { enabled: true } } });
  const { violations } = await (onlyRule ? axe.withRules(onlyRule) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('what a reader is told of a translation', () => {
  test.each([
    ['/fr-FR' + enable, 'Traduite par une machine le 27\u00a0décembre\u00a02019. 1 passage est encore en anglais.'],
    [
      '/fr-FR' + privacy,
      'Traduite par une machine le 4\u00a0mai\u00a02020. La page en anglais dit autre chose ; on ne sait pas à quels endroits.',
    ],
    ['/nl-NL' + privacy, 'Door een machine vertaald op 4\u00a0mei\u00a02020. De pagina in het Engels zegt iets anders;'],
    ['/sv-SE' + privacy, 'Maskinöversatt 21\u00a0april\u00a02020. Sidan på engelska säger något annat på 9 ställen.'],
    ['/nl-NL' + enable, 'Deze pagina is nog niet in het Nederlands vertaald. U leest haar in het Engels.'],
    ['/sv-SE' + enable, 'Den här sidan är inte översatt till svenska än. Du läser den på engelska.'],
    [enable, 'is not the original: it was rebuilt'],
  ])('%s: one sentence below the title', async (path, said) => {
    const { page } = await site.open(path);
    const notice = page.locator('article h1 + aside');
    const sentence = await notice.locator('> p').innerText();
    expect(sentence).toContain(said);
    expect(sentence, 'which side is newer is not known here').not.toMatch(/retard|achter|efter|behind/i);
    await page.context().close();
  });

  test('what that is known from is behind a disclosure', async () => {
    const { page } = await site.open('/sv-SE' + privacy);
    const about = page.locator('aside details.lockstep-about');
    expect(await about.innerText()).not.toContain('2614f8b8');
    await about.locator('summary').click();
    for (const words of ['2614f8b8', '21\u00a0april\u00a02020', 'bara på', '160 ord'])
      expect((await about.innerText()).replace('bara i', 'bara på')).toContain(words);
    await page.context().close();
  });

  test('what is not translated is a tap away, and looks like a note', async () => {
    const { page } = await site.open('/fr-FR' + enable);
    await page.locator('aside').getByRole('link', { name: '1 passage' }).click();
    const passage = page.locator('.lockstep-foreign:target');
    expect(await passage.innerText()).toContain('Some information on this page');
    const sizes = await passage
      .locator('.lockstep-foreign-note, p:not(.lockstep-foreign-note)')
      .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
    expect(sizes[0]).toBeLessThan(sizes.at(-1)!);
    await page.context().close();
  });

  test('an original page of the source says nothing', async () => {
    const { page } = await site.open(privacy);
    expect(await page.locator('article aside').count()).toBe(0);
    await page.context().close();
  });
});

describe('a passage that differs', () => {
  test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
    'is marked where it stands, and shows both sides there, with the keyboard alone (%j)',
    async (options) => {
      const { page } = await site.open('/sv-SE' + privacy, options);
      const change = page.locator('.lockstep-chg.lockstep-changed');
      expect(await change.locator('p, a').first().innerText()).toContain('Microsoft 365 sekretess');
      await change.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await change.locator('dd').evaluateAll((texts) => texts.map((text) => text.textContent))).toEqual([
        'borttaget: Microsoft 365 privacy, security, and transparency',
        'tillagt: Office 365 privacy, security, and transparency',
        'Microsoft 365 sekretess, säkerhet och transparens',
      ]);
      await page.context().close();
    },
  );

  test('is one of so many as the page says, each with a link that leads to it', async () => {
    const { page } = await site.open('/sv-SE' + privacy);
    const { pages } = await status({ cwd: process.cwd() });
    const { changes = [] } = pages
      .flatMap(({ targets }) => targets)
      .find(({ locale, changes: some }) => locale === 'sv-SE' && some?.length)!;
    const links = page.locator('.toc .changes a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '#lockstep-c1',
      '#lockstep-c2',
      '#lockstep-c3',
      '#lockstep-c9',
    ]);
    expect(await page.locator('.toc').innerText()).toContain(`${changes.length} ställen som skiljer sig`);
    await links.nth(2).click();
    await expect.poll(() => page.locator('#lockstep-c3 details').getAttribute('open')).toBe('');
    expect(await page.locator('#lockstep-c3 .lockstep-cmp p').count()).toBe(6);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#lockstep-c3 details').getAttribute('open')).toBeNull();
    await page.context().close();
  });

  test('is listed beside the text without a control that does nothing', async () => {
    const { page } = await site.open('/sv-SE' + privacy);
    const folds = page.locator('.toc summary');
    expect(await folds.count()).toBeGreaterThan(0);
    expect(await folds.evaluateAll((all) => all.filter((fold) => fold.checkVisibility()))).toEqual([]);
    expect(await page.locator('.toc .changes a').first().isVisible()).toBe(true);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.locator('.toc .changes a').first().isVisible()).toBe(false);
    await folds.last().press('Enter');
    expect(await page.locator('.toc .changes a').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('that is not translated is marked as such, in the reader’s words', async () => {
    const { page } = await site.open('/fr-FR' + enable);
    const foreign = page.locator('.lockstep-foreign');
    expect(await foreign.count()).toBe(1);
    expect(await foreign.getAttribute('lang')).toBe('en-US');
    expect(await foreign.locator('.lockstep-foreign-note').innerText()).toBe('Pas encore traduit, affiché en anglais');
    await page.context().close();
  });
});

describe('how the articles are rendered', () => {
  test('anchors are the same in all locales', async () => {
    const anchors = await Promise.all(
      ['', '/fr-FR'].map(async (locale) => {
        const { page } = await site.open(locale + enable);
        return page.locator('article :is(h2, h3)').evaluateAll((headings) => headings.map(({ id }) => id));
      }),
    );
    expect(anchors[0]).toContain('check-license-eligibility-and-required-permissions');
    expect(anchors[1]).toEqual(anchors[0]);
  });

  test.each([
    ['', 'en-us'],
    ['/fr-FR', 'fr-fr'],
    ['/sv-SE', 'sv-se'],
  ])('a link of %s to a page that is not here leads to the published one in %s', async (locale, published) => {
    const { page } = await site.open(locale + enable);
    const hrefs = await page.locator('article a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs).toContain(`https://learn.microsoft.com/${published}/microsoft-365/security/mtp/prerequisites#licensing-requirements`);
    expect(hrefs).toContain(`https://learn.microsoft.com/${published}/microsoft-365/security/office-365-security/office-365-atp`);
    expect(hrefs.filter((href) => href.endsWith('.md'))).toEqual([]);
    await page.context().close();
  });

  test.each(locales)('the pictures of %s are seen, from the one place for all locales', async (locale) => {
    const { page } = await site.open(locale + enable);
    const pictures = page.locator('article img');
    expect(await pictures.count()).toBe(2);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(1200);
      expect(await picture.getAttribute('src')).toMatch(/^\/media\/mtp-(?:off|on)-[0-9a-f]{8}\.png$/);
    }
    await page.context().close();
  });

  test.each([
    ['', 'important'],
    ['/fr-FR', 'important'],
    ['/nl-NL', 'belangrijk'],
    ['/sv-SE', 'viktigt'],
  ])('the include of %s is there as an alert with its label %s', async (locale, label) => {
    const { page } = await site.open(locale + enable);
    const alert = page.locator('article .theme-admonition');
    expect(await alert.locator('> p').innerText()).toContain('describes a product before its release');
    expect((await alert.innerText()).toLowerCase()).toContain(label);
    expect(await alert.evaluate((element) => element.closest('[lang]')!.getAttribute('lang'))).toBe('en-US');
    await page.context().close();
  });
});

describe('what search engines and screen readers are told', () => {
  const base = 'http://localhost:3000';
  test.each([
    ['/fr-FR' + enable, 'fr-FR', '/fr-FR' + enable, ['en-US', 'fr-FR', 'x-default']],
    ['/sv-SE' + enable, 'en-US', enable, ['en-US', 'fr-FR', 'x-default']],
    [enable, 'en-US', enable, ['en-US', 'fr-FR', 'x-default']],
    ['/nl-NL' + privacy, 'nl-NL', '/nl-NL' + privacy, ['en-US', 'fr-FR', 'nl-NL', 'sv-SE', 'x-default']],
    ['/sv-SE/', 'sv-SE', '/sv-SE/', ['en-US', 'fr-FR', 'nl-NL', 'sv-SE', 'x-default']],
  ])('%s is in %s', async (path, lang, canonical, alternates) => {
    const { page } = await site.open(path);
    const main = page.locator('h1');
    expect(await main.evaluate((element) => element.closest('[lang]')!.getAttribute('lang'))).toBe(lang);
    expect(await page.locator('html').getAttribute('lang')).toBe(path.split('/')[1]!.includes('-') ? path.split('/')[1] : 'en-US');
    expect(await page.locator('link[rel=canonical]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      base + canonical,
    ]);
    expect(
      await page.locator('link[hreflang][rel=alternate]').evaluateAll((links) => links.map((link) => link.getAttribute('hreflang'))),
    ).toEqual(alternates);
    await page.context().close();
  });

  test('a sitemap names a page only in the languages that have it', () => {
    const addresses = locales.map((locale) =>
      readFileSync(`build${locale}/sitemap.xml`, 'utf8')
        .match(/(?<=<loc>).*?(?=<)/g)
        ?.sort(),
    );
    const everywhere = ['/', privacy, '/translations/'];
    expect(addresses).toEqual([
      ['/', privacy, enable, '/translations/'].map((path) => base + path),
      ['/', privacy, enable, '/translations/'].map((path) => `${base}/fr-FR${path}`),
      everywhere.map((path) => `${base}/nl-NL${path}`),
      everywhere.map((path) => `${base}/sv-SE${path}`),
    ]);
  });

  test('what is no article is not published', () => {
    for (const path of ['contributing', 'security/includes']) expect(existsSync(`build/${path}`)).toBe(false);
    expect(readdirSync('build/media').map((name) => name.replace(/-[0-9a-f]{8}\./, '.'))).toEqual(['mtp-off.png', 'mtp-on.png']);
  });
});

/** A page that says what its source says, and includes what nobody translated. */
const partly = { locale: 'fr-FR', target: `i18n/fr-FR/docusaurus-plugin-content-docs/current${enable.replace(/\/$/, '.md')}` };

const isPartly = ({ locale, target }: { locale: string; target: string }): boolean => locale === partly.locale && target === partly.target;

describe('the dashboard', () => {
  test('shows the state and the words of every page in every locale, and every cell leads to the page', async () => {
    const { pages } = await status({ cwd: process.cwd() });
    const { page } = await site.open('/translations/');
    const words = { current: 'In step', stale: 'Differs', missing: 'Not translated' } as Record<string, string>;
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(pages.length);
    for (const [index, { title, targets, path }] of pages.entries()) {
      const row = rows.nth(index);
      expect(await row.locator('th').innerText()).toContain(title);
      for (const [column, target] of targets.entries()) {
        const cell = row.locator('td').nth(column);
        const left = target.wordsToTranslate;
        const leftWords = left === null ? 'words to translate unknown' : left === 0 ? 'nothing to translate' : `${left} word`;
        expect(await cell.innerText()).toContain(isPartly(target) ? 'Partly translated' : words[target.state]);
        expect(await cell.innerText()).toContain(isPartly(target) ? '1 passage not translated' : leftWords);
        const href = (await cell.locator('a').getAttribute('href'))!;
        const place = isPartly(target) ? '#lockstep-u1' : target.state === 'stale' && target.segments ? '#lockstep-c1' : '';
        expect(href).toBe(`/${target.locale}/${path.replace(/\.md$/, '/')}${place}`);
        expect((await page.request.get(site.origin + href)).status()).toBe(200);
      }
    }
    await page.context().close();
  });

  test('leads to a list of what is left in a language, in its own words where they are the reader’s', async () => {
    const { page } = await site.open('/sv-SE/translations/');
    const links = await page.locator('.lockstep-locales a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/translations/fr-FR/', '/translations/nl-NL/', '/sv-SE/translations/sv-SE/']);
    for (const link of links) expect((await page.request.get(site.origin + link!)).status()).toBe(200);
    await page.context().close();
  });

  test('shows the totals of every locale', async () => {
    const { totals } = await status({ cwd: process.cwd() });
    const { page } = await site.open('/translations/');
    const shown = await page.locator('.lockstep-locales li').allInnerTexts();
    for (const [index, { pages, states, locale }] of totals.entries())
      expect(shown[index]).toContain(`${states.current - Number(locale === partly.locale)} of ${pages} in step`);
    await page.context().close();
  });
});

describe('the list of what is left in a language', () => {
  const list = '/translations/nl-NL/';

  test('begins with the most urgent page, and says which command sends it', async () => {
    const { page } = await site.open(list);
    expect(await page.locator('.lockstep-work tbody th a').first().getAttribute('href')).toBe('/nl-NL' + privacy);
    const commands = (await page.locator('pre').allInnerTexts()).map((text) => text.trim());
    const send = 'npx lockstep export --locale nl-NL --only drifted --output nl-NL.xlf';
    expect(commands).toEqual([`${send} docs/security/mtp/data-privacy.md`, send, 'npx lockstep import nl-NL.xlf --write']);
    await page.context().close();
  });

  test('keeps its filters in the address, and takes them from there', async () => {
    const { page, problems } = await site.open(list + '?state=missing');
    await expect.poll(() => page.locator('.lockstep-work tbody tr').count()).toBe(1);
    expect(await page.locator('[data-do=work] output').innerText()).toBe('1 of 2 pages');
    expect(await page.locator('.lockstep-work tbody tr').innerText()).toMatch(
      /^Turn on .*\s+security\/mtp\/mtp-enable\.md\s+Not translated\s+513$/,
    );
    await page.getByLabel('State').selectOption('All');
    await page.getByLabel('Title or path').fill('PRIVACY');
    await expect.poll(() => page.locator('.lockstep-work tbody th a').getAttribute('href')).toBe('/nl-NL' + privacy);
    expect(new URL(page.url()).search).toBe('?q=PRIVACY');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('of many pages shows a hundred, and more when it is asked', async () => {
    const row = (number: number) => ({
      path: `a/${number}.md`,
      title: `<b>${number}</b>`,
      lang: 'en-US',
      address: '/nl-NL/',
      state: 'missing',
      places: null,
      wordsToTranslate: number,
    });
    const pages = Array.from({ length: 250 }, (_, index) => row(index));
    const { page } = await site.open('/');
    await page.route('**/nl-NL.json', (route) => route.fulfill({ json: { pages } }));
    await page.goto(site.origin + list + '?sort=words');
    await expect.poll(() => page.locator('.lockstep-work tbody tr').count()).toBe(100);
    expect(await page.locator('.lockstep-work tbody tr').first().innerText()).toMatch(/^<b>249<\/b>\s+a\/249\.md\s+Not translated\s+249$/);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => page.locator('.lockstep-work tbody tr').count()).toBe(200);
    await page.getByLabel('At most so many words').fill('20');
    await expect.poll(() => page.locator('.lockstep-work tbody tr').count()).toBe(21);
    expect(await page.getByRole('button', { name: 'Show more' }).isVisible()).toBe(false);
    await page.context().close();
  });

  test('is there as a file, without a formula in it', async () => {
    const { page } = await site.open(list);
    const links = await page
      .locator('.lockstep-acts a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const [csv, json] = await Promise.all(links.map(async (link) => (await page.request.get(link)).text()));
    expect(csv!.split('\r\n').slice(0, 2)).toEqual([
      'path,title,state,places,wordsToTranslate,address',
      `security/mtp/data-privacy.md,${JSON.parse(json!).pages[0].title},differs,,,/nl-NL${privacy}`,
    ]);
    await page.context().close();
  });

  test.each([list, `/nl-NL${list}`])('%s has all that is left as a file for the programs of translators', async (path) => {
    const { page } = await site.open(path);
    const response = await page.request.get(site.origin + (await page.locator('a[href$=".xlf"]').getAttribute('href')));
    const { out } = await runIn(process.cwd(), 'export --locale nl-NL --only drifted');
    expect(out).toContain('original="docs/security/mtp/mtp-enable.md"');
    expect(await response.text()).toBe(out);
    await page.context().close();
  });
});

test('what is not there is said in the reader’s language', async () => {
  const { page } = await site.open('/sv-SE/none/');
  expect(await page.locator('html').getAttribute('lang')).toBe('sv-SE');
  expect((await page.request.get(`${site.origin}/sv-SE/none/`)).status()).toBe(404);
  await page.context().close();
});
