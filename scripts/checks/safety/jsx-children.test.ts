import { expect, test } from 'vitest';
import { withoutChildren } from './jsx-children.ts';

const alike: [string, string][] = [
  ['(a) => <p>One {a}</p>', '(a) => <p>{a} eins</p>'],
  ['{(a) => (\n  <>\n    <h1>It is one</h1> {a}\n  </>\n)}', "{(a) => (\n  <>\n    <h1>L'un</h1>\n    {a}\n  </>\n)}"],
  ['a && <p>Read <a href="/b">one</a>{" "}<B /></p>', 'a && <p><B />: <a href="/b">eins</a> lesen</p>'],
  ['a && <A><p>One</p>{" "}\n<>{b}</></A>', 'a && <A>\n<p>Eins</p><>{b}</></A>'],
  ['f(`a${b}`, <p>One</p>)', 'f(`a${b}`, <p>Eins</p>)'],
];

test.each(alike)('the same but for its words: %s', (one, other) => {
  const read = (code: string): string => withoutChildren(code).replace(/\s+/g, '');
  expect(read(one)).toBe(read(other));
});

test.each([
  ['an expression', '<p>One</p>', '<p>One {b()}</p>'],
  ['another element', '<p>One</p>', '<p>One <script>b()</script></p>'],
  ['an attribute', '<p>One</p>', '<p onClick={b}>One</p>'],
  ['an expression in an attribute', '<p a={() => <i>One</i>}>One</p>', '<p a={() => <i>One{b()}</i>}>One</p>'],
  ['words that a component may run', 'a && <Script>one()</Script>', 'a && <Script>b()</Script>'],
  ['words that stand in nothing there', '<Script><>one()</></Script>', '<Script><>b()</></Script>'],
  ['words in braces there', '<Script>{1 && <>one()</>}</Script>', '<Script>{1 && <>b()</>}</Script>'],
  ['words within it, around shown ones', '<p><Script>one()</Script></p>', '<p><Script>b()</Script></p>'],
  ['words of a component in small letters', '<a.b>one()</a.b>', '<a.b>b()</a.b>'],
  ['words of an element of its own', '<p-script>one()</p-script>', '<p-script>b()</p-script>'],
  ['code that is shown', '<pre>one()</pre>', '<pre>b()</pre>'],
  ['the order of steps', '<ol><A /><B /></ol>', '<ol><B /><A /></ol>'],
  ['the order of steps in a sentence', '<p>Do <A /> and <B /></p>', '<p>Do <B /> and <A /></p>'],
  ['the order of what is in no sentence', '<p>{a} {b}</p>', '<p>{b} {a}</p>'],
  ['what is behind it', '<p>One</p>', '<p>One</p>, b()'],
])('another code by %s', (_, one, other) => expect(withoutChildren(other)).not.toBe(withoutChildren(one)));

// In each of these `b()` is run.
test.each([
  'a <p> b() </p>/1',
  'a.return <p> b() </p>/1',
  'a++ <p> b() </p>/1',
  '(a) <p> b() </p>/1',
  '`${`(<p>` + b() + `</p>)`}`',
  '/(<p>/, b(), /<\\/p>)/',
  '// (<p>\nb() // </p>)',
  "'(<p>\\\n', b(), '</p>)\\\n'",
  '[`(<p>${`${1}`}`, b(), `</p>)`]',
])('no code is taken for words: %s', (code) => expect(withoutChildren(code)).toContain('b()'));

test.each(['(<p>One', '(<p>One</i>', '(<p>a > b</p>)', '(<p>{'.repeat(100)])('what can not be read stays: %s', (code) => {
  expect(withoutChildren(code)).toBe(code);
});

test('a long one takes no long time', () => {
  for (const part of ["'", '`${', '(<p>', '(<p a="', '/*', '(<p>{a}']) withoutChildren(part.repeat(50_000));
});
