import { expect, test } from 'vitest';
import { exchangePage } from '../../testing/exchange-page.ts';
import { importInto } from '../../testing/import-into.ts';
import { packageOf } from '../../testing/package-of.ts';
import { translatedXliff } from '../../testing/translated-xliff.ts';
import { any } from '../flavours/any.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { segmentsOf } from './segments.ts';

const parse = await loadParser([], any, true);
const without = await loadParser([], any);

const offered = (text: string, parser = parse): string[] =>
  segmentsOf(pageOf('a.md', text), parser).flatMap(({ translate, text: words }) => (translate ? [words] : []));

test.each([
  ['sh', '# all of it\nnpm ci  # and `more`', ['all of it', 'and `more`']],
  ['js', '// one\na(); /* two */\nb("https://c.d");', ['one', 'two']],
  ['html', '<!-- one -->\n<p>two</p>', ['one']],
  ['sql', 'SELECT 1 -- one', ['one']],
  ['yaml', 'a: 1 # one\nb: "# two"', ['one']],
])('comments in %s are offered where the configuration says so', (language, code, words) => {
  const block = `\`\`\`${language}\n${code}\n\`\`\`\n`;
  expect(offered(block)).toEqual(words);
  expect(offered(`- Item\n\n  ${block.replaceAll('\n', '\n  ').trimEnd()}\n`)).toEqual(['Item', ...words]);
  expect(offered(`> ${block.replaceAll('\n', '\n> ').trimEnd()}\n`)).toEqual(words);
  expect(offered(block, without)).toEqual([]);
});

test.each([
  ['what a terminal shows', 'console', '# npm ci'],
  ['a language that nobody knows', 'mylang', '# one'],
  ['code without a language', '', '# one'],
  ['orders to tools', 'js', '// highlight-next-line\n// eslint-disable-next-line\na(); // [!code focus]'],
  ['what begins a script', 'sh', '#!/bin/sh'],
  ['a text', 'py', 'print("a # b")'],
  ['one over several lines', 'js', '/* one\n   two */'],
  ['one with code behind it', 'js', 'a(/* one */ b)'],
])('but not %s', (_, language, code) => {
  expect(offered(`\`\`\`${language}\n${code}\n\`\`\`\n`)).toEqual([]);
});

test.each(['1.2', '2.0'] as const)('they come back into their code, XLIFF %s', (version) => {
  const text = '# Title\n\n- Item\n\n  ```sh\n  # all & <more> *of* it\n  npm ci  # first\n  ```\n';
  const page = pageOf('a.md', text);
  const { text: after, refused } = importInto(
    page,
    translatedXliff(packageOf(text, parse, version), (words) => words.toUpperCase()),
    parse,
  );
  expect(after).toBe('# TITLE\n\n- ITEM\n\n  ```sh\n  # ALL & <MORE> *OF* IT\n  npm ci  # FIRST\n  ```\n');
  expect(refused).toBe(0);
  expect(exchangePage(page, version, parse)).toMatchObject({ identical: true, translated: true });
});

test('and code whose comment is translated reads as the same code', () => {
  const [own, there] = ['all of it', 'tout'].map(
    (words) => segmentsOf(pageOf('a.md', `\`\`\`sh\nnpm ci # ${words}\n\`\`\`\n`), parse)[0]!.text,
  );
  expect(there).toBe(own);
});
