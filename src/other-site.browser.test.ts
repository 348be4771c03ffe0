import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from './testing/open-site.ts';
import { buildOtherSite } from './testing/other-site.ts';

const english = 'en/articles/security/mtp';
const french = 'fr/fr-FR/docusaurus-plugin-content-docs/current/security/mtp';

/** Other folders than this project's, of two checkouts. */
const layout = {
  sourceRoot: 'en',
  targetRoot: 'fr',
  pages: [{ source: 'articles/{path}', target: '{locale}/docusaurus-plugin-content-docs/current/{path}' }],
};

/** Everything by which a page that a translator handed back could try to run something, in the reader's browser or in the build. */
const attack = String.raw`---
title: '</title></script><script>attack()</script><img src=https://127.0.0.1:9/x.png onerror=attack()>'
description: '"><script>attack()</script>'
keywords: '"><script>attack()</script>'
slug: /translations
image: ./../../../../../../package.json
mdx:
  format: mdx
---
# Title <img src="https://127.0.0.1:9/x.png" onerror="attack()">

## Heading <img src="https://127.0.0.1:9/x.png" onerror="attack()"> and &lt;img src=https://127.0.0.1:9/x.png onerror=attack()&gt;

## ![<img src=https://127.0.0.1:9/x.png onerror=attack()>](https://127.0.0.1:9/a.png)

## [&lt;img src=https://127.0.0.1:9/x.png onerror=attack()&gt;][r]

[r]: javascript:attack()

<script>attack()</script>

<style>* { display: none !important }</style>

<iframe src="javascript:attack()"></iframe>

<svg onload="attack()"><script>attack()</script></svg>

<details open ontoggle="attack()"><summary>details</summary>text</details>

<p style="position: fixed; inset: 0" onmouseover="attack()" class="navbar">paragraph</p>

<base href="https://127.0.0.1:9/">

<form action="javascript:attack()"><button>send</button></form>

<a href="javascript:attack()">one</a> [two](javascript:attack()) [three](JaVaScRiPt:attack()) [four](data:text/html,<script>attack()</script>)

{attack()}

export const a = attack();

:::note{onclick="attack()"}
directive
:::

> [!NOTE]
> <img src="https://127.0.0.1:9/x.png" onerror="attack()">
`;

const build = '---js\n{ title: (require("node:fs").writeFileSync("attacked", ""), "x") }\n---\n# From code\n';

const html = '<img src=https://127.0.0.1:9/x.png onerror=attack()><script>attack()</script>';
const ids = {
  'docusaurus-theme-classic/footer.json': ['copyright', 'logo.alt', 'link.item.label.Articles', 'link.item.label.Translations'],
  'docusaurus-theme-classic/navbar.json': ['title', 'logo.alt', 'item.label.Articles'],
  'code.json': ['home.tagline', 'home.title', 'theme.common.skipToMainContent', 'theme.navbar.mobileLanguageDropdown.label'],
};

/** Words of the site that a translator handed back: three files with HTML in them, and one that is broken. */
const hostileWords = {
  'i18n/fr-FR/docusaurus-plugin-content-docs/current.json': '{ "version.label": ',
  ...Object.fromEntries(
    Object.entries(ids).map(([name, hostile]) => {
      const path = `i18n/fr-FR/${name}`;
      const others = JSON.parse(readFileSync(path, 'utf8')) as object;
      return [path, JSON.stringify({ ...others, ...Object.fromEntries(hostile.map((id) => [id, { message: html }])) })];
    }),
  ),
};

let root: string;
let site: OpenSite;

beforeAll(async () => {
  const provenance = ['ms.sourcegitcommit: {base}', 'ms.translationtype: HT', 'ms.contentlocale: fr-FR', 'ms.lasthandoff: 05/04/2020'].join(
    '\n',
  );
  const commits: Record<string, string>[] = [
    {
      [`${english}/behind.md`]: '---\ntitle: Behind\n---\n# Behind\n\nThe first words stay.\n\nThe second words change.\n',
      [`${english}/attack.md`]: '# Attack\n\nSee [Behind](behind.md#behind).\n',
      [`${english}/code.md`]: '# Code\n',
      [`${english}/linked.md`]: '# Linked\n\n[Attack](ATTACK.md), [code](./code.md), [other](other.md)\n',
    },
    {
      [`${english}/behind.md`]: '---\ntitle: Behind\n---\n# Behind\n\nThe first words stay.\n\nThe second words are not the same.\n',
      [`${french}/behind.md`]: `---\ntitle: Retard\n${provenance}\n---\n# <a name="behind"></a>Retard\n\nLes premiers mots.\n\nLes seconds mots.\n`,
      [`${french}/attack.md`]: attack,
      [`${french}/code.md`]: build,
      ...hostileWords,
    },
  ];
  ({ root } = buildOtherSite(commits, layout));
  site = await openSite(root);
});

