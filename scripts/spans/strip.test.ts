import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { bilingualPages, brokenPages } from '../testing/bilingual-page.ts';
import { pair } from '../testing/pair.ts';
import { times } from '../testing/times.ts';
import { strip, type StripOptions } from './strip.ts';

const stripped = (text: string, options: Partial<StripOptions> = {}) => strip(pageOf('a.md', text), { keep: 'target', ...options });

const realSource = (text: string) => () => pageOf('source.md', text);

const targetWords = (text: string): string[] => text.match(/t\d+/g) ?? [];

describe('any page', () => {
  test('of localization gives its target and its source, to the byte', () => {
    fc.assert(
      fc.property(bilingualPages, ({ bilingual, target, source }) => {
        expect(stripped(bilingual).text).toBe(target);
        expect(stripped(bilingual, { keep: 'source' }).text).toBe(source);
      }),
    );
  });

  test('that somebody broke keeps every word of its target, in order', () => {
    // Always the same pages: of 200,000 others one or so is broken in a way that nobody could read, and is told.
    fc.assert(
      fc.property(brokenPages, (text) => {
        expect(targetWords(stripped(text).text)).toEqual(targetWords(text));
      }),
      { ...times(600), seed: 42 },
    );
  });

  test('that somebody broke loses no word of its target without a finding', () => {
    fc.assert(
      fc.property(brokenPages, (text) => {
        const { text: clean, findings } = stripped(text);
        fc.pre(findings.length === 0);
        expect(targetWords(clean)).toEqual(targetWords(text));
      }),
      times(200),
    );
  });

  test('is clean after one strip', () => {
    fc.assert(
      fc.property(brokenPages, fc.boolean(), (text, repair) => {
        const once = stripped(text, { repair });
        expect(stripped(once.text, { repair })).toMatchObject({ text: once.text, pairs: [], unpaired: 0 });
      }),
      times(200),
    );
  });

  test('without markup stays as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          bilingualPages.map(({ target }) => target),
        ),
        (text) => {
          expect(stripped(text)).toMatchObject({ text, pairs: [], unpaired: 0 });
          expect(stripped(text, { keep: 'source', repair: true })).toMatchObject({ text, pairs: [] });
        },
      ),
    );
  });
});

test('a stray backtick in a source takes no text behind it along', () => {
  const source = (text: string) =>
    `<span data-ttu-id="c4c43-101">t1</span><span class="sxs-lookup"><span data-stu-id="c4c43-101">${text}</span></span>`;
  expect(stripped(`${source('` `code` s')}\` <span>t2</span></span>`).text).toBe('t1` <span>t2</span></span>');
  expect(stripped(`${source('` s')}\n\n\`<span>\` t2</span>`).text).toBe('t1\n\n`<span>` t2</span>');
});

test('what is nested wrongly goes at once, too', () => {
  const nested = '`<span class="sxs-lookup"><span data-stu-id="c4c43-101">`</span><span data-ttu-id="c4c43-102"></span></span>';
  const { text, kept } = stripped(`${pair('c4c43-100', 't0', 's0')} ${nested}`);
  expect(text).toBe('t0 `');
  expect(kept().map(({ start, end }) => text.slice(start, end))).toEqual(['t0']);
});

