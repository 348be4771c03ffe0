import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryContent } from '../../testing/arbitrary-content.ts';
import { runClient, schemaFolder } from '../../testing/client.ts';
import { handBack } from '../../testing/hand-back.ts';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';
import type { XliffDocument } from '../document.ts';
import { writeXliff, xliffVersions } from '../write.ts';

const schemas = { '1.2': 'xliff-core-1.2-strict.xsd', '2.0': 'xliff-core-2.0.xsd', '2.1': 'xliff-core-2.0.xsd' };

/** The schemas where they look for each other, with no network. */
function schemaSite(): { folder: string; catalog: string } {
  const folder = siteFrom({});
  cpSync(schemaFolder, folder, { recursive: true });
  mkdirSync(join(folder, 'informativeCopiesOf3rdPartySchemas/w3c'), { recursive: true });
  cpSync(join(schemaFolder, 'xml.xsd'), join(folder, 'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd'));
  const catalog = join(folder, 'catalog.xml');
  const entry = `<system systemId="http://www.w3.org/2001/xml.xsd" uri="file://${folder}/xml.xsd"/>`;
  writeFileSync(catalog, `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${entry}</catalog>`);
  return { folder, catalog };
}

function validate(files: string[], version: keyof typeof schemas): void {
  const { folder, catalog } = schemaSite();
  const args = ['--nonet', '--noout', '--schema', join(folder, schemas[version]), ...files];
  runClient('xmllint', args, { XML_CATALOG_FILES: catalog });
}

it.each(xliffVersions)('the work package of the articles is valid XLIFF %s', async (version) => {
  const site = siteFrom(handBack());
  await runIn(site, 'strip --write');
  for (const flags of ['', '--fill source', '--only drifted', '--segment sentence']) {
    await runIn(site, `export --locale sv-SE --xliff ${version} ${flags} --output a.xlf`);
    validate([join(site, 'a.xlf')], version);
  }
});

it.each(xliffVersions)('any content is valid XLIFF %s', (version) => {
  const site = siteFrom({});
  const files: string[] = [];
  fc.assert(
    fc.property(arbitraryContent, fc.option(arbitraryContent), (source, target) => {
      const part = { id: 'h1', name: 'c4c43-105', ignorable: false, source, target, state: 'translated' as const, matches: [], line: null };
      const unit = { id: 'b1', kind: 'paragraph', name: null, translate: true, notes: [{ from: 'lockstep', text: 'n' }], parts: [part] };
      const file = {
        original: 'a.md',
        sourceLocale: 'en-US',
        targetLocale: 'sv-SE',
        metadata: [['k', 'v']] as [string, string][],
        units: [unit],
      };
      const document: XliffDocument = { files: [file] };
      files.push(join(site, `${files.length}.xlf`));
      writeFileSync(files.at(-1)!, writeXliff(document, version));
    }),
  );
  expect(files.length).toBeGreaterThan(50);
  validate(files, version);
});