afterAll(async () => {
  await site?.close();
  if (root) rmSync(root, { recursive: true, force: true });
});

describe('a page that a translator handed back', () => {
  test('runs nothing while the site is built', () => {
    expect(existsSync(join(root, 'attacked'))).toBe(false);
  });

  test('runs nothing in the browser, whatever a reader does', async () => {
    const { page, foreign } = await site.open('/fr-FR/security/mtp/behind/');
    await page.context().addInitScript('window.attack = () => { window.attacked = true; }');
    await page.goto(`${site.origin}/fr-FR/security/mtp/attack/`);
    for (const part of await page.locator('article *').all()) await part.dispatchEvent('mouseover');
    for (const link of await page.locator('article a:not([href^="http"], .lockstep-ui a)').all()) await link.dispatchEvent('click');
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('window.attacked')).toBeUndefined();
    expect(foreign.filter((address) => !/^https:\/\/127\.0\.0\.1:9\/[ax]\.png$/.test(address))).toEqual([]);
    await page.context().close();
  });

  test('leaves nothing in the page that could', async () => {
    const { page } = await site.open('/fr-FR/security/mtp/attack/');
    const dangerous =
      '[onerror], [onload], [onclick], [onmouseover], [ontoggle], [style*=fixed], .navbar, iframe, form, base, script, svg[onload]';
    const found = await page.locator(`article :is(${dangerous})`).evaluateAll((elements) => elements.map((element) => element.outerHTML));
    expect(found).toEqual([]);
    const scripts = await page.locator('script').allInnerTexts();
    expect(scripts.filter((script) => /^\s*attack\(\)/.test(script))).toEqual([]);
    const hrefs = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.filter((href) => href && !/^(?:https?:\/\/|\/|#)/.test(href))).toEqual([]);
    expect(await page.locator('article h1').isVisible()).toBe(true);
    await page.context().close();
  });

  test('brings words that are text, and one broken file of them stops nothing', async () => {
    const { page } = await site.open('/fr-FR/security/mtp/behind/', { bypassCSP: true });
    await page.context().addInitScript('window.attack = () => { window.attacked = true; }');
    await page.goto(`${site.origin}/fr-FR/`);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('window.attacked')).toBeUndefined();
    for (const part of ['nav', 'h1', 'main', 'footer'])
      expect(await page.locator(part).first().innerText()).toContain('<img src=https://127.0.0.1:9/x.png onerror=attack()>');
    await page.context().close();
  });

  test('takes no other page’s place', async () => {
    const { page } = await site.open('/fr-FR/translations/');
    expect(await page.locator('h1').innerText()).toBe('Traductions');
    await page.context().close();
  });
});

test('a translation of which the source is newer is behind, by so much', async () => {
  const { page } = await site.open('/fr-FR/security/mtp/behind/');
  const notice = page.locator('article aside');
  const said = await notice.innerText();
  expect(said).toContain('Traduite par des humains le 4\u00a0mai\u00a02020. La page en anglais a changé depuis à 1 endroit.');
  await notice.getByRole('link', { name: '1 endroit' }).click();
  const change = page.locator('#lockstep-c1');
  expect(await change.locator('p').first().innerText()).toBe('Les seconds mots.');
  expect(await change.locator('dd').evaluateAll((texts) => texts.map((text) => text.textContent))).toEqual([
    'The second words supprimé: change.',
    'The second words ajouté: are not the same.',
    'Les seconds mots.',
  ]);
  await page.context().close();
});

test('links of a page that is not translated lead to the reader’s own pages', async () => {
  const { page, problems } = await site.open('/fr-FR/security/mtp/linked/');
  const hrefs = await page
    .locator('article > ul a[href*="security"], article > p a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual([
    '/fr-FR/security/mtp/attack/',
    '/fr-FR/security/mtp/code/',
    'https://learn.microsoft.com/fr-fr/microsoft-365/security/mtp/other',
  ]);
  expect(problems).toEqual([]);
  await page.context().close();
});
