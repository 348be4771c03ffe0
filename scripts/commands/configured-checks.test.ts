import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { lineEnds } from '../checks/file/line-ends.ts';
import type { Finding } from '../model/finding.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

const good = '---\ntitle: A\ndescription: B\n---\n\n# A\n';
const mixed = good.replace('A\n', 'A\r\n');

/** A site with a blog and two locales, in which each page has the wrong line ends. */
function site(checks: object) {
  const config = {
    sourceLocale: 'en',
    locales: ['fr', 'sv'],
    pages: ['docs', 'blog'].map((folder) => ({ source: `${folder}/{path}`, target: `i18n/{locale}/${folder}/{path}` })),
    ...checks,
  };
  const pages = ['docs', 'blog', 'i18n/fr/docs', 'i18n/fr/blog', 'i18n/sv/docs'].map((folder) => [`${folder}/a.md`, mixed]);
  return siteFrom({ 'lockstep.config.json': JSON.stringify(config), ...Object.fromEntries(pages) });
}

async function found(root: string, line = 'check'): Promise<string[]> {
  const { findings } = JSON.parse((await runIn(root, `${line} --format json`)).out) as {
    findings: { check: string; path: string; severity: string }[];
  };
  return findings.filter(({ check }) => check === 'line-ends').map(({ path, severity }) => `${severity} ${path}`);
}

test('a check is off, or an error, everywhere', async () => {
  expect(await found(site({ checks: { 'line-ends': 'off' } }))).toEqual([]);
  expect(await found(site({ checks: { 'line-ends': { severity: 'error' } } }))).toContain('error i18n/sv/docs/a.md');
  expect((await runIn(site({ checks: { 'line-ends': 'error' } }), 'check')).code).toBe(1);
});

test('an override holds for the paths of sources and of their translations, and for locales', async () => {
  const off = { checks: { 'line-ends': 'off' } };
  expect(await found(site({ checkOverrides: [{ paths: ['blog/**'], ...off }] }), 'check --sources')).toEqual([
    'warning docs/a.md',
    'warning i18n/fr/docs/a.md',
    'warning i18n/sv/docs/a.md',
  ]);
  expect(await found(site({ checkOverrides: [{ locales: ['fr'], ...off }] }), 'check i18n')).toEqual(['warning i18n/sv/docs/a.md']);
  const again = { paths: ['i18n/fr/**'], checks: { 'line-ends': 'error' } };
  expect(await found(site({ checkOverrides: [{ paths: ['a.md'], ...off }, again] }))).toEqual([
    'error i18n/fr/blog/a.md',
    'error i18n/fr/docs/a.md',
  ]);
});

test('a page turns a check off for itself; what it misspells is an error', async () => {
  const root = siteFrom({
    'a.md': mixed.replace('title', 'lockstep-disable: [line-ends]\ntitle'),
    'b.md': good.replace('# A', '<!-- lockstep-disable line-end -->'),
  });
  expect(await found(root, 'check a.md')).toEqual([]);
  const { out, code } = await runIn(root, 'check b.md');
  expect(out).toContain('b.md:6:1: error: Unexpected check "line-end"');
  expect(code).toBe(1);
});

test('a check that fails: the rest goes on, and the exit code says that not all was judged', async () => {
  vi.spyOn(lineEnds, 'run').mockImplementation(() => {
    throw new Error('planted');
  });
  const { out, code } = await runIn(siteFrom({ 'a.md': '\ufeff# A\n' }), 'check a.md --format json');
  vi.restoreAllMocks();
  const { findings } = JSON.parse(out) as { findings: { check: string; message: string }[] };
  expect(findings.find(({ check }) => check === 'check-failed')!.message).toContain('planted');
  expect(findings.map(({ check }) => check)).toContain('byte-order-mark');
  expect(code).toBe(2);
});

test.each<[line: string, paths: string[], idle: string[]]>([
  ['check', ['blogg/**'], ['blogg/**']],
  ['check', ['blog/**', 'i18n/sv/**', 'a.md', 'i18n/de/**'], ['i18n/de/**']],
  ['check docs', ['blogg/**'], []],
  ['check', ['notes/*.md'], []],
])('of %s with the paths %j of an override those are told that fit nothing: %j', async (line, paths, idle) => {
  const root = site({ checkOverrides: [{ paths, checks: { 'line-ends': 'off' } }] });
  mkdirSync(join(root, 'notes'));
  writeFileSync(join(root, 'notes/a.md'), good);
  const { findings } = JSON.parse((await runIn(root, `${line} --format json`)).out) as { findings: Finding[] };
  const told = findings.filter(({ check }) => check === 'override-idle');
  expect(told.map(({ path, severity, actual }) => [path, severity, actual])).toEqual(
    idle.map((glob) => ['lockstep.config.json', 'warning', glob]),
  );
});

test.each([
  ['i18n/fr/docs/a.md', '0 pages checked'],
  ['i18n/fr/docs', '0 pages checked'],
  ['i18n/fr/docs/a.md notes.md', '1 page checked'],
])('a page that the configuration leaves out is not judged by itself where %s is named', async (named, said) => {
  const root = site({ exclude: ['a.md'] });
  writeFileSync(join(root, 'notes.md'), good);
  expect((await runIn(root, `check ${named}`)).out).toContain(said);
});
