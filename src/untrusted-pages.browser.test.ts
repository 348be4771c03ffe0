import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantCanary } from './testing/canary.ts';
import { damages, flaws } from './testing/damaged-pages.ts';
import { hostileHtml } from './testing/hostile-html.ts';
import { hostilePages } from './testing/hostile-pages.ts';
import { hostileSidecars } from './testing/hostile-sidecars.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';
import { buildOtherSite } from './testing/other-site.ts';
import { pixel } from './testing/pixel.ts';

const current = (locale: string): string => `i18n/${locale}/docusaurus-plugin-content-docs/current`;
const french = current('fr-FR');
const folder = 'security/mtp';

const numbered = hostilePages.map((page, index) => ({ ...page, name: `hostile-${index}` }));
const damaged = numberedBy('damaged', damages);
const flawed = numberedBy('flawed', flaws);

function numberedBy(word: string, kinds: typeof damages) {
  return kinds.flatMap(({ page, said }, kind) =>
    Array.from({ length: 5 }, (_, variant) => {
      const name = `${word}-${kind}-${variant}`;
      return { name, said, text: varied(page(name), variant) };
    }),
  );
}

/** The same damage with other line ends, behind a byte order mark, before and after much text. */
function varied(text: string | Uint8Array, variant: number): Uint8Array {
  const page = Buffer.from(text).toString('latin1');
  const variants = [page, page.replaceAll('\n', '\r\n'), `\xef\xbb\xbf${page}`, page + 'Texte\n\n'.repeat(200), `${page}\n## Fin\n`];
  return Buffer.from(variants[variant]!, 'latin1');
}

let root: string;
let said: string;
let site: OpenSite;

beforeAll(async () => {
  const names = [...numbered, ...damaged, ...flawed].map(({ name }) => name);
  const files = {
    ...Object.fromEntries(names.map((name) => [`docs/${folder}/${name}.md`, `# ${name}\n\nText.\n`])),
    ...Object.fromEntries([...numbered, ...damaged, ...flawed].map(({ name, text }) => [`${french}/${folder}/${name}.md`, text])),
    ...Object.fromEntries(hostileSidecars.map((text, index) => [`i18n/fr-FR/xliff/${folder}/hostile-${index}.md.xlf`, text])),
    [`${french}/${folder}/evil.js`]: 'globalThis.window?.attack();\nrequire("node:fs").writeFileSync("attacked", "");\n',
    [`${french}/security/includes/hostile.md`]: `${hostileHtml.join('\n\n')}\n`,
    [`docs/${folder}/sound.md`]: '# Sound\n\n![p](../images/pixel.png)\n',
    [`${french}/${folder}/sound.md`]: '# Sain\n',
    'docs/security/images/pixel.png': pixel,
  };
  ({ root, said } = buildOtherSite([files]));
  site = await openSite(root);
});

afterAll(async () => {
  await site?.close();
  if (root) rmSync(root, { recursive: true, force: true });
});

const htmlOf = (path: string): string => readFileSync(join(root, 'build', path, 'index.html'), 'utf8');

describe('hostile pages', () => {
  test('run nothing while the site is built', () => {
    expect(existsSync(join(root, 'attacked'))).toBe(false);
    expect(existsSync('attacked')).toBe(false);
  });

  test('are nearly all shown as translated: what is withheld is no attempt', () => {
    const shown = numbered.filter(({ name }) => htmlOf(`fr-FR/${folder}/${name}`).includes('hreflang=fr-FR'));
    expect(shown.reduce((sum, { attempts }) => sum + attempts, 0)).toBeGreaterThanOrEqual(200);
  });

  test('run nothing in a browser that knows no policy', { timeout: 600_000 }, async () => {
    const ran: string[] = [];
    const looked = numbered.map(({ name }) => `/fr-FR/${folder}/${name}/`);
    await Promise.all(
      Array.from({ length: 4 }, (_, worker) =>
        look(
          looked.filter((_path, index) => index % 4 === worker),
          ran,
        ),
      ),
    );
    expect(ran).toEqual([]);
  });

  test('are stopped by the policy where the sanitizer lets one through', async () => {
    const { page } = await site.open(`/fr-FR/${folder}/sound/`);
    const canary = await plantCanary(page);
    await page.goto(`${site.origin}/fr-FR/${folder}/sound/`);
    for (const html of hostileHtml)
      await page.evaluate((part) => document.querySelector('main')!.insertAdjacentHTML('beforeend', part), html);
    expect(await canary.provoke()).toBe(0);
    await page.context().close();
  });

  test('do run where they are left as they are, or this would show nothing', { timeout: 300_000 }, async () => {
    const page = await site.browser.newPage();
    const canary = await plantCanary(page);
    let ran = 0;
    for (const html of hostileHtml) {
      await page.goto('about:blank');
      await page.setContent(`<main>${html}</main>`, { waitUntil: 'commit' });
      if ((await canary.provoke()) > 0) ran += 1;
    }
    expect(ran).toBeGreaterThan(hostileHtml.length / 2);
    await page.close();
  });
});

