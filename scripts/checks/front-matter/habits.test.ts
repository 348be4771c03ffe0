import { describe, expect, test } from 'vitest';
import { defaults } from '../../config/config.ts';
import { pageOf } from '../../markdown/page.ts';
import { frontMatterAsSuch, habitsOf } from './habits.ts';

const page = (text: string) => pageOf('a.md', text);

const habitsWith = (targets: readonly string[], source = '---\ntitle: A\n---\nSee https://www.A.example/b.\n') =>
  habitsOf(
    targets.map((text) => ({ page: page(text), source: page(source), locale: 'fr' })),
    defaults.frontMatter,
  );

describe('front matter as such', () => {
  const without = '# A\n';
  const held = '---\ntitle: B\n---\n';

  test.each([
    ['most pages have none', [without, without, without, held], true],
    ['one of many has none', [without, held, held, held], false],
    ['twenty of four hundred have none', [...Array<string>(20).fill(without), ...Array<string>(380).fill(held)], true],
    ['nineteen of four hundred have none', [...Array<string>(19).fill(without), ...Array<string>(381).fill(held)], false],
    ['so few tell nothing', [without, without], false],
  ])('%s', (_, targets, expected) => expect(habitsWith(targets).has('lost', frontMatterAsSuch, 'fr')).toBe(expected));

  test('is not missed where sources have none', () => {
    expect(habitsWith([without, without, without, without], '# A\n').has('lost', frontMatterAsSuch, 'fr')).toBe(false);
  });
});

test('a site is named that any source leads to, and no other', () => {
  const habits = habitsWith(['[evil](https://evil.example)\n']);
  expect(['a.example', 'evil.example'].map((host) => habits.names(host))).toEqual([true, false]);
});

test('a site is named, and no package that a page, or code on it, imports', () => {
  const habits = habitsWith(
    ["import B from 'evil';\n"],
    "import { A } from '@site/parts';\n\n```js\nimport { exec } from 'child_process';\n```\n",
  );
  expect(['@site/parts', 'child_process', 'evil'].map((one) => habits.names(one))).toEqual([false, false, false]);
});

test('an import is known from the top of a source, and not from code that one shows', () => {
  const habits = habitsWith(
    ["import B from 'evil';\n"],
    "---\ntitle: A\n---\n\nimport { A } from 'a';\n\nB\n\n```js\nimport { c } from 'd';\n```\n",
  );
  const asked = ["import A as A from 'a'", "import c as c from 'd'", "import default as B from 'evil'"];
  expect(asked.map((one) => habits.imports(one))).toEqual([true, false, false]);
});