describe('escapes of the bilingual writer', () => {
  const emphasis = pair('c4c43-101', '\\*\\*id\\*\\*', '\\*\\*id\\*\\*');
  const star = pair('c4c43-101', 'Alle \\*.config-Dateien', 'All \\*.config files');

  test.each([
    ['one literal star', star, 'Alle *.config-Dateien'],
    ['a star that the translation made up', pair('c4c43-101', 'licen\\*- x', 'LicenseExpression x'), 'licen*- x'],
    ['stars that would make emphasis', pair('c4c43-101', 'a\\*b\\*c', 'a\\*b\\*c'), 'a\\*b\\*c'],
    ['stars of two pairs that would make emphasis', `(${star}${pair('c4c43-102', 'b\\*', 'b\\*')}`, '(Alle \\*.config-Dateienb\\*'],
    ['stars that would make a list', pair('c4c43-101', '\\* a', '\\* a'), '\\* a'],
    ['a star beside emphasis', pair('c4c43-101', '**Week\\***', '**Week\\***'), '**Week\\***'],
    ['a path with backslashes', pair('c4c43-101', 'C:\\a\\*.config', 'C:\\a\\*.config'), 'C:\\a\\*.config'],
    ['inline code', pair('c4c43-101', '`a\\*` b', '`a\\*` b'), '`a\\*` b'],
    ['one literal backtick', pair('c4c43-101', '[\\`a](b.md)', '[\\`a](b.md)'), '[`a](b.md)'],
    ['stars of which one was escaped', pair('c4c43-101', '\\ \\**X\\ \\**', '\\ \\**X\\ \\**'), '\\ **X\\ **'],
    ['stars that would be strong', pair('c4c43-101', '\\**X\\**', '\\**X\\**'), '\\**X\\**'],
    ['code in a list', `1. a\n\n         ${emphasis}\n         ${emphasis}`, '1. a\n\n         **id**\n         **id**'],
    ['code', `a\n\n\t${emphasis}`, 'a\n\n\t**id**'],
    ['a paragraph that goes on', `a\n     ${emphasis}`, 'a\n     \\*\\*id\\*\\*'],
    ['a paragraph of a list', `- a\n\n  - b\n\n    - c\n\n         ${emphasis}`, '- a\n\n  - b\n\n    - c\n\n         \\*\\*id\\*\\*'],
    ['a path in code', `a\n\n    ${pair('c4c43-101', 'C:\\a\\*', 'C:\\a\\*')}`, 'a\n\n    C:\\a\\*'],
    ['two backticks', pair('c4c43-101', '\\`a\\`', '\\`a\\`'), '\\`a\\`'],
    ['a backtick beside code', pair('c4c43-101', '\\`a `b`', '\\`a `b`'), '\\`a `b`'],
  ])('%s', (_, text, clean) => {
    expect(stripped(text).text).toBe(clean);
  });

  test('the real source decides', () => {
    expect(stripped(star, { source: realSource('All \\*.config files') }).text).toBe('Alle \\*.config-Dateien');
    expect(stripped(star, { source: realSource('All *.config files') }).text).toBe('Alle *.config-Dateien');
    const list = pair('c4c43-101', '\\* a', '\\* a');
    expect(stripped(list, { source: realSource('* a') }).text).toBe('* a');
  });
});

describe('a rebuilt source', () => {
  const page = `---\ntitle: T\nms.date: 1\n---\n# <a name="one"></a><a name="own"></a>${pair('c4c43-102', 'Un', 'One')}\n\n${pair('c4c43-103', 'Deux', 'Two')} ![trois](a.png "quatre")\n\n[!INCLUDE [cinq](b.md)]\n\n[six]: c.md\n\n\`\`\`js\n// sept\n\`\`\`\n\nHuit \`neuf\`\n`;
  const real =
    '---\ntitle: "S"\n---\n\n# <a name="own"></a>One\n\nTwo ![three](a.png "four")\n\n[!INCLUDE [five](b.md)]\n\n[seven]: c.md\n\nEight\n';

  test('has no generated anchor, and lists what is still in the target language', () => {
    const { text, findings } = stripped(page, { keep: 'source' });
    expect(text).toContain('---\n# <a name="own"></a>One\n\nTwo ![trois]');
    expect(findings.map(({ line, actual, message }) => `${line}: ${actual}: ${message.split(' without')[0]}`)).toEqual([
      '2: T: Unexpected front matter',
      '7: trois: Unexpected alt text',
      '7: quatre: Unexpected title',
      '9: cinq: Unexpected include label',
      '11: six: Unexpected definition label',
      '17: Huit: Unexpected text',
    ]);
  });

  test('is filled from the real source', () => {
    const { text, findings } = stripped(page, { keep: 'source', source: realSource(real) });
    expect(text).toContain(
      'title: "S"\nms.date: 1\n---\n\n# <a name="own"></a>One\n\nTwo ![three](a.png "four")\n\n[!INCLUDE [five](b.md)]\n\n[seven]: c.md\n',
    );
    expect(findings.map(({ actual }) => actual)).toEqual(['Huit']);
  });
});

