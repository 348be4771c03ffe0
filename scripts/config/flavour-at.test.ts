import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { defaults } from './config.ts';
import { flavourAt } from './flavour-at.ts';
import { parseConfig } from './parse-config.ts';

const pages = [
  { source: 'docs/{path}', target: 'docs/{locale}/{path}' },
  { source: 'site/content/{locale}/{path}', target: 'site/content/{locale}/{path}', markdown: 'hugo' },
  { source: 'docs/guide/{path}', target: 'i18n/{locale}/guide/{path}', markdown: 'mkdocs' },
];

const config = { ...defaults, sourceLocale: 'en', locales: ['fr'], pages, markdown: 'gfm' };

test.each([
  ['docs/a.md', 'gfm'],
  ['docs/fr/a.md', 'gfm'],
  ['site/content/en/a.md', 'hugo'],
  ['site/content/fr/a/b.md', 'hugo'],
  ['docs/guide/a.md', 'mkdocs'],
  ['i18n/fr/guide/a.md', 'mkdocs'],
  ['README.md', 'gfm'],
])('%s is read as that of %s', (path, id) => expect(flavourAt(config)(path).id).toBe(id));

test('the roots of both sides are a part of the path', () => {
  const own = flavourAt({ ...config, sourceRoot: '../en', targetRoot: 'fr' });
  expect(['../en/docs/guide/a.md', 'fr/i18n/fr/guide/a.md', 'docs/guide/a.md'].map((path) => own(path).id)).toEqual([
    'mkdocs',
    'mkdocs',
    'gfm',
  ]);
});

const text = '!!! note\n    One\n\nSee {{< ref "a" >}}.\n';

/** What an export of a site says between its tags. */
async function exported(own: object): Promise<string> {
  const root = siteFrom({
    'lockstep.config.json': JSON.stringify({ sourceLocale: 'en', locales: ['fr'], ...own }),
    'docs/a.md': text,
    'docs/guide/b.md': text,
    'site/content/en/c.md': text,
  });
  return (await runIn(root, 'export --xliff 1.2')).out;
}

test('each layout is exported as its generator reads it', async () => {
  const out = await exported({ pages, markdown: 'gfm' });
  const [a, b, c] = ['docs/a.md', 'docs/guide/b.md', 'site/content/en/c.md'].map(
    (path) => new RegExp(`<file original="${path}"[^]*?</file>`).exec(out)![0],
  );
  expect(a).toContain('!!! note');
  expect(a).toContain('See {{&lt; ref "a" &gt;}}.');
  expect(b).not.toContain('!!! note');
  expect(c).not.toContain('ref "a" &gt;}}.</source>');
});

test('a flavour that nobody knows is refused at its place', () => {
  const wrong = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ ...pages[0], markdown: 'hugoo' }] });
  expect(() => parseConfig(wrong, 'a.json')).toThrow(
    /^a\.json:1:\d+: Unexpected "hugoo", expected one of any, .*; did you mean "?hugo"?\?$/,
  );
});

test('`check` reads each page as its generator does, wherever it is run', async () => {
  const root = siteFrom({
    'lockstep.config.json': JSON.stringify({
      sourceLocale: 'en',
      locales: ['fr'],
      pages: [{ ...pages[2]!, markdown: 'docusaurus' }, pages[1]!],
    }),
    'docs/guide/a.md': '# A\n\nOne {a\n',
    'site/content/en/a.md': '# A\n\nOne {a\n',
  });
  const codes = await Promise.all(['check --sources', 'check --sources --cwd site'].map(async (line) => (await runIn(root, line)).out));
  for (const out of codes) expect(out.match(/\(parsable\)/g)).toHaveLength(1);
});
