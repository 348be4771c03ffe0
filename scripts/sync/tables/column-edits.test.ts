import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { opentelemetry } from '../../provenance/opentelemetry.ts';
import { committedPage } from '../../testing/scenario/committed-page.ts';

const parse = await loadParser();

const english = '| Name | Use |\n| --- | --- |\n| one | first of them |\n| two | second of them |';
const french = '| Nom  | Usage |\n|------|-------|\n| un   | premier |\n| deux | second |';

function drifted(now: string, then = english, there = french) {
  const changes = [
    { source: `# Title\n\n${then}\n` },
    { target: (first: string) => `---\ndefault_lang_commit: ${first}\n---\n# Titre\n\n${there}\n` },
    { source: `# Title\n\n${now}\n` },
  ];
  const page = committedPage(changes, parse, opentelemetry);
  return { ...page, body: () => page.target().split('# Titre\n\n')[1]!.trimEnd() };
}

async function synced(now: string) {
  const page = drifted(now);
  await page.sync();
  const once = page.body();
  await page.sync();
  expect(page.body()).toBe(once);
  return once;
}

test.each([
  [
    'a first one',
    '| No | Name | Use |\n| -: | --- | --- |\n| 1 | one | first of them |\n| 2 | two | second of them |',
    '| No | Nom  | Usage |\n| -: |------|-------|\n| 1 | un   | premier |\n| 2 | deux | second |',
  ],
  [
    'a last one, and a row',
    '| Name | Use | New |\n| --- | --- | :-: |\n| one | first of them | a |\n| six | sixth of them | c |\n| two | second of them | b |',
    '| Nom  | Usage | New |\n|------|-------| :-: |\n| un   | premier | a |\n| six | sixth of them | c |\n| deux | second | b |',
  ],
  ['one that went', '| Use |\n| --- |\n| first of them |\n| second of them |', '| Usage |\n|-------|\n| premier |\n| second |'],
  [
    'two that changed places',
    '| Use | Name |\n| --- | --- |\n| first of them | one |\n| second of them | two |',
    '| Usage | Nom  |\n|-------|------|\n| premier | un   |\n| second | deux |',
  ],
])('%s', async (_, now, expected) => {
  expect(await synced(now)).toBe(expected);
});

test('a table of which it is not clear which column is which is left', async () => {
  const now = '| Other | Words |\n| --- | --- |\n| here | entirely |\n| and | there |';
  expect(await synced(now)).toContain('| Nom  | Usage |');
});

const aligned = (text: string): string => text.replace(/\n\|[ -]+\|[ -]+\|/, '\n| :-- | --: |');

test.each([
  ['alignment alone', aligned(english), aligned(french)],
  ['a column that went', '| Use |\n| --- |\n| first of them |\n| second of them |', '| Usage |\n|-------|\n| premier |\n| second |'],
  [
    'columns that changed places',
    '| Use | Name |\n| --- | --- |\n| first of them | one |\n| second of them | two |',
    '| Usage | Nom  |\n|-------|------|\n| premier | un   |\n| second | deux |',
  ],
])('%s needs no translator, with --mark and with --new nothing either', async (_, now, expected) => {
  for (const options of [{}, { mark: true }, { fillNew: false }]) {
    const page = drifted(now);
    expect(await page.sync(options)).toMatchObject({ pending: 0, wordsToTranslate: 0 });
    expect(page.body()).toBe(expected);
    expect(await page.state()).toBe('current');
  }
});

const wider = '| Name | New | Use |\n| --- | :-: | --- |\n| one | some more | first of them |\n| two | even more | second of them |';

test('a new column is marked in every row, or waits, as one asks; the others stay', async () => {
  const marked = drifted(wider);
  expect(await marked.sync({ mark: true })).toMatchObject({ pending: 3 });
  expect(marked.body()).toBe(
    '| Nom  | New <!-- lockstep: added --> | Usage |\n|------| :-: |-------|\n| un   | some more <!-- lockstep: added --> | premier |\n| deux | even more <!-- lockstep: added --> | second |',
  );
  const waiting = drifted(wider);
  expect((await waiting.sync({ fillNew: false })).pending).toBeGreaterThanOrEqual(3);
  expect(waiting.body()).toBe(french);
  expect(await waiting.state()).toBe('stale');
});

test.each([
  [
    'changed places',
    '| Use | Name |\n| :-- | --: |\n| first of them | one |\n| second of them | two |',
    '| Usage | Nom  |\n| :-- | --: |\n| premier | un   |\n| second | deux |',
  ],
  [
    'changed places, one of them',
    '| Use | Name |\n| --- | --: |\n| first of them | one |\n| second of them | two |',
    '| Usage | Nom  |\n|-------| --: |\n| premier | un   |\n| second | deux |',
  ],
  ['lost another one', '| Use |\n| :-: |\n| first of them |\n| second of them |', '| Usage |\n| :-: |\n| premier |\n| second |'],
])('columns that %s and got another alignment have both', async (_, now, expected) => {
  const page = drifted(now);
  expect(await page.sync()).toMatchObject({ pending: 0 });
  expect(page.body()).toBe(expected);
  expect(await page.state()).toBe('current');
});

test('a column beside a new one gets its other alignment, but where the translation has one of its own', async () => {
  const now = wider.replace('| --- | :-: | --- |', '| --: | :-: | --- |');
  expect(await synced(now)).toContain('| Nom  | New | Usage |\n| --: | :-: |-------|\n');
  const own = drifted(now, english, french.replace('|------|', '|:-----|'));
  await own.sync();
  expect(own.body()).toContain('\n|:-----| :-: |-------|\n');
});
