import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryContent } from '../../testing/arbitrary-content.ts';
import { runClient } from '../../testing/client.ts';
import { everythingSite } from '../../testing/everything-site.ts';
import { handBack } from '../../testing/hand-back.ts';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';
import type { MemoryUnit } from '../tmx/memory.ts';
import { writeTmx } from '../tmx/write-tmx.ts';

/** Fails unless the files of a folder are valid TMX 1.4. OmegaT brings the document type along. */
function validate(folder: string, files: string[]): void {
  const dtd = join(folder, 'tmx14.dtd');
  writeFileSync(dtd, runClient('unzip', ['-p', '/usr/share/omegat/OmegaT.jar', 'schemas/tmx14.dtd']));
  runClient('xmllint', ['--nonet', '--noout', '--dtdvalid', dtd, ...files.map((file) => join(folder, file))]);
}

it.each([
  ['the articles', handBack()],
  ['a site that holds everything, joined with an older memory', everythingSite()],
])('the memory of %s is valid', async (_, files) => {
  const site = siteFrom(files);
  const { code } = await runIn(site, `memory --output a.tmx ${'old.tmx' in files ? '--memory old.tmx' : ''}`);
  expect([code, /<tuv /.test(readFileSync(join(site, 'a.tmx'), 'utf8'))]).toEqual([0, true]);
  validate(site, ['a.tmx']);
});

it('any content is valid', () => {
  const site = siteFrom({});
  const units: MemoryUnit[] = [];
  fc.assert(
    fc.property(arbitraryContent, arbitraryContent, fc.boolean(), (source, target, known) => {
      const told = known ? ({ id: 'a:b', file: 'a & "b".md', translationType: 'MT', handoff: '2020-04-21' } as const) : nothing;
      units.push({ ...told, sourceLocale: 'en-US', targetLocale: 'sv-SE', source, target, segment: known ? 'sentence' : 'paragraph' });
    }),
  );
  writeFileSync(join(site, 'a.tmx'), writeTmx(units, { sourceLocale: 'en-US', version: '1' }));
  writeFileSync(join(site, 'none.tmx'), writeTmx([], { sourceLocale: 'en-US', version: '1' }));
  validate(site, ['a.tmx', 'none.tmx']);
});

const nothing = { id: null, file: null, translationType: null, handoff: null };

it('a broken memory is seen', () => {
  const site = siteFrom({ 'a.tmx': '<tmx version="1.4"><body/></tmx>' });
  expect(() => validate(site, ['a.tmx'])).toThrow('Element tmx content does not follow the DTD');
});
