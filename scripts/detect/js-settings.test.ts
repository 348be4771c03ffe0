import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthOf } from '../testing/fuzz/growth.ts';
import { jsSettings, type JsValue } from './js-settings.ts';

/** What is told, as JSON. */
const plain = (value: JsValue): unknown =>
  value instanceof Map
    ? Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]))
    : Array.isArray(value)
      ? value.map(plain)
      : value;

const told = (code: string, language: 'javascript' | 'typescript' = 'javascript') => plain(jsSettings(code, language).exported);

test.each<[why: string, code: string, expected: unknown]>([
  ['an object', "{ i18n: { defaultLocale: 'en', locales: ['en', \"fr\",] } }", { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } }],
  ['keys in quotes, and numbers', "{ 'b-c': `x`, 2: 'y', ['d']: 'z' }", { 'b-c': 'x', 2: 'y', d: 'z' }],
  ['true and false', '{ blog: false, docs: true }', { blog: false, docs: true }],
  ['a key said twice', "{ a: 'x', a: 'y' }", { a: 'y' }],
  ['a byte order mark and CRLF', "\r\n{\r\n  a: 'x',\r\n}\r\n", { a: 'x' }],
  ['an escape', String.raw`{ a: 'e\x6e', b: ${'`'}\u0066r${'`'} }`, { a: 'en', b: 'fr' }],
  ['a comment between', "{ /* locales: ['de'] */ locales: // ['nl'] locales: [\n ['fr'] }", { locales: ['fr'] }],
  [
    'a text that looks like code',
    `{ a: "locales: ['de']", b: '{ locales: [', locales: ['fr'] }`,
    { a: "locales: ['de']", b: '{ locales: [', locales: ['fr'] },
  ],
  [
    'a template that looks like code',
    "{ a: `locales: ['de'] ${x ? `}` : '{'} locales: [`, locales: ['fr'] }",
    { a: null, locales: ['fr'] },
  ],
  ['an expression that looks like a text', `{ a: /["'\`/{]/, locales: ['fr'] }`, { a: null, locales: ['fr'] }],
  ['a division', "{ a: 4 / 2, b: (1) / 2, c: 'x' }", { a: null, b: null, c: 'x' }],
  ['what is computed', "{ a: 'x' + y, b: ['en'].concat(z), c: 'x'.trim(), e: f('x') }", { a: null, b: null, c: null, e: null }],
  ['what is computed in a list', "{ a: [...z, 'en'], b: [x, 'en'], c: [, 'en'] }", { a: [null, 'en'], b: [null, 'en'], c: [null, 'en'] }],
  [
    'what is chosen, called or run',
    "{ a: ci ? { path: 'a' } : {}, b: make({ path: 'a' }), c() {}, get d() { return 'x' } }",
    { a: null, b: null, c: null, d: null },
  ],
  ['what is spread', "{ a: 'x', ...b }", { a: 'x', '...': null }],
  ['a key that is computed', "{ a: 'x', [b]: 'y' }", { a: 'x', '...': 'y' }],
  ['a package', "{ a: require.resolve('x'), b: require('x') }", { a: 'x', b: null }],
])('%s', (_, code, expected) => {
  expect(told(`\ufeffexport default ${code};`)).toEqual(expected);
  expect(told(`module.exports = ${code}`, 'typescript')).toEqual(expected);
});

describe('what is exported', () => {
  test.each([
    "const base = { a: 'y', };\nconst config = { ...base, a: 'x' };\nexport default config;",
    "const config = { a: 'x' };\nmodule.exports = { ...config };",
    "module.exports = ({ a: 'x' });",
    "export default defineConfig({ a: 'x' })",
    "export default defineConfig(async ({ command }) => ({ a: 'x' }))",
    "const config = { a: 'x' };\nmodule.exports = config",
    "const config = { a: 'x' };\nexport { config as default };",
    "module.exports = async function createConfig() { const { b } = await import('b'); return { a: 'x' }; };",
    "export default async function createConfig() { const a = 'x'; return { a }; }",
    "const createConfig = async () => { const config = { a: 'x' }; return config; };\nexport default createConfig;",
    "async function createConfig() { return { a: 'x' }; }\nmodule.exports = createConfig();",
    "module.exports = (async () => { if (b) return {}; return { a: 'x' }; })();",
    "import b from './b.json' assert { type: 'json' };\nexport default { a: 'x' };",
    "const b = <p>locales: [</p>;\nexport default { a: 'x' };",
  ])('%s', (code) => {
    expect(told(code)).toEqual({ a: 'x' });
  });

  test.each([
    "const config: Config = { a: 'x' };\nexport default config;",
    "const config = { a: 'x' } satisfies Config;\nexport default config;",
    "export default { a: 'x' } as const;",
    "export default <Config>{ a: 'x' as Name };",
    "export = { a: 'x' };",
    "import type { Config } from 'b';\nexport default async function createConfig(): Promise<Config> { return { a: 'x' } satisfies Config; }",
    "type Name = 'x';\nenum E { b }\nexport default defineConfig<Name>({ a: 'x'! });",
  ])('in TypeScript: %s', (code) => {
    expect(told(code, 'typescript')).toEqual({ a: 'x' });
  });

  test.each([
    '',
    "({ a: 'x' })",
    "export const a = 'x'",
    'export default b',
    'export default b ? {} : {}',
    'export default assign({}, { a })',
  ])('%s: nothing that is known', (code) => {
    expect(told(code)).toBeNull();
  });
});