/** Opens pages one after the other, does there what a reader could, and notes those in which something ran. */
async function look(paths: readonly string[], ran: string[]): Promise<void> {
  const context = await site.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const canary = await plantCanary(page);
  for (const path of paths) {
    await page.goto(site.origin + path, { waitUntil: 'domcontentloaded' });
    if ((await canary.provoke()) > 0 || new URL(page.url()).pathname !== path) ran.push(path);
  }
  await context.close();
}

describe('flawed pages', () => {
  test('are shown as translated, and what is wrong is said with its place', () => {
    const findings = readFileSync(join(root, '.docusaurus/findings-fr-FR.txt'), 'utf8').split('\n');
    for (const { name, said: reason } of flawed) {
      const line = findings.find((one) => one.includes(`/${name}.md:`));
      expect(line).toMatch(new RegExp(`^${french}/${folder}/${name}\\.md:\\d+:\\d+: Unexpected `));
      if (/-[02]$/.test(name)) expect(line).toMatch(reason);
      expect(htmlOf(`fr-FR/${folder}/${name}`)).toContain('hreflang=fr-FR');
    }
  });
});

describe('damaged pages', () => {
  const isWithheld = (name: string): boolean => htmlOf(`fr-FR/${folder}/${name}`).includes('data-state=damaged');

  test('and no others are shown in the language of the source', () => {
    expect(damaged.length).toBeGreaterThanOrEqual(25);
    expect(damaged.filter(({ name }) => !isWithheld(name))).toEqual([]);
    expect(isWithheld('sound')).toBe(false);
    const announced = [...said.matchAll(/^ {2}(\S+?\.md):\d+:\d+ /gm)].map(([, file]) => file);
    const others = announced.filter((file) => !file!.includes('/damaged-'));
    expect(others.filter((file) => !file!.includes('/hostile'))).toEqual([]);
    expect(announced.length - others.length).toBe(damaged.length);
  });

  test.each(damaged)('$name is named with its place and reason', ({ name, said: reason }) => {
    const line = said.split('\n').find((one) => one.includes(`/${name}.md:`));
    expect(line).toMatch(new RegExp(`^  ${french}/${folder}/${name}\\.md:\\d+:\\d+ Unexpected `));
    if (/-[02]$/.test(name)) expect(line).toMatch(reason);
  });

  test.each(damaged)('$name says so to readers and search engines', ({ name }) => {
    const page = htmlOf(`fr-FR/${folder}/${name}`);
    expect(page).toMatch(/<html lang=fr-FR /);
    expect(page).toContain('La traduction de cette page est endommagée. Vous la lisez en anglais.');
    expect(page).toMatch(new RegExp(`<article class="prose lockstep-src" lang=en-US [^>]*>.*<h1[^>]*>${name}</h1>`, 's'));
    expect(page).toContain(`rel=canonical href=http://localhost:3000/${folder}/${name}/ `);
    for (const shown of [page, htmlOf(`${folder}/${name}`)])
      expect([...shown.matchAll(/rel=alternate hreflang=(\S+)/g)].map(([, locale]) => locale)).toEqual(['en-US', 'x-default']);
  });

  test('are in no sitemap of their language', () => {
    const sitemap = readFileSync(join(root, 'build/fr-FR/sitemap.xml'), 'utf8');
    expect(sitemap).toContain(`/fr-FR/${folder}/sound/`);
    expect(sitemap).not.toContain('/damaged-');
  });

  test('are seen as such in the list of what is left to do', async () => {
    const { page, problems } = await site.open('/fr-FR/translations/fr-FR/');
    const rows = page.locator('tbody tr', { hasText: 'damaged-' });
    const states = (await rows.locator('td').filter({ hasText: /\p{L}/u }).allInnerTexts()).map((state) => state.trim());
    expect(states).toEqual(damaged.map(() => 'Non publiée'));
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
