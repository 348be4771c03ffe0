import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDev } from './dev/dev.mjs';
import { startBrowser } from './testing/browser.ts';
import { writeOtherSite } from './testing/other-site.ts';
import { pixel } from './testing/pixel.ts';

const french = 'i18n/fr-FR/docusaurus-plugin-content-docs/current';

const commits: Record<string, string | Uint8Array>[] = [
  {
    'docs/security/mtp/a.md': '# Guide\n\nRead [this](b.md) first, and go on then.\n\nIt does not say when.\n\n![A dot](a.png)\n',
    'docs/security/mtp/b.md': '# Other\n\nIt has another text.\n',
    'docs/security/mtp/a.png': pixel,
    [`${french}/security/mtp/b.md`]: '# Autre\n\nElle a un autre texte.\n',
  },
  {
    [`${french}/security/mtp/a.md`]:
      '---\nms.sourcegitcommit: {base}\n---\n# Guide\n\nLisez [ceci](b.md) d’abord, puis continuez.\n\nElle ne dit pas quand.\n\n![Un point](a.png)\n',
  },
  { 'docs/security/mtp/a.md': '# Guide\n\nRead [this](b.md) last, and go on then.\n\nIt does not say when.\n\n![A dot](a.png)\n' },
];

let root: string;
let browser: Browser;
let dev: Awaited<ReturnType<typeof startDev>>;
let origin: string;

