import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsSettings } from './js-settings.ts';

/** `path = value` of all settings whose value is told. */
const told = (code: string) =>
  jsSettings(code).flatMap(({ path, value }) => (value === null ? [] : `${path.join('.')} = ${JSON.stringify(value)}`));

test.each<[why: string, code: string, expected: string[]]>([
  [
    'an object',
    "export default { i18n: { defaultLocale: 'en', locales: ['en', \"fr\",] } };",
    ['i18n.defaultLocale = "en"', 'i18n.locales = ["en","fr"]'],
  ],
  ['a call around it', "export default defineConfig({ a: { 'b-c': `x` } })", ['a.b-c = "x"']],
  ['a constant', "const locales = ['en', 'fr'] as const;\nexport default { locales };", ['locales = ["en","fr"]', 'locales = ["en","fr"]']],
  [
    'a name of a constant',
    "const en = 'en';\nexport default { defaultLocale: en, en, locales: [en, 'fr'] };",
    ['en = "en"', 'defaultLocale = "en"', 'en = "en"', 'locales = ["en","fr"]'],
  ],
  [
    'a name that may change',
    "let en = 'en';\nfunction f() { const fr = 'fr'; }\nexport default { en, a: [fr], b: en };",
    ['en = "en"', 'fr = "fr"'],
  ],
  ['without semicolons', "const a = 'x'\nconst b = 'y'", ['a = "x"', 'b = "y"']],
  ['true and false', '({ blog: false, docs: true })', ['blog = false', 'docs = true']],
  ['a byte order mark and CRLF', "\ufeffmodule.exports = {\r\n  a: 'x',\r\n};\r\n", ['a = "x"']],
  ['type annotations', "const config: Config = { a: 'x' } satisfies Config;", ['a = "x"']],
  ['a comment between', "({ /* locales: ['de'] */ locales: // ['nl']\n ['fr'] })", ['locales = ["fr"]']],
  [
    'a text that looks like code',
    `({ a: "locales: ['de']", b: '{ locales: [', locales: ['fr'] })`,
    [`a = "locales: ['de']"`, 'b = "{ locales: ["', 'locales = ["fr"]'],
  ],
  ['a template that looks like code', "({ a: `locales: ['de'] ${x ? `}` : '{'} locales: [`, locales: ['fr'] })", ['locales = ["fr"]']],
  ['an expression that looks like a text', `({ a: /["'\`/{]/, locales: ['fr'] })`, ['locales = ["fr"]']],
  ['a division', "({ a: 4 / 2, b: (1) / 2, c: 'x' })", ['c = "x"']],
  ['a text that does not end', "({ a: 'x\n, b: 'y' })", ['b = "y"']],
  ['what is computed', "({ a: 'x' + y, b: ['en'].concat(z), c: 'x'.trim(), d: [...z, 'en'], e: f('x'), g: [x] })", []],
  ['what is chosen', "({ docs: ci ? { path: 'a' } : { path: 'b' } })", ['().path = "a"', '().path = "b"']],
  ['what is called', "({ docs: make({ path: 'a' }) })", ['().path = "a"']],
  [
    'what is run',
    "({ docs: { edit() { return { path: 'a' }; }, url: () => { return { path: 'b' }; } } })",
    ['docs.().().path = "a"', 'docs.().().path = "b"'],
  ],
  ['an escape', String.raw`({ a: 'e\x6e' })`, []],
  ['nothing', '', []],
  ['closed too often', "}}])) ({ a: 'x' })", ['a = "x"']],
])('%s', (_, code, expected) => {
  expect(told(code)).toEqual(expected);
});

test('an object is named by the text before it in its list', () => {
  const code =
    "({ plugins: [['content-docs', { id: 'a' }], [require.resolve('content-blog'), /** @type {x} */ ({ id: 'b' })], { id: 'c' }] })";
  const ids = jsSettings(code).filter(({ path }) => path.at(-1) === 'id');
  expect(ids.map(({ value, named }) => [value, named])).toEqual([
    ['a', 'content-docs'],
    ['b', 'content-blog'],
    ['c', null],
  ]);
});

test.each(['{a:', '[', '(', '`${', '/*', '"', '/[', '`', "{a:['en',", 'const a = '])(
  '%s, a hundred thousand times, is read at once',
  (piece) => {
    const started = performance.now();
    jsSettings(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(3000);
  },
);

test('whatever stands there, it is read', () => {
  const piece = fc.constantFrom(...'{}[]()\'"`$/\\*,:;=?.\n ab', '...', '${', '//', '/*', '*/', 'const ', "'en'");
  fc.assert(fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => void jsSettings(pieces.join(''))));
});
