import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { exportedSite, smallSite } from '../testing/exported-site.ts';
import { runIn } from '../testing/run-in.ts';
import { driftedPage } from '../testing/scenario/drifted-page.ts';
import { translatedXliff } from '../testing/translated-xliff.ts';
import { xliff1Violations } from '../testing/xliff1-violations.ts';
import { xliff2Violations } from '../testing/xliff2-violations.ts';

const parse = await loadParser();

const page = `# One

<!-- l10n: a button of the console -->

Save it

<!-- no-translate -->

Left as it is

<!-- /no-translate -->

Ask <b translate="no">Tux **now**</b> again
`;

describe.each(['1.2', '2.0'] as const)('what authors tell translators, in XLIFF %s', (version) => {
  const exported = () => exportedSite(smallSite(undefined, page), `--xliff ${version} --fill source`);

  test('is in the file in the standard’s own way', async () => {
    const { package: text } = await exported();
    expect(text).toMatch(/<note[^>]*>a button of the console<\/note>/);
    expect(text).toMatch(/<(?:unit|trans-unit) [^>]*translate="no"[^>]*>(?:(?!<\/(?:unit|trans-unit)>)[^])*Left as it is/);
    expect(text).toMatch(/Ask <(?:x|ph) [^>]*Tux \*\*now\*\*[^>]*\/> again/);
    expect(version === '1.2' ? xliff1Violations(text) : xliff2Violations(text)).toEqual([]);
  });

  test('stays in the page, whatever a client makes of it', async () => {
    const { site, package: text } = await exported();
    writeFileSync(
      join(site, 'a.xlf'),
      translatedXliff(text, (words) => words.toUpperCase()),
    );
    const { code, out } = await runIn(site, 'import --write a.xlf');
    expect([code, out]).toEqual([0, expect.stringContaining('3 units of 1 page merged')]);
    expect(readFileSync(join(site, 'i18n/sv-SE/a.md'), 'utf8')).toContain(
      'SAVE IT\n\n<!-- no-translate -->\n\nLeft as it is\n\n<!-- /no-translate -->\n\nASK <b translate="no">Tux **now**</b> AGAIN\n',
    );
  });
});

test('is not sent out with --only drifted, and a page of nothing else is no work', async () => {
  const { package: text } = await exportedSite(smallSite('# Ett\n', page), '--xliff 2.0 --only drifted');
  expect(text).not.toContain('Left as it is');
  const whole = await exportedSite(smallSite(undefined, '---\ntranslate: false\n---\n\n# One\n'), '--xliff 2.0').catch(
    (error: Error) => error,
  );
  expect(String(whole)).toContain('ENOENT');
});

test('and sync brings what changed of it', async () => {
  const kept = (words: string) => `<!-- no-translate -->\n\n${words}\n\n<!-- /no-translate -->`;
  const drifted = driftedPage(
    `Save it\n\n${kept('Left as it is')}`,
    `Enregistrez\n\n${kept('Left as it is')}`,
    `Save it\n\n${kept('Left alone by all of us')}`,
    parse,
  );
  expect(await drifted.sync()).toMatchObject({ pending: 0 });
  expect(drifted.body()).toBe(`Enregistrez\n\n${kept('Left alone by all of us')}`);
});