test('a damaged region is told, and mended by --repair, code included', () => {
  const inner = `${pair('c4c43-101', 'b "c"', 'd')}\n\n~~~\nx="y"\n~~~\n`;
  const text = `&quot; a "${inner.replaceAll('"', '&quot;')}" e`;
  expect(stripped(text).text).toBe('&quot; a "b &quot;c&quot;\n\n~~~\nx=&quot;y&quot;\n~~~\n" e');
  expect(stripped(text, { repair: true }).text).toBe('&quot; a "b "c"\n\n~~~\nx="y"\n~~~\n" e');
  expect(stripped(text).findings).toMatchObject([{ check: 'span-damage', line: 1, column: 10, endLine: 6, endColumn: 2 }]);
});

describe('a tag of which one quote is damaged', () => {
  const whole = pair('27f5b-123', 'x "a"', 'y');

  test.each([
    ['of a target', 'data-ttu-id="27f5b-123"', 'data-ttu-id="27f5b-123&quot;'],
    ['of a target, the first', 'data-ttu-id="27f5b-123"', 'data-ttu-id=&quot;27f5b-123"'],
    ['of a lookup', 'class="sxs-lookup"', 'class="sxs-lookup&quot;'],
    ['of a source', 'data-stu-id="27f5b-123"', 'data-stu-id="27f5b-123&quot;'],
  ])('%s is its tag, and told', (_, sound, damaged) => {
    const text = `a &quot;b&quot; "${whole.replace(sound, damaged)}" c &quot;d&quot;\n`;
    const { text: clean, pairs, unpaired, findings } = stripped(text);
    expect(clean).toBe('a &quot;b&quot; "x "a"" c &quot;d&quot;\n');
    expect([pairs.length, unpaired]).toEqual([1, 0]);
    expect(findings).toMatchObject([{ check: 'span-damage', line: 1 }]);
    // What authors wrote with `&quot;` outside of the region is theirs.
    expect(stripped(text, { repair: true }).text).toBe(clean);
    expect(stripped(text, { keep: 'source' }).text).toBe('a &quot;b&quot; "y" c &quot;d&quot;\n');
  });

  test('the text between its quote and the next real one is mended', () => {
    const text = pair('27f5b-123', 'x &quot;a&quot;', 'y').replace('123"', '123&quot;');
    expect(stripped(text).text).toBe('x &quot;a&quot;');
    expect(stripped(text, { repair: true }).text).toBe('x "a"');
  });

  test("and an author's own span is left alone", () => {
    for (const text of ['<span title="a &quot;b&quot; c">d</span>\n', '<span title="a&quot;>d</span>\n'])
      expect(stripped(text, { repair: true }).text).toBe(text);
  });
});

describe('bad input, in linear time, with findings that have a place', () => {
  test.each([
    ['a million unclosed spans', '<span '.repeat(1_000_000), 0],
    ['unclosed quotes', '<span data-ttu-id="'.repeat(200_000), 0],
    ['a line of 20 MB', `${'x '.repeat(10_000_000)}${pair('c4c43-101', 'a', 'b')}`, 0],
    ['unclosed targets', '<span data-ttu-id="c4c43-101">'.repeat(100_000), 100_000],
    ['unclosed sources', '<span class="sxs-lookup"><span data-stu-id="c4c43-101">'.repeat(50_000), 50_000],
    ['unclosed backticks', `\` ${pair('c4c43-101', 'a', 'b')} \`\` `.repeat(20_000), 0],
    ['escapes', pair('c4c43-101', '\\*a', '\\*a').repeat(20_000), 0],
    ['encoded', '&lt;span '.repeat(200_000), 0],
    ['backslashes', `${'\\'.repeat(1_000_000)}<span>`, 0],
  ])('%s', (_, text, unpaired) => {
    const result = stripped(text);
    expect(result.unpaired).toBe(unpaired);
    expect(result.findings.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
  });
});