describe('constants', () => {
  test.each<[why: string, code: string, expected: unknown]>([
    ['a name, and a shorthand', "const en = 'en';\nexport default { a: en, en, b: [en, 'fr'] };", { a: 'en', en: 'en', b: ['en', 'fr'] }],
    ['behind their use', 'export default { locales };\nexport const locales = [en], en = `en`;', { locales: ['en'] }],
    ['an object', "const docs = { path: 'a' };\nexport default { docs };", { docs: { path: 'a' } }],
    ['a name that may change', "let a = 'x'; var b = 'x';\nexport default { a, b };", { a: null, b: null }],
    ['of another function', "function f() { const a = 'x'; }\nexport default { a };", { a: null }],
    ['of its own function', "const a = 'x';\nexport default () => { const a = 'y'; return { a }; };", { a: 'y' }],
    ['named by themselves', 'const a = b, b = [a], c = c;\nexport default { a, c };', { a: [null], c: null }],
  ])('%s', (_, code, expected) => {
    expect(told(code)).toEqual(expected);
  });

  test('what a function is given is none of them', () => {
    const { lists } = jsSettings("const id = 'a';\nconst make = (id) => ['b', id];\nexport default { c: [id] };", 'javascript');
    expect(lists).toEqual([['a']]);
  });
});

test('lists and calls are found wherever they stand', () => {
  const code = "export default () => ({ a: b ? [...(c ? ['x'] : [])] : [], d: [e && ['y'], plugin({ f: 'z' })] });";
  const { lists, calls } = jsSettings(code, 'javascript');
  expect(lists).toEqual(expect.arrayContaining([['x'], ['y'], [null, null]]));
  expect(plain(calls.get('plugin')!)).toEqual({ f: 'z' });
});

test('names of what every object has are names as others', () => {
  const { exported } = jsSettings("export default { __proto__: { a: 'x' }, constructor: 'y' }; toString();", 'javascript');
  expect((exported as Map<string, JsValue>).get('constructor')).toBe('y');
  expect(({} as Record<string, unknown>).a).toBeUndefined();
});

const pieces = ['{a:', '[', '(', '`${', '/*', '"', '/[', '`', "{a:['en',", 'const a = ', '<a b={', 'f(', '!', 'a.b', '(a)=>', 'x?{a}:'];

test.each(pieces)('%s, many times, is read or refused in the time that reading takes', (piece) => {
  for (const language of ['javascript', 'typescript'] as const) {
    const read = (count: number) => expectNoFault(`export default ${piece.repeat(count)}`, language);
    read(100_000);
    expect(growthOf(read, 25_000)).toBeNull();
  }
});

test('what is no code is refused at its first mistake, and costs no list of them', () => {
  const read = (count: number) => jsSettings(`${'\\:'.repeat(count)}\\{`, 'javascript');
  expect(() => read(100_000)).toThrow('(1:1)');
});

test('constants of constants cost no more than they are long', () => {
  const chain = Array.from(
    { length: 500 },
    (_, index) => `const a${index} = f([a${index + 1}, a${index + 1}], a${index + 1}, a${index + 1});`,
  );
  expectNoFault(`${chain.join('\n')}\nconst a500 = {};\nexport default a0;`, 'javascript');
});

test('whatever stands there, it is read or refused with its place', () => {
  const piece = fc.constantFrom(
    ...'{}[]()\'"`$/\\*,:;=?.\n ab<>',
    '...',
    '${',
    '//',
    '/*',
    '*/',
    'const ',
    "'en'",
    'export default ',
    ' as ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('javascript' as const, 'typescript' as const), (all, language) =>
      expectNoFault(all.join(''), language),
    ),
  );
});

function expectNoFault(code: string, language: 'javascript' | 'typescript'): void {
  try {
    jsSettings(code, language);
  } catch (error) {
    if (!(error instanceof RangeError)) expect(error).toMatchObject({ name: 'SyntaxError', loc: { line: expect.any(Number) } });
  }
}
