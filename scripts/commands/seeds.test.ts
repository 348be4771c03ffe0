import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

const project = join(import.meta.dirname, '../..');
const seeds = join(project, 'scripts/testing/seeds');
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** Where each hand-back is published, by the name of its seed. */
const published: Record<string, string> = {
  'data-privacy.en-US.md': 'docs/security/mtp/data-privacy.md',
  'data-privacy.fr-FR.md': 'i18n/fr-FR/docusaurus-plugin-content-docs/current/security/mtp/data-privacy.md',
  'data-privacy.nl-NL.md': 'i18n/nl-NL/docusaurus-plugin-content-docs/current/security/mtp/data-privacy.md',
  'data-privacy.sv-SE.md': 'i18n/sv-SE/docusaurus-plugin-content-docs/current/security/mtp/data-privacy.md',
  'mtp-enable.fr-FR.md': 'i18n/fr-FR/docusaurus-plugin-content-docs/current/security/mtp/mtp-enable.md',
};

const sidecars = ['i18n/sv-SE/xliff/security/mtp/data-privacy.md.xlf', 'i18n/fr-FR/xliff/security/mtp/mtp-enable.md.xlf'];

/** The articles as they arrived, at the places where they are published. */
function handBacks(): string {
  const config = { 'lockstep.config.json': read(project, 'lockstep.config.json') };
  return siteFrom({ ...config, ...Object.fromEntries(Object.entries(published).map(([seed, path]) => [path, read(seeds, seed)])) });
}

test('what is published is what strip makes of the hand-backs, with their sidecars', async () => {
  const site = handBacks();
  await runIn(site, 'strip --write');
  for (const path of [...Object.values(published), ...sidecars]) expect([path, read(site, path)]).toEqual([path, read(project, path)]);
});

test('the English turn-on article has the body that the source spans of the French one give', async () => {
  const { out } = await runIn(handBacks(), `strip --keep source --stdout ${published['mtp-enable.fr-FR.md']}`);
  expect(bodyOf(read(project, 'docs/security/mtp/mtp-enable.md'))).toBe(bodyOf(out));
});

test('a second strip changes nothing more', async () => {
  const site = handBacks();
  await runIn(site, 'strip --write');
  const { out, code } = await runIn(site, 'strip --check');
  expect(out).toContain('0 of 4 pages hold bilingual markup');
  expect(code).toBe(0);
});

const bodyOf = (page: string): string => page.slice(page.indexOf('\n---\n') + 5);
