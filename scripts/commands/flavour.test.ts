import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

/** A site of which one page is invalid in its flavour. */
function siteOf(markdown: string) {
  const config = { sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }], markdown };
  return siteFrom({
    'lockstep.config.json': JSON.stringify(config),
    'docs/bad.md': '# Bad\n\nA {page and <b>more.\n',
    'docs/good.md': '# Good\n\nA page.\n',
    'fr/bad.md': '# Mauvais\n\nUne {page} et plus.\n',
    'fr/good.md': '# Bon\n\nUne page.\n',
  });
}

describe('a page that is invalid in its flavour', () => {
  test('is a finding at its line, and the others are judged', async () => {
    const { out } = await runIn(siteOf('docusaurus'), 'check --sources --format json');
    const { findings } = JSON.parse(out) as { findings: { path: string; check: string; line: number; message: string }[] };
    expect(findings.filter(({ path }) => path === 'docs/bad.md')).toMatchObject([
      { line: 3, message: expect.stringMatching(/^Unexpected MDX/) },
    ]);
    expect(findings.filter(({ path }) => path.endsWith('good.md') && path.startsWith('docs'))).toEqual([]);
  });

  test('is left alone, and the others go out', async () => {
    const root = siteOf('docusaurus');
    const { err, out } = await runIn(root, 'export --output out/');
    expect(`${out}${err}`).toMatch(/docs\/bad\.md/);
    expect(`${out}${err}`).not.toMatch(/ {4}at /);
    expect(existsSync(join(root, 'out/fr/docs/good.md.xlf'))).toBe(true);
    expect(existsSync(join(root, 'out/fr/docs/bad.md.xlf'))).toBe(false);
  });

  test('is none in another flavour', async () => {
    const root = siteOf('hugo');
    await runIn(root, 'export --output out/');
    expect(readFileSync(join(root, 'out/fr/docs/bad.md.xlf'), 'utf8')).toContain('{page and ');
  });
});
