import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

const config = {
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
};

/** A page that is no UTF-8, one without a target, one without a source, a folder of a locale that is not configured. */
function siteBelow(): string {
  const page = '---\ntitle: A\ndescription: B\n---\n\n# One\n';
  const site = siteFrom({
    'lockstep.config.json': JSON.stringify(config),
    ...Object.fromEntries(['docs/a.md', 'docs/b.md', 'i18n/fr/gone.md', 'i18n/de/a.md'].map((path) => [path, page])),
  });
  writeFileSync(join(site, 'i18n/fr/a.md'), Uint8Array.of(0xe9));
  mkdirSync(join(site, 'docs/sub'));
  return join(site, 'docs/sub');
}

describe('findings have the path that people type, in whatever folder they are', () => {
  test.each([
    ['check', '../../i18n/fr/a.md:1:1: error: Unexpected byte'],
    ['check', '../../i18n/de/a.md:1:1: warning: Unexpected locale'],
    ['align', '../../i18n/fr/a.md:1:1: error: Unexpected byte'],
    ['align', '../../i18n/de/a.md:1:1: warning: Unexpected locale'],
    ['align --format json', '"path": "../../i18n/fr/a.md"'],
    ['align --check --format gitlab', '"path": "../../i18n/fr/gone.md"'],
    ['sync', '../../i18n/fr/a.md:1:1: error: Unexpected byte'],
    ['export', '../../i18n/fr/a.md:1:1: error: Unexpected byte'],
    ['export --output ../../x/', '../../i18n/fr/a.md:1:1: error: Unexpected byte'],
    ['memory', '../../i18n/fr/a.md:1:1: error: Unexpected byte'],
    ['drift', '../../i18n/fr/a.md:1:1: error: Unexpected byte'],
    ['drift --format json', '"path": "../../i18n/fr/a.md"'],
    ['drift --format github', 'file=../../i18n/fr/a.md,'],
    ['status', '../../i18n/fr/a.md:1:1: error: Unexpected byte'],
    ['status --format github', 'file=../../i18n/fr/a.md,'],
    ['drift --format gitlab', '"path": "../b.md"'],
    ['drift --format gitlab', '"path": "../../i18n/fr/gone.md"'],
  ])('%s: %s', async (line, shown) => {
    const { code, out, err } = await runIn(siteBelow(), line);
    expect(code).toBeLessThan(2);
    expect(out + err).toContain(shown);
  });
});

test.each([
  ['github', 'GITHUB_WORKSPACE', 'file=i18n/fr/a.md,'],
  ['sarif', 'GITHUB_WORKSPACE', '"uri": "i18n/fr/a.md"'],
  ['gitlab', 'CI_PROJECT_DIR', '"path": "i18n/fr/a.md"'],
  ['gitlab', 'GITHUB_WORKSPACE', '"path": "../../i18n/fr/a.md"'],
  ['json', 'GITHUB_WORKSPACE', '"path": "../../i18n/fr/a.md"'],
])('in %s they begin at the top of the checkout, as %s says', async (format, variable, shown) => {
  const below = siteBelow();
  const { out } = await runIn(below, `check --format ${format}`, { [variable]: join(below, '../..') });
  expect(out).toContain(shown);
});

test('a name with an accent is found as it is typed', async () => {
  const site = siteFrom({ 'lockstep.config.json': JSON.stringify(config), 'docs/cafe\u0301.md': '# One\n', 'docs/b.md': '# One\n' });
  const { code, out } = await runIn(site, 'drift docs/caf\u00e9.md');
  expect([code, out]).toEqual([0, expect.stringContaining('1 target: 1 missing')]);
});

test('so have those of a work package', async () => {
  const site = siteFrom({ 'lockstep.config.json': JSON.stringify(config), 'docs/a.md': '# One\n', 'i18n/fr/x.md': '' });
  const { out: xliff } = await runIn(site, 'export');
  writeFileSync(join(site, 'fr.xlf'), xliff.replace('trgLang="fr"', 'trgLang="fr-FR"'));
  const { out } = await runIn(join(site, 'docs'), 'import ../fr.xlf');
  expect(out).toContain('../fr.xlf:1:1: warning: target language fr-FR was taken for fr');
});

test.each(['export', 'check --format json', 'memory', 'drift --format json'])('%s writes over no file of the project', async (line) => {
  const site = siteFrom({ 'lockstep.config.json': JSON.stringify(config), 'docs/a.md': '# One\n', 'i18n/fr/a.md': '# Un\n', 'a.md': 'x' });
  for (const path of ['i18n/fr/a.md', './docs/a.md', 'lockstep.config.json']) {
    const { code, err } = await runIn(site, `${line} --output ${path}`);
    const shown = path.replace('./', '');
    expect([code, err]).toEqual([2, expect.stringContaining(`Unexpected --output ${shown}, a file of the project, expected another one`)]);
  }
  expect(readFileSync(join(site, 'i18n/fr/a.md'), 'utf8')).toBe('# Un\n');
  expect((await runIn(site, `${line} --output a.md`)).code).toBeLessThan(2);
});
