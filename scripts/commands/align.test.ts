import { expect, test } from 'vitest';
import type { AlignReport } from '../model/report.ts';
import { handBack } from '../testing/hand-back.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { transcript } from '../testing/transcript.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr', 'sv'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
});

const withId = (id: string) => `---\ntitle: A\nms.locfileid: ${id}\n---\n# A\n`;

async function findingsOf(files: Record<string, string>, flags = '') {
  const { out, code } = await runIn(
    siteFrom({ 'lockstep.config.json': config, 'docs/a.md': '# A\n', ...files }),
    `align --format json ${flags}`,
  );
  return { code, findings: (JSON.parse(out) as AlignReport).findings.map(({ check, path, line, column }) => [check, path, line, column]) };
}

test('the pages of a hand-back', async () => {
  const root = siteFrom(handBack());
  await expect(transcript('align', await runIn(root, 'align'), root)).toMatchFileSnapshot('transcripts/align.md');
  const line = 'align --format json --locale nl-NL';
  await expect(transcript(line, await runIn(root, line), root)).toMatchFileSnapshot('transcripts/align-json.md');
});

test.each([
  ['"43633489"', []],
  ["'43633489'", []],
  ['43633489', ['locfileid-string']],
  ['"4363348x"', ['locfileid-digits']],
  ['', ['locfileid-digits']],
  ['[1, 2]', ['locfileid-digits']],
])('the locfileid %s: %j', async (id, checks) => {
  const { findings } = await findingsOf({ 'i18n/fr/a.md': withId(id) });
  expect(findings.map(([check]) => check)).toEqual(checks);
});

test('a target without a locfileid is no error', async () => {
  expect(await findingsOf({ 'i18n/fr/a.md': '# A\n' })).toEqual({ code: 0, findings: [] });
});

test('one locfileid on two targets, over all locales', async () => {
  const { code, findings } = await findingsOf({ 'i18n/fr/a.md': withId('"1"'), 'i18n/sv/a.md': withId('"1"') });
  expect({ code, findings }).toEqual({ code: 1, findings: [['locfileid-unique', 'i18n/sv/a.md', 3, 15]] });
});

test('--check fails on a target without a source, and on a folder of a locale that is not configured', async () => {
  expect(await findingsOf({ 'i18n/fr/b.md': '# B\n' })).toEqual({ code: 0, findings: [] });
  expect((await findingsOf({ 'i18n/fr/b.md': '# B\n' }, '--check')).code).toBe(1);
  const stray = await findingsOf({ 'i18n/de/a.md': '# A\n' }, '--check');
  expect(stray).toEqual({ code: 1, findings: [['locale-configured', 'i18n/de/a.md', 1, 1]] });
});
