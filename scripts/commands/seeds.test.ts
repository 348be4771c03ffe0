import { readFileSync, writeFileSync } from 'node:fs';
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

test('what a translator sends of a new passage is done, though it came where another one went', async () => {
  const site = handBacks();
  await runIn(site, 'strip --write');
  await runIn(site, 'export --locale sv-SE --output package.xlf');
  const passage = 'collects and stores information in a customer dedicated and segregated tenant';
  const asked = read(site, 'package.xlf').replace(
    new RegExp(`(<source>Microsoft Threat Protection ${passage}[^<]*</source>)`),
    '$1<target>Microsoft Threat Protection samlar in och lagrar.</target>',
  );
  writeFileSync(join(site, 'package.xlf'), asked);
  expect((await runIn(site, 'import package.xlf --write')).out).toContain('1 unit of 1 page merged');
  const { out } = await runIn(site, 'drift --segments --locale sv-SE');
  expect(out).toContain('1 changed, 5 added, 1 removed');
  expect(out).not.toContain(passage);
});

const bodyOf = (page: string): string => page.slice(page.indexOf('\n---\n') + 5);
