import { styleKeys } from '../safety/known-active.ts';
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

test('an import is known that a source has, by its name and its module, and none of code that it shows', () => {
  const habits = habitsWith(
    ["import B from 'evil';\n"],
    "import {\n  A,\n  b as c,\n} from '@site/parts';\n\n```js\nimport { exec } from 'child_process';\n```\n",
  );
  const asked = ["import A as A from '@site/parts'", "import b as c from '@site/parts'", "import A as c from '@site/parts'"];
  const others = ["import exec as exec from 'child_process'", "import default as B from 'evil'"];
  expect([...asked, ...others].map((one) => habits.imports(one))).toEqual([true, true, false, false, false]);
});

test('a style sheet is known that a source has, and none of code that it shows', () => {
  const habits = habitsWith(
    ['<style>\np { color: red }\n</style>\n'],
    '<style>\ntd { top: 0 }\n</style>\n\n```html\n<style>a { b: c }</style>\n```\n',
  );
  const asked = ['td { top: 0 }', 'a { b: c }', 'p { color: red }'].flatMap((css) => styleKeys(`<style>\n${css}\n</style>`, new Set()));
  expect(asked.map((key) => habits.imports(key))).toEqual([true, false, false]);
});
