import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { headScripts } from '../plugins/theme/head-scripts.ts';
import { startBrowser } from '../testing/browser.ts';
import { renderArticle } from '../testing/render-article.ts';

const article = `# Title

### [Windows](#tab/windows)

In Windows.

### [Linux](#tab/linux)

In Linux.

---

Between.

### [Windows](#tab/windows)

Windows again.

### [Linux](#tab/linux)

Linux again.

---

::: zone pivot="cs"
For C#.
::: zone-end
::: zone pivot="py"
## Snakes

For Python.
::: zone-end

::: moniker range="< vs-2022"
Old.
::: moniker-end
::: moniker range=">= vs-2022"
New.
::: moniker-end
`;

const styles = ['docusaurus', 'css'].map((folder) => readFileSync(`src/${folder}/learn.css`, 'utf8').replace(/^@import.*$/m, '')).join('');

let browser: Browser;
let script: string;

beforeAll(async () => {
  browser = await startBrowser();
  const stdin = {
    contents: "import { idIn } from './address-id.ts'; import { startTabs } from './tabs.ts'; startTabs(idIn);",
    resolveDir: 'src/client',
  };
  script = (await build({ stdin, bundle: true, write: false })).outputFiles[0]!.text;
});

afterAll(() => browser?.close());

/** The article at an address of a site, with its styles and, unless scripts are off, its script. */
async function open(path = '/', javaScriptEnabled = true): Promise<Page> {
  const { html } = await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', article);
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><style>${styles}</style><nav class="toc"><p><a href="#snakes">Snakes</a></p></nav><main>${html}</main>`,
    }),
  );
  await page.goto(`https://site.test${path}`);
  if (javaScriptEnabled) await page.addScriptTag({ content: script });
  return page;
}

/** The article while its script is on its way. */
async function openWaiting(answer: (route: Route) => unknown): Promise<Page> {
  const { html } = await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', article);
  const page = await (await browser.newContext()).newPage();
  await page.clock.install();
  const head = `<style>${styles}</style><script>${headScripts[0]!.innerHTML}</script><script type="module" src="/index.js"></script>`;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${head}<main>${html}</main>` }));
  await page.route('**/index.js', answer);
  await page.goto('https://site.test/', { waitUntil: 'commit' });
  await page.locator('main p').last().waitFor({ state: 'attached' });
  return page;
}

const shown = async (page: Page): Promise<string[]> =>
  (await page.locator('main p:not(.learn-zone-label):visible').allInnerTexts()).map((text) => text.trim());

const all = ['In Windows.', 'In Linux.', 'Between.', 'Windows again.', 'Linux again.', 'For C#.', 'For Python.', 'Old.', 'New.'];

test('without script everything is there, under its title', async () => {
  const page = await open('/', false);
  expect(await shown(page)).toEqual(all);
  expect(await page.locator('.learn-tab-title:visible').count()).toBe(4);
  await page.context().close();
});

test('a script that is on its way moves nothing, and one that never answers hides nothing for long', async () => {
  const page = await openWaiting(() => undefined);
  expect(await shown(page)).toEqual(['In Windows.', 'Between.', 'Windows again.', 'For C#.', 'New.']);
  await page.clock.fastForward(5000);
  expect(await shown(page)).toEqual(all);
  await page.context().close();
});

test('a script that does not come hides nothing', async () => {
  const page = await openWaiting((route) => route.abort());
  await expect.poll(() => shown(page)).toEqual(all);
  await page.context().close();
});

test('with it the first tab, the first pivot and the newest version are shown', async () => {
  const page = await open();
  expect(await shown(page)).toEqual(['In Windows.', 'Between.', 'Windows again.', 'For C#.', 'New.']);
  await page.context().close();
});

test('a choice holds for every group that has it, and for the next page', async () => {
  const page = await open();
  await page.getByRole('tab', { name: 'Linux' }).nth(1).click();
  await page.getByRole('button', { name: 'Py' }).click();
  const chosen = ['In Linux.', 'Between.', 'Linux again.', 'For Python.', 'New.'];
  expect(await shown(page)).toEqual(chosen);
  await page.reload();
  await page.addScriptTag({ content: script });
  expect(await shown(page)).toEqual(chosen);
  await page.context().close();
});

test('an address brings its choices', async () => {
  const page = await open('/?tabs=linux&pivots=py&view=vs-2022-and-earlier');
  expect(await shown(page)).toEqual(['In Linux.', 'Between.', 'Linux again.', 'For Python.', 'Old.']);
  await page.context().close();
});

test('a link to what is not shown shows it, and the contents name only what is', async () => {
  const page = await open();
  expect(await page.locator('.toc p').getAttribute('hidden')).toBe('');
  await page.evaluate("location.hash = '#snakes'");
  await expect.poll(() => shown(page)).toContain('For Python.');
  expect(await page.locator('.toc p').getAttribute('hidden')).toBeNull();
  await page.goto('https://site.test/');
  await page.addScriptTag({ content: script });
  expect(await shown(page), 'it was no choice').toContain('For C#.');
  await page.context().close();
});

test('tabs are reached and changed by keyboard', async () => {
  const page = await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Linux');
  expect((await shown(page))[0]).toBe('In Linux.');
  await page.keyboard.press('ArrowRight');
  expect((await shown(page))[0]).toBe('In Windows.');
  await page.context().close();
});
