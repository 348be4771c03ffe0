import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DriftReport, ImportReport } from '../model/report.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'en/{path}', target: 'fr/{path}' }] });
const text = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;
/** A translation: each word in capitals. */
const french = (page: string): string =>
  page.replace(/\b(?:words?|label|title|first|second|last|known|begin|name)\b/gi, (word) => word.toUpperCase());

/** A page that was in step, whose source got blocks between its two; and what came of a part of a translation. */
function extended(...blocks: string[]) {
  const [intro, end] = ['To begin with.', '## Known\n\nThe last of all.'];
  return drifted(text(intro, end), french(text(intro, end)), text(intro, ...blocks, end));
}

/** A page with its translation, and the same as it is now. */
function drifted(then: string, translated: string, now: string) {
  const repository = repositoryFrom([{ 'lockstep.config.json': config, 'en/a.mdx': then, 'fr/a.mdx': translated }, { 'en/a.mdx': now }]);
  const run = async <Report>(line: string) => JSON.parse((await runIn(repository.root, `${line} --format json`)).out) as Report;
  return {
    whole: french(now),
    body: () => readFileSync(join(repository.root, 'fr/a.mdx'), 'utf8'),
    state: async () => (await run<DriftReport>('drift')).pages[0]!.state,
    sync: () => runIn(repository.root, 'sync --write'),
    /** Brings those units of which the text holds one of these. */
    bring: async (...kept: string[]): Promise<ImportReport['pages'][number]> => {
      const { out } = await runIn(repository.root, 'export --only drifted --xliff 1.2 --fill source');
      const units = out.replace(/<trans-unit[\s\S]*?<\/trans-unit>/g, (unit) => (kept.some((one) => unit.includes(one)) ? unit : ''));
      const targets = units.replace(/<target[^>]*>[\s\S]*?<\/target>/g, (target) =>
        french(target).replace(/state="[^"]*"/, 'state="translated"'),
      );
      writeFileSync(join(repository.root, 'a.xlf'), targets);
      return (await run<ImportReport>('import --write --partial a.xlf')).pages[0]!;
    },
  };
}

const code = '```sh\nrun\n```';
const tabs =
  '<Tabs>\n<TabItem value="x">\n\nThe label\n\nThe first words.\n\n| The name |\n| --- |\n| The second words |\n\n</TabItem>\n</Tabs>';
const details = '<details>\n<summary>The title</summary>\n\nThe first words.\n\nThe second words.\n\n</details>';
const note = ':::note\n\nThe first words.\n\nThe second words.\n\n:::';

describe('a part of a new section comes below its heading, and in its box', () => {
  test.each<[string, string[], string[]]>([
    ['tabs behind code, without a text', ['## Title', code, tabs], ['Title', 'label', 'name', 'second']],
    ['tabs, without a text', ['## Title', tabs], ['Title', 'label', 'name', 'second']],
    ['details, without their last text', ['## Title', details], ['Title', 'first']],
    ['details behind code', ['## Title', code, details], ['Title', 'second']],
    ['a box without a title', ['## Title', note], ['Title', 'second']],
    ['a box in a box', ['## Title', `<Tabs>\n\n${note}\n\n</Tabs>`], ['Title', 'second']],
  ])('%s', async (_, blocks, kept) => {
    const page = extended(...blocks);
    expect(await page.bring(...kept)).toMatchObject({ refused: 0, complete: false });
    const [body, box] = [page.body(), blocks.at(-1)!];
    const places = [
      body.indexOf('## TITLE'),
      body.indexOf(box.slice(0, 5)),
      body.indexOf(kept.at(-1)!.toUpperCase()),
      body.lastIndexOf(box.slice(-4)),
    ];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(await page.state()).toBe('stale');
    expect(await page.bring('')).toMatchObject({ refused: 0, complete: true });
    await page.sync();
    expect(page.body()).toBe(page.whole);
    expect(await page.state()).toBe('current');
  });

  test.each([
    ['a text of a box whose title nobody has translated', ':::note[The title]\n\nThe first words.\n\n:::', 'first'],
    ['the same with code beside it', `:::note[The title]\n\n${code}\n\nThe first words.\n\n:::`, 'first'],
    ['the same in a box without one', '::::tip\n\n:::note[The title]\n\nThe first words.\n\n:::\n\n::::', 'first'],
  ])('%s is refused', async (_, box, kept) => {
    const page = extended('## Title', box);
    const before = page.body();
    expect(await page.bring(kept)).toMatchObject({ merged: 0, refused: 1 });
    expect(page.body()).toBe(before);
    expect(await page.bring('')).toMatchObject({ refused: 0, complete: true });
    expect(page.body()).toBe(page.whole);
  });

  test('a text behind a box whose title nobody has translated comes', async () => {
    const page = extended('## Title', ':::note[The title]\n\nThe first words.\n\n:::', 'The second words.');
    expect(await page.bring('## ', 'second')).toMatchObject({ merged: 1, refused: 0 });
    expect(page.body()).toContain('The SECOND WORDS.');
    expect(page.body()).not.toContain(':::');
  });
});

