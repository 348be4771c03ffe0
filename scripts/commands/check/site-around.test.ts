import { expect, test } from 'vitest';
import { sitePages } from '../../checks/addresses/in-locale/site-pages.ts';
import type { Pair } from '../../model/pair.ts';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'docs/fr/{path}' }] });

/** What is found in a target with one link, beside a page whose heading was translated. */
async function found(link: string, source = link): Promise<string[]> {
  const site = siteFrom({
    'lockstep.config.json': config,
    'docs/a.md': `# A\n\n[there](${source})\n`,
    'docs/b.md': '# B\n\n## One\n',
    'docs/fr/a.md': `# Ah\n\n[là](${link})\n`,
    'docs/fr/b.md': '# Bé\n\n## Un\n',
  });
  const { findings } = JSON.parse((await runIn(site, 'check --format json')).out) as { findings: { message: string }[] };
  return findings.map(({ message }) => message);
}

test.each(['b.md', './b.md', 'b', 'b.html', '../b', '../b/'])('a link to %s leads to the page of its locale', async (link) => {
  expect(await found(`${link}#un`, `${link}#one`)).toEqual([]);
  expect(await found(`${link}#one`)).toEqual([expect.stringContaining(`Unexpected #one in ${link}#one`)]);
});

test.each([
  ['/fr/b/#un', []],
  ['/docs/fr/b#un', []],
  ['/fr/b/#one', ['Unexpected #one in /fr/b/#one, expected an id that the page of this locale has']],
  ['/fr/c/#un', ['Unexpected address /fr/c/#un of a link, expected /fr/b/#one']],
  ['/fr/only-english/#un', ['Unexpected address /fr/only-english/#un of a link, expected /fr/b/#one']],
])('a link of a target to %s leads to the page of its locale, as the layout tells', async (link, messages) => {
  expect(await found(link, '/en/b/#one')).toEqual(messages.map((message) => expect.stringContaining(message)));
});

test('a link to its own page may be written in both ways', async () => {
  expect(await found('#ah', '/en/a/#a')).toEqual([]);
  expect(await found('/fr/a/#ah', '#a')).toEqual([]);
  expect(await found('#b', '/en/a/#a')).toEqual([expect.stringContaining('Unexpected #b, expected an id')]);
});

test('a page of the site is the one of the locale that an address names, and no other page by chance', () => {
  const pair = (path: string, locale: string, targetExists = true): Pair => {
    const source = `docs/${path}`;
    return { locale, path, source, sourceExists: true, target: `${locale}/${path}`, targetExists, sidecar: null, kind: 'page' };
  };
  const paths = ['a/index.md', '01-a.b/2-c.mdx', 'twice.md', 'x/twice.md'];
  const pages = sitePages([...paths.map((path) => pair(path, 'pt-BR')), pair('a/index.md', 'pt-PT', false)], 'en');
  const at = (address: string) => pages.pageAt(address)?.path ?? null;
  expect(['/pt-br/a/', '/base/pt-BR/a/index.html', '/pt-BR/docs/a'].map(at)).toEqual(Array(3).fill('pt-BR/a/index.md'));
  expect(at('/pt-br/ab/c')).toBe('pt-BR/01-a.b/2-c.mdx');
  expect(at('/pt-PT/a')).toBe('docs/a/index.md');
  expect(at('/en/a')).toBe('docs/a/index.md');
  expect(['/pt/a', '/a', '/pt-br/blog/a', '/pt-br/', '/fr/a'].map(at)).toEqual(Array(5).fill(null));
  expect(pages.sourceAt('/docs/a')?.path).toBe('docs/a/index.md');
});
