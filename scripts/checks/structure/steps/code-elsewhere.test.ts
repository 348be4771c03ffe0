import { expect, test } from 'vitest';
import { loadParser } from '../../../markdown/parser/parser.ts';
import { subjectFrom } from '../../../testing/subject-from.ts';
import { isCodeElsewhere } from './code-elsewhere.ts';

const parse = await loadParser();

const block = (text: string): string => `\`\`\`js\n// ${text}\nconst bot = make("${text}");\nbot.start({ now: true });\n\`\`\`\n`;

test.each([
  ['it is there', [block('One')], [block('Eins')], true],
  ['one of two is there', [block('One'), block('Two')], [block('Eins')], false],
  ['another one is there', [block('One')], ['```js\nlet a = 1;\n```\n'], false],
  ['none is there', [block('One')], ['Text\n'], false],
])('a block that seems lost stands elsewhere: %s', (_, source, page, expected) => {
  const { base, ...known } = subjectFrom(
    { source: source.join('\n'), page: page.join('\n'), locale: 'de', basis: 'inferred' },
    parse,
  ).translation()!;
  expect(isCodeElsewhere(base[0]!, { base, ...known })).toBe(expected);
  expect(isCodeElsewhere(base[0]!, { base, ...known, basis: 'recorded' })).toBe(false);
});