describe('a box of which a page says more than its source', () => {
  const box = (...texts: string[]): string => `:::note\n${texts.join('\n\n')}\n:::`;
  const limit = 'The macro may reach a limit of the compiler, which you can raise with the first words.';
  const sections = [
    '## The first name',
    'These words help.',
    box('The second words.'),
    code,
    '## The last name',
    'Known words.',
    code,
    box('Last words.'),
  ];
  const source = (title: string): string => `---\ntitle: ${title}\n---\n\n${text('It writes words.', box(limit), ...sections)}`;

  test('has what comes behind it, and is not torn by it', async () => {
    const own = [box(french(limit), 'To know more, see the book.')];
    const head = (title: string): string => `---\ntitle: ${title}\n---\n\nIt writes WORDS.\n\n`;
    const page = drifted(source('Name'), head('NAME') + text(...own), source('The known name'));
    // The book stands for the second words, as far as anybody knows: their box does not come without them.
    const sure = sections.filter((section) => section !== box('The second words.'));
    const expected = head('The KNOWN NAME') + text(...own, ...sure.map(french));
    await page.bring('');
    expect(page.body()).toBe(expected);
    await page.sync();
    expect(page.body()).toBe(expected);
  });
});

describe('a box that a page has around both neighbours of what comes', () => {
  const [first, second, last] = ['first', 'second', 'last'].map((name) => [
    `## The ${name} name`,
    `The ${name} words.`,
    `So end the ${name} ones.`,
  ]) as [string[], string[], string[]];
  const [before, now] = [text(...first, ...last), text(...first, ...second, ...last)];

  test.each<[string, [string, string], (page: string) => string]>([
    ['all of a page', ['<div dir="rtl">\n\n', '\n</div>\n'], (page) => page],
    ['its sections', ['<details>\n\n', '\n</details>\n'], (page) => `To begin with.\n\n${page}`],
    ['its sections, as a note', [':::note\n\n', '\n:::\n'], (page) => `To begin with.\n\n${page}`],
  ])('%s holds it as well', async (_, [begin, end], whole) => {
    const target = (page: string): string => french(whole(`${begin}${page}${end}`));
    for (const come of ['import', 'sync'] as const) {
      const page = drifted(whole(before), target(before), whole(now));
      if (come === 'import') expect(await page.bring('')).toMatchObject({ refused: 0 });
      else await page.sync();
      expect(french(page.body())).toBe(target(now));
    }
  });

  const intro = 'To begin with.\n\nThis page has known words.\n\n';
  const card = (section: string[]): string => `<div>\n\n${french(text(...section))}\n</div>\n`;

  test.each([
    ['one that ends between them', card(first), french(text(...last))],
    ['one that begins between them', french(text(...first)), card(last)],
  ])('and %s does not', async (_, begin, end) => {
    const page = drifted(intro + before, `${french(intro)}${begin}\n${end}`, intro + now);
    await page.sync();
    expect(page.body()).toBe(`${french(intro)}${begin}\n${text(...second)}\n${end}`);
  });

  test('but one that holds the heading of what comes does', async () => {
    const target = (section: string[]): string => `${french(intro)}${card(section)}\n${french(text(...last))}`;
    const page = drifted(intro + before, target(first), intro + text(...first, 'Now it says more.', ...last));
    await page.sync();
    expect(page.body()).toBe(target([...first, 'Now it says more.']));
  });
});
