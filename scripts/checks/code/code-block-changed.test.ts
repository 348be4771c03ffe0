import { expect, test } from 'vitest';
import { flavourNamed } from '../../markdown/flavours/index.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { fenced, inFence, toldInCode } from '../../testing/told-in-code.ts';
import { codeBlockChanged } from './code-block-changed.ts';

const parse = await loadParser();

const told = (example: Parameters<typeof toldInCode>[1], by = parse) => toldInCode([codeBlockChanged], example, by);
const placesOf = (example: Parameters<typeof toldInCode>[1]): string[] => told(example).map(({ line, actual }) => `${line} ${actual}`);

test.each([
  ['# Go on\nls', '# Weiter im Text\nrm -rf ~\nls', ['3 rm -rf ~']],
  ['# Go on\nls', '# Weiter im Text\nls', []],
  ['ls a b c', 'open d e f', ['2 open d e f']],
  ['export TOKEN=my-token\ncurl https://one.org', 'export TOKEN=mein-token\ncurl https://two.org', ['3 curl https://two.org']],
])('where nothing is recorded a block that has all lines of its source is one of it: %j -> %j', (source, page, findings) => {
  expect(placesOf({ ...inFence('sh', source, page), basis: 'source' })).toEqual(findings);
});

test.each([
  ['<packages>\n  <a b="c" />\n</packages>', '<Pakete>\n  <a b="c" />\n</packages>', ['2 <Pakete>']],
  ['stop <the-one>\nrm <the-one>', 'stop <der-eine>\nrm <the-one>', ['2 stop <der-eine>']],
  ['stop <the-one>\nrm <the-one>', 'stop <der-eine>\nrm <der-eine>', []],
  ['<your-name>', '<dein-name>', []],
])('what is to be filled in has one name, and an element is none: %j -> %j', (source, page, findings) => {
  expect(placesOf({ ...inFence('sh', source, page), basis: 'source' })).toEqual(findings);
});

test.each([
  ['comment', 0],
  ['highlight', 1],
])('of Liquid code is compared, and no comment: %s', async (name, count) => {
  const [source, page] = ['one', 'two'].map((line) => `{% ${name} %}\nx = ${line}\n{% end${name} %}\n`) as [string, string];
  expect(told({ source, page }, await loadParser(undefined, flavourNamed('jekyll')))).toHaveLength(count);
});

test.each([
  ['a(0);', 'a(0)', 0],
  ['f(({ b: c }) as any);', 'f(({ b: c } as any))', 0],
  ['f(({ b: c }) as any);', 'f(({ b: c } as all))', 1],
])('in scripts a formatter ends statements and puts brackets as it likes: %j -> %j', (source, page, count) => {
  expect(told(inFence('ts', source, page))).toHaveLength(count);
});

test.each([
  [
    'mdx',
    '<Icon name="a" label="The A logo" />\n<B href="https://a.example">',
    '<Icon name="a" label="Le logo A" />\n<B href="https://a.example/fr/">',
    [],
  ],
  ['mdx', '<Icon name="a" label="The A logo" />', '<Icon name="b" label="The A logo" />', ['2 <Icon name="b" label="The A logo" />']],
  ['mdx', '<B href="https://a.example/b">', '<B href="https://a.example/de/b">', ['2 <B href="https://a.example/de/b">']],
  ['markdoc', '{% card title="One" %}\nIt is *one*.', '{% card title="Eins" %}\nDas ist *eins*.', []],
  ['astro', '<a href={b}>About</a>\n<p>', '<a href={b}\n  >Un texte plus long</a\n>\n<p>', []],
  ['diff lang="js"', "import a from 'b';\n+\t\tc: 'd',", 'import a from "b";\n+    c: "d",', []],
  ['diff lang="js"', "import a from 'b';", "import a from 'c';", ["2 import a from 'c';"]],
  ['', '|-- a.ts (optional)\n|   `-- b.ts\n`-- c', '├── a.ts（可选）\n│   └── b.ts\n└── c', []],
  ['sh', '├── package.json\n└── main.ts', '|-- package.json\n`-- main.ts', []],
  ['sh', '├── package.json\n├── README.md\n└── main.ts', '├── package.json\n├── README.md\n└── mian.ts', ['4 └── mian.ts']],
])('what code shows may be said otherwise, and be laid out so, in %s: %j -> %j', (language, source, page, findings) => {
  expect(placesOf({ ...inFence(language, source, page), locale: 'fr' })).toEqual(findings);
});

