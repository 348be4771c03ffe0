import { expect, test } from 'vitest';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

const title = '# A\n\n';

/** What is told of the links of a target, in a site of a generator. */
async function told(markdown: string, links: string): Promise<string[]> {
  const pages = [{ source: 'docs/{path}', target: 'docs/zh/{path}' }];
  const site = siteFrom({
    'lockstep.config.json': JSON.stringify({ sourceLocale: 'en', locales: ['zh'], pages, markdown }),
    'docs/guide/x.md': `${title}Words.\n`,
    'docs/zh/guide/x.md': `${title}词。\n`,
    'docs/guide/y.md': `${title}Words.\n`,
    'docs/a.md': `${title}[one](/guide/x), [two](/guide/y), [three](/other)\n`,
    'docs/zh/a.md': `${title}${links}\n`,
  });
  const { out } = await runIn(site, 'check --format json');
  const { findings } = JSON.parse(out) as { findings: { check: string; severity: string; message: string }[] };
  return findings.map(({ check, severity, message }) => `${severity} ${check} ${message}`);
}

const out = 'warning link-locale Unexpected address /guide/x out of the locale, expected /zh/guide/x, which is translated';
const none = 'error link-file Unexpected address /zh/guide/y of a page that is not translated, expected /guide/y, or its translation';

test.each([
  ['vitepress', [out, none]],
  ['starlight', [out]],
  ['docusaurus', []],
  ['any', []],
])('a link that leads out of the locale, and one to what only the source has: %s', async (markdown, expected) => {
  expect(await told(markdown, '[一](/guide/x), [二](/zh/guide/y), [三](/other)')).toEqual(expected);
});

test('and none where the page names no locale: a plugin of the site may put it there', async () => {
  expect(await told('starlight', '[一](/guide/x), [二](/guide/y), [三](/other)')).toEqual([]);
});

test('and none to what is translated, or to what nobody knows', async () => {
  expect(await told('vitepress', '[一](/zh/guide/x), [二](/guide/y), [三](/other)')).toEqual([]);
});
