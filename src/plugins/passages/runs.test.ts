import { expect, test } from 'vitest';
import { differingWords, sameWords } from './differing-words.ts';
import { runsOf } from './runs.ts';

const shown = (runs: ReturnType<typeof runsOf>): string =>
  runs
    .map(({ text, as, href, mark }) => [mark && `${mark}:`, as && `${as}:`, text, href && `<${href}>`].filter(Boolean).join(''))
    .join('|');

test.each([
  ['plain', 'plain'],
  ['**a** *b* `c`', 'strong:a| |em:b| |code:c'],
  ['[the *guide*](guide.md)', 'the <guide.md>|em:guide<guide.md>'],
  ['![Stop button](stop.png)', 'Stop button'],
  ['<a name="x"></a>Title', 'Title'],
  ['<script>a()</script> after', 'a() after'],
  ['<div>a</div>', 'a'],
  ['1. no list', '1. no list'],
  ['# no heading', '# no heading'],
  ['\\*not bold\\*', '*not bold*'],
])('%s is shown as %s', (markdown, expected) => {
  expect(shown(runsOf(markdown))).toBe(expected);
});

test.each([
  ['Microsoft 365 privacy', 'Office 365 privacy', 'del:Microsoft| 365 privacy', 'ins:Office| 365 privacy'],
  ['one two', 'one two', 'one two', 'one two'],
  ['[a](b.md)', '[a](c.md)', 'a<b.md>|del: (b.md)', 'a<c.md>|ins: (c.md)'],
  ['a **b** c', 'a b c', 'a |strong:b| c', 'a b c'],
])('%s beside %s', (before, after, expectedBefore, expectedAfter) => {
  const both = differingWords(runsOf(before), runsOf(after), 'en-US');
  expect([shown(both.before), shown(both.after)]).toEqual([expectedBefore, expectedAfter]);
});

test('words are those of the language', () => {
  const both = differingWords(runsOf('設定を変更する'), runsOf('設定を確認する'), 'ja-JP');
  expect(both.before.filter(({ mark }) => mark === 'del').map(({ text }) => text)).toEqual(['変更']);
});

test('a name that the source has lost is marked in the translation, an article is not', () => {
  const { before } = differingWords(runsOf('the Microsoft 365 plan'), runsOf('an Office 365 plan'), 'en-US');
  expect(shown(sameWords(runsOf('Microsoft 365 the planen'), before, 'sv-SE'))).toBe('same:Microsoft| 365 the planen');
});

test('two texts that are too long to compare are shown without marks', () => {
  const [before, after] = ['a ', 'b '].map((word) => runsOf(word.repeat(1100)));
  const both = differingWords(before!, after!, 'en-US');
  expect([...both.before, ...both.after].some(({ mark }) => mark)).toBe(false);
});
