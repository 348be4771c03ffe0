import { expect, test } from 'vitest';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['sv', 'de'],
  pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
  glossary: 'words/{locale}.tbx',
});

const tbx =
  '<tbx><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>tenant</term></termSec></langSec>' +
  '<langSec xml:lang="sv"><termSec><term>klient</term></termSec></langSec></conceptEntry></body></text></tbx>';

const pages = { 'docs/a.md': 'Of each tenant.\n', 'sv/a.md': 'För varje hyresgäst.\n', 'de/a.md': 'Für jeden Mieter.\n' };

test('the words of a locale are looked for in its targets, and a locale without a glossary has none', async () => {
  const { out } = await runIn(siteFrom({ 'lockstep.config.json': config, 'words/sv.tbx': tbx, ...pages }), 'check --format json');
  const { findings } = JSON.parse(out) as { findings: { check: string; path: string; expected: string }[] };
  expect(findings).toMatchObject([{ check: 'glossary-term', path: 'sv/a.md', expected: 'klient' }]);
});

test('a file that is no glossary stops the run, and says where', async () => {
  const { code, err } = await runIn(siteFrom({ 'lockstep.config.json': config, 'words/sv.tbx': '<a/>', ...pages }), 'check');
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('words/sv.tbx:1: not TBX') });
});