beforeAll(async () => {
  root = writeOtherSite(commits);
  execFileSync(process.execPath, ['scripts/packing/bundle.mjs'], { cwd: root });
  browser = await startBrowser();
  dev = await startDev(root, { ...process.env, PORT: '0', DOCUSAURUS_NO_PERSISTENT_CACHE: 'true' });
  origin = `http://localhost:${(dev.gateway.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser?.close();
  await dev?.close();
  if (root) rmSync(root, { recursive: true, force: true });
});

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(origin + path, { timeout: 60_000 });
  await page.locator('article[data-page]').waitFor({ timeout: 30_000 });
  return page;
}

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const put = (path: string, text: string) => writeFileSync(join(root, path), text);

describe('the site while it is written', () => {
  test('has its pictures, in every language, each of which the menu leads to', async () => {
    const page = await open('/fr-FR/security/mtp/a/');
    const width = () => page.locator('article img').evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width).toBeGreaterThan(0);
    await page.locator('[popovertarget=languages]').click();
    await page.locator('#languages a[hreflang=en-US]').click();
    await page.waitForURL(`${origin}/security/mtp/a/`);
    await page.locator('article', { hasText: 'Read this last' }).waitFor({ timeout: 60_000 });
    await expect.poll(width).toBeGreaterThan(0);
    await page.context().close();
  });

  test('answers what a page fetches ahead in its own language', async () => {
    const page = await open('/fr-FR/security/mtp/a/');
    const ahead = { 'Sec-Purpose': 'prefetch', Accept: 'text/html' };
    expect((await ask('', { headers: ahead, path: '/fr-FR/security/mtp/b/' })).status).toBe(200);
    await page.context().close();
  });

  test('shows the source of each sentence', async () => {
    const page = await open('/fr-FR/security/mtp/a/');
    await page.locator('[data-do=lookup]').click();
    await page.locator('.lockstep-said').first().hover();
    await expect.poll(() => page.locator('.lockstep-look').innerText()).toContain('Guide');
    await page.context().close();
  });

  test('shows what is written without being loaded anew, and how it stands then', async () => {
    const page = await open('/fr-FR/security/mtp/b/');
    await page.evaluate(() => Object.assign(window, { stays: true }));
    put(`${french}/security/mtp/b.md`, '# Autre\n\nElle en a un nouveau.\n');
    await page.locator('article', { hasText: 'Elle en a un nouveau.' }).waitFor();
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);
    await page.context().close();
  });

  test('has a page that came while it ran', async () => {
    const page = await open('/fr-FR/security/mtp/a/');
    put('docs/security/mtp/new.md', '# Fresh\n\nIt is new.\n');
    await page.locator('.side a', { hasText: 'Fresh' }).click({ timeout: 60_000 });
    await page.locator('article', { hasText: 'It is new.' }).waitFor();
    await page.context().close();
  });

  test('says of a page that can’t be shown why, at its address, and leaves all others as they are', async () => {
    const page = await open('/fr-FR/security/mtp/b/');
    put(`${french}/security/mtp/b.md`, '# Autre\n\n[!INCLUDE [b](b.md)]\n');
    await page.locator('article', { hasText: `${french}/security/mtp/b.md:3:1: Unexpected include` }).waitFor();
    const other = await open('/fr-FR/security/mtp/a/');
    expect(await other.locator('iframe').count()).toBe(0);
    expect(await other.locator('article').innerText()).toContain('puis continuez');
    put(`${french}/security/mtp/b.md`, '# Autre\n\nElle est entière.\n');
    await page.locator('article', { hasText: 'Elle est entière.' }).waitFor();
    await page.context().close();
    await other.context().close();
  });
});

describe('a translation on its page', () => {
  test('is edited where it stands: what became of its source, what is wrong, and what is next', async () => {
    const page = await open('/fr-FR/security/mtp/a/');
    const desk = page.locator('lockstep-desk');
    await desk.getByRole('button', { name: '1 left' }).click();
    await page.locator('main [data-s] a', { hasText: 'ceci' }).click();
    expect(new URL(page.url()).pathname).toBe('/fr-FR/security/mtp/a/');
    expect(await desk.locator('.source del').allInnerTexts()).toEqual(['first']);
    expect(await desk.locator('.source ins').allInnerTexts()).toEqual(['last']);
    const text = desk.getByRole('textbox', { name: 'Translation' });
    expect(await text.inputValue()).toBe('Lisez ceci d’abord, puis continuez.');
    const before = textOf(`${french}/security/mtp/a.md`);

    await text.fill('Lisez ceci en dernier, puis continuez.');
    await desk.getByRole('alert').getByText('missing in target').waitFor();
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByRole('alert').getByText('missing in target').waitFor();
    expect(textOf(`${french}/security/mtp/a.md`)).toBe(before);

    for (const [caret, sign] of [
      [6, '⟨1⟩'],
      [13, '⟨/1⟩'],
    ] as const) {
      await text.evaluate((area: HTMLTextAreaElement, at) => area.setSelectionRange(at, at), caret);
      await desk.getByRole('button', { name: sign, exact: true }).click();
    }
    expect(await text.inputValue()).toBe('Lisez ⟨1⟩ceci⟨/1⟩ en dernier, puis continuez.');
    await desk.getByRole('button', { name: 'Save' }).click();
    await page.locator('article', { hasText: 'Lisez ceci en dernier' }).waitFor();
    await desk.getByRole('button', { name: '0 left' }).waitFor();
    const written = textOf(`${french}/security/mtp/a.md`);
    expect(written).toContain('Lisez [ceci](b.md) en dernier, puis continuez.\n\nElle ne dit pas quand.\n');
    await page.context().close();
  });

  test('is edited on no page of the source', async () => {
    const page = await open('/security/mtp/a/');
    await page.waitForTimeout(500);
    expect(await page.locator('lockstep-desk').isVisible()).toBe(false);
    await page.context().close();
  });

  test('is there by keyboard, and accessible in light and dark', async () => {
    const page = await open('/fr-FR/security/mtp/b/');
    const bar = page.locator('lockstep-desk').getByRole('button', { name: 'left' });
    await bar.press('Enter');
    const next = page.locator('lockstep-desk').getByRole('button', { name: 'Next passage' });
    await next.waitFor();
    const { AxeBuilder } = await import('@axe-core/playwright');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include('lockstep-desk').setLegacyMode().analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
    await page.context().close();
  });
});

describe('the desk', () => {
  const own = { 'Sec-Fetch-Site': 'same-origin' };
  const body = JSON.stringify({ locale: 'fr-FR', page: 'security/mtp/a.md', unit: 'h', text: 'A' });

  async function tokenOf(): Promise<string> {
    return (JSON.parse((await ask('token', { headers: own })).body) as { token: string }).token;
  }

  test.each([
    ['no token for another site', 'token', { 'Sec-Fetch-Site': 'cross-site' }, 'GET', 403],
    ['no token for a page that was opened by hand', 'token', { 'Sec-Fetch-Site': 'none' }, 'GET', 403],
    ['no token under another name of this machine', 'token', { ...own, Host: 'evil.example' }, 'GET', 403],
    ['nothing without the token', 'page?locale=fr-FR&page=security/mtp/a.md', own, 'GET', 403],
    ['no edit without the token', 'save', own, 'POST', 403],
  ])('has %s', async (_, what, headers, method, status) => {
    expect((await ask(what, { headers, method, body: method === 'POST' ? body : '' })).status).toBe(status);
  });

  test.each([
    ['an edit that another site asks for', 'save', { Origin: 'http://evil.example' }, 'POST', body, 404],
    ['a page above the folders', 'page?locale=fr-FR&page=../../secret.md', {}, 'GET', '', 400],
    ['a page that is a flag', 'page?locale=fr-FR&page=--output=a.md', {}, 'GET', '', 400],
    ['a locale that is none', 'page?locale=../..&page=security/mtp/a.md', {}, 'GET', '', 400],
    ['a message that is none', 'save', {}, 'POST', '{', 400],
  ])('refuses %s, token or not', async (_, what, headers, method, sent, status) => {
    const token = { 'X-Lockstep-Token': await tokenOf(), Origin: origin };
    expect((await ask(what, { headers: { ...own, ...token, ...headers }, method, body: sent })).status).toBe(status);
  });

  test('lets no other site read what it hands on', async () => {
    const response = await fetch(`${origin}/fr-FR/security/mtp/a/`);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect((await ask('', { headers: { Host: 'evil.example' }, path: '/fr-FR/security/mtp/a/' })).status).toBe(403);
  });
});

interface Ask {
  headers: Record<string, string>;
  method?: string;
  body?: string;
  path?: string;
}

/** A request with headers that a browser sets, and no script may. */
function ask(
  what: string,
  { headers, method = 'GET', body = '', path = `/__lockstep/${what}` }: Ask,
): Promise<{ status: number; body: string }> {
  return new Promise((done, failed) => {
    const { port } = new URL(origin);
    const asked = request({ host: 'localhost', port, path, method, headers: { Host: `localhost:${port}`, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => done({ status: response.statusCode!, body: text }));
    });
    asked.on('error', failed);
    asked.end(body);
  });
}