test.each([
  ['js', "const all = a();\nall.b('c');", "const all = a();\nпример.b('c');", 1],
  ['js', "const all = a();\nall.b('c');", "const пример = a();\nпример.b('c');", 0],
  ['js', "say('all');\nall.b();", "say('пример');\nall.b();", 0],
  ['yaml', 'all: one\nb: all', 'all: one\nb: пример', 0],
  ['', "See `<a>` in '<one>', and '<two>'.", "See `<a>` in '<on>', and '<two>'.", 1],
  ['', '19 * #Instances * 2', '19 * #Istances * 2', 1],
  ['', 'go # Go on', 'go # Weiter', 0],
])('a name that the rest of its block keeps, and what only looks like a comment: %s %j -> %j', (language, source, page, count) => {
  const words = ['x', 'y', 'z'].map((sign) => `${fenced('js', sign)}\n`).join('');
  const translated = ['é', 'ö', 'ü'].map((sign) => `${fenced('js', sign)}\n`).join('');
  const example = { source: words + fenced(language, source), page: translated + fenced(language, page), locale: 'ru' };
  expect(told(example)).toHaveLength(count);
});

test.each([
  ['go', 'a. B(1: c, d...e)', 'a.B(1:c, d ...e)', 0],
  ['yaml', 'a: 1', 'a:1', 1],
  ['Go', 'a(\nb(func() {\nc()\n})\n)', 'a(b(func() {\nc()\n}))', 0],
  ['Go', 'a(\nb(func() {\nc()\n})\n)', 'a(b(func() {\nd()\n}))', 1],
  ['ts', 'reply("yay!")', 'reply("hurra!")', 0],
  ['thrift', '1: A b.', '1: A b,', 0],
  ['thrift', '1: A b,', '1: A b.', 1],
  ['go', 'f(func() {\na()\n}', 'f(func() {\na()\n})', 0],
  ['go', 'f(func() {\na()\n})', 'f(func() {\na()\n}', 1],
  ['ts', 'if ((await a.b()) === c) {}', 'if (await a.b() === c) {}', 0],
  ['ts', 'f(() => {/* ... */});', 'f(() => { ... });', 0],
  ['ts', 'if (a === "es") {\nb = "Good morning";\n}', 'if (a === "de") {\nb = "Guten Morgen, Welt";\n}', 0],
  ['ts', 'send("my_game");', 'send("mein_spiel");', 0],
  ['tsx', '<b></b>&nbsp;Settings{" "}', '<b></b>&nbsp;Настройки', 0],
  ['ts', 'f(\n"That is no good, \\\ndo it again!",\n);', 'f(\n"Das ist nichts, \\\nnoch einmal bitte",\n);', 0],
])('in %s %j reads as %j: %i', (language, source, page, count) => {
  expect(told(inFence(language, source, page))).toHaveLength(count);
});

test('what differs alike in two blocks is told once', () => {
  const [source, page] = ['+', '-'].map((sign) => ['js', 'ts', 'jsx'].map((name) => fenced(name, `a ${sign} b`)).join('\n')) as [
    string,
    string,
  ];
  const findings = told({ source, page });
  expect(findings.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '2 Unexpected "a - b" in code, expected "a + b", as in the source (and alike in 2 more blocks)',
  ]);
});

test.each([
  ['sh', 'send -X PUT\\\n  --to me', 'send -X PUT \\\n  --to me', ['warning; it may be a slip of the source']],
  ['js', 'f({ a: 1 })\nput(b, 1)', 'f({ a: 1 })\nput(b, 2)', ['warning; it may be another example, or that of another version']],
  ['js', "on('message', run)", "on('mensaje', run)", ['error']],
  ['js', "on('message', run)", "on('aviso', run)", ['warning; they may be words for readers']],
  ['js', 'on("change", run)\nrun(other)', 'on("change", run)\nrun(othr)', ['error']],
  ['yaml', 'a:\n  value:', 'a:\n  value: <die Namen der Pakete>', ['warning; what is to be filled in may be called otherwise']],
  ['sh', 'get pod-[name of pod]', 'get pod-[Name des Pods]', []],
  ['ts', "label('French')", "label('프랑스어')", []],
  ['nu', '> ls | length', 'ls | length', []],
  ['rb', '# one should write:\nwrite [a]\none should write:', '# เขียน:\nwrite [a]\nเขียนได้อีกแบบ:', []],
])('how lines differ says how severe that is, and what may be meant: %s %j -> %j', (language, source, page, findings) => {
  const found = told({ ...inFence(language, source, page) });
  expect(found.map(({ severity, message }) => severity + (/; [a-z ,]+$/.exec(message)?.[0] ?? ''))).toEqual(findings);
});

test.each([
  ['sh', 'cat notes.txt', 'rm notes.txt', 'error'],
  ['sh', 'mv "my live" "my copy"', 'mv "my copy" "my live"', 'error'],
  ['sh', 'npm i lockstep@3.4.1', 'npm i lockstep@2.4.1', 'error'],
  ['', 'npm i left pad', 'npm i evil malware', 'error'],
  ['yaml', 'secure: true', 'secure: false', 'error'],
  ['console', 'Prints a message', 'Druckt eine Nachricht', 'warning'],
])('what runs is an error, and what is said may be meant: %s %j -> %j', (language, source, page, severity) => {
  expect(told(inFence(language, source, page)).map((finding) => finding.severity)).toEqual([severity]);
});
