import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { opentelemetry } from '../../provenance/opentelemetry.ts';
import { committedPage } from '../../testing/scenario/committed-page.ts';

const parse = await loadParser();

const english = '| Name | Use |\n| --- | --- |\n| one | first of them |\n| two | second of them |';
const french = '| Nom  | Usage |\n|------|-------|\n| un   | premier |\n| deux | second |';

async function synced(now: string, then = english, there = french) {
  const changes = [
    { source: `# Title\n\n${then}\n` },
    { target: (first: string) => `---\ndefault_lang_commit: ${first}\n---\n# Titre\n\n${there}\n` },
    { source: `# Title\n\n${now}\n` },
  ];
  const page = committedPage(changes, parse, opentelemetry);
  await page.sync();
  const once = page.target();
  await page.sync();
  expect(page.target()).toBe(once);
  return once.split('# Titre\n\n')[1]!.trimEnd();
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
