import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runClient } from '../../testing/client.ts';
import { handBack } from '../../testing/hand-back.ts';
import { outlineOf } from '../../testing/page-outline.ts';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

const page = 'i18n/sv-SE/docusaurus-plugin-content-docs/current/security/mtp/data-privacy.md';
const source = 'docs/security/mtp/data-privacy.md';

async function strippedSite(): Promise<string> {
  const site = siteFrom(handBack());
  await runIn(site, 'strip --write');
  return site;
}

it('podebug translates the Swedish article; its codes and blocks stay', async () => {
  const site = await strippedSite();
  await runIn(site, `export --locale sv-SE --xliff 1.2 --fill source --output a.xlf ${source}`);
  runClient('podebug', ['--progress=none', '--rewrite=unicode', '-i', join(site, 'a.xlf'), '-o', join(site, 'b.xlf')]);
  const { code, out } = await runIn(site, 'import --write b.xlf');
  expect(out).toContain('16 units of 1 page merged');
  expect(code).toBe(0);
  const after = readFileSync(join(site, page), 'utf8');
  expect(after).toMatch(/^title: Ḿīƈřǿşǿƒŧ/m);
  expect(await outlineOf(after)).toEqual(await outlineOf(readFileSync(join(site, source), 'utf8')));
});

it('pocount sees every segment', async () => {
  const site = await strippedSite();
  await runIn(site, `export --locale sv-SE --xliff 1.2 --output a.xlf ${source}`);
  const units = readFileSync(join(site, 'a.xlf'), 'utf8').split('<trans-unit').length - 1;
  const [, total] = /Total:\s+(\d+)/.exec(runClient('pocount', ['--no-color', join(site, 'a.xlf')])) ?? [];
  expect(Number(total)).toBe(units);
});

it('what went through PO is refused with a reason', async () => {
  const site = await strippedSite();
  await runIn(site, `export --locale sv-SE --xliff 1.2 --fill source --output a.xlf ${source}`);
  runClient('xliff2po', ['--progress=none', '-i', join(site, 'a.xlf'), '-o', join(site, 'a.po')]);
  runClient('po2xliff', ['--progress=none', '-i', join(site, 'a.po'), '-o', join(site, 'b.xlf')]);
  const { code, out } = await runIn(site, `import --write --locale sv-SE --file ${source} b.xlf`);
  expect(out).toContain('is not in this document (did a converter renumber ids?)');
  expect(code).toBe(1);
});
