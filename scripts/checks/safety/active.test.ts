import { styleKeys } from './known-active.ts';
import { describe, expect, test } from 'vitest';
import { noHabits } from '../front-matter/habits.ts';
import { flavourNamed } from '../../markdown/flavours/index.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import type { Problem } from '../check.ts';
import { activeContent } from './active-content.ts';

/** How many active things are told of a page beside its source; a name ending in `.mdx`, or a flavour, says what the page is. */
async function found(source: string, page: string, given: Given = {}): Promise<string[]> {
  return (await problems(source, page, given)).map(({ actual }) => actual!);
}

/** The severities of what is told of a page of MDX; that of the check where it says no other. */
async function severities(source: string, page: string): Promise<string[]> {
  return (await problems(source, page, { path: 'page.mdx' })).map(({ severity = activeContent.severity }) => severity);
}

interface Given {
  path?: string;
  markdown?: string;
  locale?: string;
}

async function problems(source: string, page: string, { path = 'page.md', markdown = 'any', locale = 'fr-FR' }: Given): Promise<Problem[]> {
  const parse = await loadParser(undefined, flavourNamed(markdown));
  const told: Problem[] = [];
  activeContent.run(subjectFrom({ source, page, locale }, parse, path), (problem) => told.push(problem), {});
  return told;
}

const plain = 'A text that is here.\n';

describe('what a browser or a generator runs, and the source does not have', () => {
  test.each([
    ['[Ä](javascript\\:alert(1))'],
    ['[Ä](<javascript\\:x>)'],
    ['[Ä][r]\n\n[r]: javascript\\:x'],
    ['![Ä](data\\:text/html,x)'],
    ['[Ä](vbscript\\:x)'],
    ['<div>\n<img src="x"onerror="alert(1)">\n</div>'],
    ['<noembed><img title="</noembed><img src=x onerror=x>"></noembed>'],
    ['<plaintext>'],
    ['<svg><a><set attributeName="href" to="javascript:alert(1)"/></a></svg>'],
    ['<svg><a><animate attributeName="href" values="javascript:alert(1)"/></a></svg>'],
    ['[Ä](x.md){onclick="alert(1)"}'],
    ['[Ä](x.md){: onclick="x"}'],
    ['# Ä {onclick="x"}'],
    ['Ä\n{: onclick="x"}'],
    ['![Ä](x.png){onerror=x}'],
    ['Ä {{constructor.constructor("alert(1)")()}}'],
    ["Ä {{ '<' + constructor.constructor('x')() }}"],
    ['<a :href="\'javascript:x\'">Ä</a>'],
    ['<a v-bind:href="x">Ä</a>'],
    ['<a href="y" @click="alert(1)">Ä</a>'],
    ['<p v-html="x"></p>'],
    ['<Live code="fetch(1)"></Live>'],
    ['<Raw html="<b>" />'],
    ['<p x-on:click="x" hx-get="/y"></p>'],
    ['<<< @/../secret'],
    ['<!--@include: ../../../etc/passwd-->'],
    ['{% include ../evil.html %}'],
    ['{% include_relative /etc/passwd %}'],
    ['--8<-- "/etc/passwd"'],
    ['{{< button onclick="x" >}}Ä{{< /button >}}'],
    ['{{< readfile file="/etc/passwd" >}}'],
    ['---\nhead:\n  - - script\n    - {}\n    - alert(1)\n---\nÄ'],
    ['---\nhead:\n  - tag: script\n    content: alert(1)\n---\nÄ'],
    ['---\ntitle: "<img src=x onerror=x>"\n---\nÄ'],
    ['---\ndescription: "[x](javascript:alert(1))"\n---\nÄ'],
    ['---\ntitle: !!js/function "function(){}"\n---\nÄ'],
    ['Ä <img src=x onerror={{alert(1)}}> b'],
    ['<div>\n<b>ä</b><img src=x onerror=`${alert(1)}`>\n</div>'],
    ['<p>\n<b>ä</b><img src=c"/x=" onerror=alert(1) y=">'],
    ["<p>\n<img a='='onerror=alert(1)>"],
    ['<p>\n<img a=b"c src=x onerror=alert(1)>'],
    [`<a href="${'&Tab;'.repeat(90)}javascript:x">Ä</a>`],
    [`<a href="${'&Tab;'.repeat(900)}javascript:x">Ä</a>`],
    ['---\ndescription: "\\x3cimg src=x onerror\\x3dx\\x3e"\n---\nÄ'],
    ['---\nhero:\n  text: "\\U0000003cimg src=x onerror\\u003dx>"\n---\nÄ'],
    ['---\ndescription: "[x](java\\x73cript:x)"\n---\nÄ'],
    ['---\nhead: [["scr\\x69pt", {}, "x"]]\n---\nÄ'],
    ['---\na: &a [[script, {}, "x"]]\nhead: *a\n---\nÄ'],
    ['Ä {{ a.constructor.constructor`x\\x28\\x29```` }} b'],
    ['<div a="b" .innerHTML="`x`">\n\nÄ\n\n</div>'],
    ['<div a="b" :[evil()]="x">\n\nÄ\n\n</div>'],
    ['<div a="b" v-on:[x]="evil()">\n\nÄ\n\n</div>'],
    ['<Box a="b" #default="{ x = evil() }">\n\nÄ\n\n</Box>'],
    ['<Box\n  a="b"\n  #default="{ x = (() => evil())() }">\n\nÄ\n\n</Box>'],
  ])('%j', async (page) => {
    expect(await found(plain, `${page}\n`)).not.toEqual([]);
  });

  test.each([
    ['<a href={"javascript:alert(1)"}>Ä</a>'],
    ['<a href={`javascript:alert(1)`}>Ä</a>'],
    ["<a href={'java'+'script:x'}>Ä</a>"],
    ['<p {...{onClick: x}}>Ä</p>'],
    ['Ä {process.env.SECRET}'],
    ['Ä {(() => { while(1); })()}'],
    ['<Tab label={alert(1)}>\n\nÄ\n\n</Tab>'],
    ['import fs from "fs"\n\nÄ'],
    ['export const a = evil()\n\nÄ'],
    ['Ä {/* c */ evil()}'],
    ['Ä {"{" + evil()} b'],
    ['<Tab a="{" b={evil()}>\n\nÄ\n\n</Tab>'],
    ['Ä {"/*" + evil() + "*/"}'],
    ['{\nevil()\n}'],
    ['Ä {evil`x`}'],
    ['Ä {[]["at"]["constructor"]("x")()}'],
    ['Ä {[]["at"]["constructor"]`x` `y`}'],
    ['<p dangerouslySetInnerHTML={{ __html: "<img onerror=x>" }} />'],
    ['<p dangerouslySetInnerHTML={{"__html": "\\x3cimg onerror\\x3dx\\x3e"}} />'],
    ["<p dangerouslySetInnerHTML={{['__html']: 'x'}} />"],
    ['<Tab a="\\" b={evil()} c="x" />'],
    ["<Tab a='\\' b={evil()} c='x' />"],
    ['Ä <a href={"java\\x73cript:alert(1)"}>b</a>'],
    ['Ä <a href={/* a */"javascript:alert(1)"}>b</a>'],
    ['Ä <a href={["javascript:alert(1)"]}>b</a>'],
    ['Ä <span style={{position:"fixed",inset:0}}>b</span>'],
  ])('in MDX: %j', async (page) => {
    expect(await found(plain, `${page}\n`, { path: 'page.mdx' })).not.toEqual([]);
    expect(await found(plain, `${page}\n`, { markdown: 'docusaurus' })).not.toEqual([]);
  });

  test.each([
    ['<script>\nlet t = "Hello";\n</script>', '<script>\nlet t = "Bonjour"; location="x";\n</script>'],
    ['Text <script>a()</script> here', 'Texte <script>evil()</script> ici'],
    ['<script src="a.js"></script>', '<script src="a.js">evil()</script>'],
    ['<style>.a{color:red}</style>', '<style>body{display:none}</style>'],
    ['<iframe src="a" sandbox></iframe>', '<iframe src="a"></iframe>'],
    ['<input name="p">', '<input name="p" type="password">'],
    ['<meta name="a" content="b">', '<meta http-equiv="refresh" content="0;url=c">'],
    ['{{< readfile file="a/b.md" >}}', '{{< readfile file="/etc/passwd" >}}'],
    ['<meta http-equiv="refresh" content="0;url=a">', '<meta http-equiv="refresh" content="0;url=https://evil">'],
    ['<form></form>', '<form title=">" action="https://evil"></form>'],
    ['<iframe src="a" sandbox></iframe>', '<iframe src="a" title="a sandbox b"></iframe>'],
    ['<iframe src="a"></iframe>', '<iframe x="src=" src="b" y="" title=\'src="a"\'></iframe>'],
    ['<script src="a"></script>', '<script x=a"b src=c y="></script>'],
    ['<script>a("\\\\").b("/")</script>', '<script>a("\\\\")&&evil()||x("/")</script>'],
  ])('where the source has one, in its place: %j -> %j', async (source, page) => {
    expect(await found(`${source}\n`, `${page}\n`)).not.toEqual([]);
  });

  test.each([
    ['export const x = 1', 'export const x = require("child_process")'],
    ['A {a} here.', 'Ä {evil()} ici.'],
    ['<Tab label="A">\n\nB\n\n</Tab>', '<Tab label={evil()}>\n\nB\n\n</Tab>'],
    ['A {`Hello ${name}`}', 'Ä {`Bonjour ${evil()}`}'],
    ['A {`Hello ${name}`}', 'Ä {`Bonjour ${name} ${(() => { evil() })()}`}'],
    ["import A from 'react';\n\nA", "import A from 'child_process';\n\nÄ"],
    ["export const a = require('fs')", "export const a = require('child_process')"],
    ["import a from '../a.ts?raw';\n\nA", "import a from '../a.ts';\n\nÄ"],
    ["import a from '../a.ts?raw';\n\nA", "import a from '../../a.ts?url';\n\nÄ"],
    ["import a from '../a.ts?raw';\n\nA", "import a from '../../b.ts?raw';\n\nÄ"],
    ["import a from '!!raw-loader!../a.ts';\n\nA", "import a from '!!evil!../a.ts';\n\nÄ"],
  ])('in MDX: %j -> %j', async (source, page) => {
    expect(await found(`${source}\n`, `${page}\n`, { path: 'page.mdx' })).not.toEqual([]);
  });
});

describe('of a block of imports the statement is told that the source does not have', () => {
  const block = ["import { A } from 'a';", "import b from '../b.ts?raw';", 'import {\n  c,\n} from "c";', 'export const d = 1;'];
  test.each([
    ["import b from '../../b.ts';", block.with(1, "import b from '../../b.ts';")],
    ['import { c, e } from "d";', block.with(2, 'import {\n  c,\n  e\n} from "d";')],
    ["import f from 'f';", [...block, "import f from 'f';"]],
    ["import f from 'f';", ["import f from 'f';", ...block]],
    ["import 'a';", ["import 'a';", ...block]],
    ['export const d = `', block.with(3, "export const d = `\nimport b from '../b.ts?raw';\n`;")],
  ])('%s', async (told, page) => {
    const written = [block, page].map((lines) => `${lines.join('\n')}\n\nA\n`) as [string, string];
    expect(await found(...written, { path: 'page.mdx' })).toEqual([told]);
  });
});

describe('an import is judged by its module, what it takes of it, and what the page calls that', () => {
  const payload = '<Safe text="Ä" />\n';
  const show = "import { Safe, RawHtml } from '@site/src/Show';\n\n";

  test.each([
    ['another one under its name', show, "import { RawHtml as Safe } from '@site/src/Show';\n\n"],
    ['two swapped', "import Safe from 'a';\nimport Raw from 'b';\n\n", "import Safe from 'b';\nimport Raw from 'a';\n\n"],
    ['of a module that the source does not import', '', "import { Safe } from '@site/src/Show';\n\n"],
    ['another name of a module', "import { useHistory } from 'a';\n\n", "import { Safe } from 'a';\n\n"],
    ['the default one, not the one of the name', "import { Safe } from 'a';\n\n", "import Safe from 'a';\n\n"],
    ['all of a module', "import { b } from 'a';\n\n", "import * as Safe from 'a';\n\n"],
    [
      'used in an export',
      "import { Safe, a } from 'b';\nexport const c = a;\n\n",
      "import { Safe, d as a } from 'b';\nexport const c = a;\n\n",
    ],
    ['one beside another that is not used', show, "import { A, RawHtml as Safe } from '@site/src/Show';\n\n"],
    ['a module that runs', '', "import {} from 'evil';\n\n"],
    ['one that is not used, of a module that the source does not import', show, "import a from 'evil';\n\n"],
    ['what only code on the source imports', "```js\nimport { Safe } from 'evil';\n```\n\n", "import { Safe } from 'evil';\n\n"],
  ])('%s', async (_, own, other) => {
    expect(await severities(`${own}<Safe text="A" />\n`, `${other}${payload}`)).toEqual(['error']);
  });

  test.each([
    ['in another order', "import { RawHtml, Safe } from '@site/src/Show'\n\n", []],
    ['each by itself, one left out', "import {\n  Safe,\n} from '@site/src/Show';\n\n", []],
    ['one more that nothing uses', "import { Safe, RawHtml, Note as Box } from '@site/src/Show';\n\n", []],
    [
      'one more under a name of what MDX makes of a page',
      "import { Safe, RawHtml, Note as _components } from '@site/src/Show';\n\n",
      ['error'],
    ],
    ['one more under a name of every script', "import { Safe, RawHtml, Note as Object } from '@site/src/Show';\n\n", ['error']],
    ['one more that only words name', "import { Safe, Note } from '@site/src/Show';\n\nNote\n\n", []],
  ])('%s', async (_, other, expected) => {
    const pages = [show, other].map((imports) => `${imports}A.\n\n${payload}`) as [string, string];
    expect(await severities(...pages)).toEqual(expected);
  });
});

describe('what a component is given is read with its references decoded', () => {
  test.each([
    ['<Safe text="Hello" />', '<Safe text="&lt;img src=x o&#110;error=alert(1)&gt;" />'],
    ['<Safe text="Hello" />', '<Safe text="&lt;script&gt;evil()&lt;/script&gt;" />'],
    ['<Safe text="Hello" />', '<Safe text="<script>evil()</script>" />'],
    ['<Safe text="Hello" />', '<Safe text="&lt;a href=&quot;java&amp;#115;cript:evil()&quot;&gt;" />'],
    ['A <Safe text="Hello">b</Safe>', 'Ä <Safe text="&lt;iframe src=x&gt;">b</Safe>'],
  ])('%j -> %j', async (source, page) => {
    expect(await found(`${source}\n`, `${page}\n`, { path: 'page.mdx' })).not.toEqual([]);
    expect(await found(`${source}\n`, `${page}\n`, { markdown: 'vitepress' })).not.toEqual([]);
  });

  test.each([
    ['<Safe text="A &lt;b&gt; &amp; c" />', '<Safe text="Ä &lt;b&gt; &amp; c&nbsp;!" />'],
    ['<Safe text="The &lt;script&gt; tag" />', '<Safe text="Das Element &lt;script&gt; hier" />'],
    ['<Safe text="The <script> tag" />', '<Safe text="Das Element <script> hier" />'],
    ['<Link to="/a">A</Link>', '<Link to="/fr/a?b&amp;c=d">Ä</Link>'],
    ['<p title="&lt;script&gt;">A</p>', '<p title="&lt;script&gt; ici">Ä</p>'],
  ])('and may say what the source says: %j -> %j', async (source, page) => {
    expect(await found(`${source}\n`, `${page}\n`, { path: 'page.mdx' })).toEqual([]);
  });
});

test.each([
  ['<More>See [the `<script>` tags](/a/).</More>', '<More>Voir [les `<script>` ici](/a/).</More>'],
  ['<More>[All `<script>` tags](/a/)</More>', '<More>[Les `<script>`](/a/)</More>'],
])('code in a link in an element is shown: %j -> %j', async (source, page) => {
  expect(await found(`${source}\n`, `${page}\n`, { path: 'page.mdx' })).toEqual([]);
});

describe('a page that no parser reads is judged as it is written, beside its source as that is written', () => {
  const odd = 'Words {{{\n\n';
  const active = '<script src="a.js"></script>\n\n[Ä](javascript:b)\n';

  test.each([
    ['both', `${odd}A\n`, `${odd}${active}`],
    ['the target', 'A\n', `${odd}${active}`],
  ])('%s', async (_, source, page) => {
    expect(await found(source, page, { path: 'page.mdx' })).toEqual(['<script> of a.js', 'javascript:b']);
  });

  test.each([
    ['both', `${odd}${active}`, `${odd}${active}`],
    ['the target', active, `${odd}${active}`],
  ])('%s, and the source has it too', async (_, source, page) => {
    expect(await found(source, page, { path: 'page.mdx' })).toEqual([]);
  });
});

test('a number of any length is read once', async () => {
  const read = await found('A\n', `Ä {${'1'.repeat(5000)}+x}\n`, { path: 'page.mdx' });
  expect(read).toHaveLength(1);
});

describe('a style that only gives a width or a side', () => {
  const told = async (style: string) => (await found('A\n', `<p style="${style}">Ä</p>\n`)).length > 0;

  test.each([
    ['width: 120px; text-align: center'],
    ['width: 60em'],
    ['max-width: 40ch; min-width: 9rem'],
    ['width: 100%; height: auto'],
    ['white-space: nowrap; vertical-align: top'],
  ])('is no harm: %s', async (style) => expect(await told(style)).toBe(false));

  test.each([
    ['width: 61em; text-align: right'],
    ['width: 999rem'],
    ['width: 100ch'],
    ['width: 101%'],
    ['width: 1000px'],
    ['width: 0'],
    ['height: 999em'],
    ['height: 1px'],
    ['vertical-align: 999px'],
    ['direction: rtl'],
    ['width: 10px; position: fixed'],
  ])('moves a text out of sight, over another or into another order: %s', async (style) => expect(await told(style)).toBe(true));
});

describe('what a translation may have in its own way', () => {
  test.each([
    [
      '<iframe src="https://www.youtube.com/embed/abc?hl=en"></iframe>',
      '<iframe src="https://www.youtube.com/embed/abc?hl=fr&cc_lang_pref=fr" title="Ä"></iframe>',
    ],
    ['<iframe src="https://a.example/b?rel=0"></iframe>', '<iframe src="https://a.example/b?hl=fr&rel=0"></iframe>'],
    ['<form action="/search"></form>', '<form action="/fr/search"></form>'],
    ['<input type="submit" value="Search">', '<input type="submit" value="Chercher" aria-label="Ä">'],
    ['<div style="text-align:left">A</div>', '<div style="text-align:right">Ä</div>'],
    ['<script>\nshow("Hello world");\n</script>', '<script>\nshow("Bonjour le monde");\n</script>'],
    ['---\ntitle: Use <form> in it\n---\n', '---\ntitle: Utiliser <form>\n---\n'],
    ['---\nhead:\n  - - meta\n    - content: A\n---\n', '---\nhead:\n  - - meta\n    - content: Ä\n---\n'],
    ['{{< note "One" >}}', '{{< note "Un" >}}'],
    ['{% include note.html %}', '{% include fr/note.html %}'],
    ['Set {{ name }} to {0}.', 'Mettez {0} à {{ nom }}.'],
    ['Write `{evil()}` and \\{a=b\\}.', 'Écrivez `{evil()}` et \\{a=b\\}.'],
    ['# A {#a}', '# Ä {#a}'],
    ['[A](a.md#b=c) and <a href="b?only=1&x-a=2#c=d">c</a>', '[Ä](a.md#b=c) et <a href="b?only=1&x-a=2#c=d" title="Ä = b">c</a>'],
    ['<img alt="A, that is onset = 1" src="a.png">', '<img alt="Ä, onset = 1" src="a.png">'],
    ['---\ntitle: "A\\tb"\nlinks: [{ text: "A\\u2014b" }]\n---\n', '---\ntitle: "Ä\\tb"\nlinks: [{ text: "Ä\\u2014b" }]\n---\n'],
    ['A <1 and b=c.', 'Ä <1 et b=c <em class="a">d</em>.'],
    ['<Link to="/a" label="A">A</Link>', '<Link to="/fr/a" label="Ä" more="x">Ä</Link>'],
  ])('%j -> %j', async (source, page) => {
    expect(await found(`${source}\n`, `${page}\n`)).toEqual([]);
  });

  test.each([
    ["import A from '../src/A';\n\nA", "import A from '../../../src/A';\n\nÄ"],
    ["import a from '../src/a.ts?raw';\n\nA", "import a from '../../src/a.ts?raw';\n\nÄ"],
    ["import a from '!!raw-loader!../a.ts';\n\nA", "import a from '!!raw-loader!../../a.ts';\n\nÄ"],
    ["import A, { B, C } from 'c';\n\nA", "import { C, default as A } from 'c'\n\nÄ"],
    ["import A from 'a';\nimport { b, c } from 'b';\n\nA", "import {\n  b,\n} from 'b'\n\nimport A from 'a'\n\nÄ"],
    ["import * as A from 'a';\n\nA", 'import * as A from "a"\n\nÄ'],
    ["export const a = () => import('../a.js?url=1')", "export const a = () => import('../../a.js?url=1')"],
    ['A {`Hello ${name}`}', 'Ä {`Bonjour ${name}`}'],
    ["A {' '}", "Ä {' '}{/* ici */}"],
    [`A {\`${'one '.repeat(1000)}\`}`, `Ä {\`${'une '.repeat(1000)}\`}`],
    ['<Tabs values={[{ label: "One", value: "a" }]} />', '<Tabs values={[{ label: "Un", value: "a" }]} />'],
    ['<Link to="/a">A</Link>', '<Link to="/fr/a" title="Ä">Ä</Link>'],
    ["<Video title={t('Hello')} />", "<Video title={t('Bonjour')} />"],
    ['export const x = "One"', 'export const x = "Un"'],
    ["import A from '@en/shared/a.mdx';\n\nA", "import A from '@fr/shared/a.mdx';\n\nÄ"],
    ["<img src={require('../img/en/a.png').default} />", "<img src={require('/static/img/a.fr.png').default} />"],
    ['![A](../img/a.png)', "<img src={require('/static/img/a.png').default} />"],
    ['Set `<id>`.', "Mettez {'<id>'}."],
    ['<A>\n  {(b) => (\n    <p>One {b}</p>\n  )}\n</A>', "<A>\n  {(b) => (\n    <p>{b} d'abord</p>\n  )}\n</A>"],
  ])('in MDX: %j -> %j', async (source, page) => {
    expect(await found(`${source}\n`, `${page}\n`, { path: 'page.mdx' })).toEqual([]);
  });
});

describe('the attributes of a container in MDX', () => {
  test.each([[':::tip{title="Ä" .wide #a}\nB\n:::'], [":::info{label='Ä' open}\nB\n:::"]])(
    'that only show something are none: %j',
    async (page) => {
      expect(await found(plain, `${page}\n`, { path: 'page.mdx' })).toEqual([]);
    },
  );

  test.each([[':::tip{title=evil()}\nB\n:::'], [':::tip{onclick="evil()"}\nB\n:::'], [':::tip{title="Ä" + evil()}\nB\n:::']])(
    'that run something are: %j',
    async (page) => {
      expect(await found(plain, `${page}\n`, { path: 'page.mdx' })).not.toEqual([]);
    },
  );
});

describe('imports of a page that nothing is known to be compared with', () => {
  const parsed = loadParser(undefined, flavourNamed('any'));
  const habits = { ...noHabits, imports: (key: string) => /^import (?:Steps as Steps from '@site|Live as Live from 'live')/.test(key) };

  async function told(page: string, source?: string): Promise<string[]> {
    const alone = subjectFrom({ page, locale: 'fr-FR' }, await parsed, 'page.mdx');
    const there = source === undefined ? null : pageOf('source.mdx', source);
    const isRead = there !== null && !source!.includes('<Tabs>');
    const subject = isRead ? subjectFrom({ page, source, locale: 'fr-FR' }, await parsed, 'page.mdx') : { ...alone, source: there };
    const all: string[] = [];
    activeContent.run({ ...subject, habits: () => habits }, ({ actual }) => all.push(actual!), {});
    return all;
  }

  test.each([
    ['without a source, what other sources import', "import { Steps } from '@site/parts';\n\nÄ\n", undefined],
    ['of a package, what its source uses', "import { Live } from 'live';\n\nÄ <Live />\n", 'A <Live />\n'],
    ['of a package, what nothing uses', "import { Live } from 'live';\n\nÄ\n", 'A\n'],
    ['beside one that can not be parsed, what it imports', "import A from 'a';\n\nÄ\n", "import A from 'a';\n\n<Tabs>\n"],
  ])('may be: %s', async (_, page, source) => expect(await told(page, source)).toEqual([]));

  test.each([
    ['what no source imports', "import { Steps } from 'evil';\n\nÄ\n", undefined],
    ['under another name', "import { Steps as A } from '@site/parts';\n\nÄ\n", undefined],
    ['what only code of the source shows', "import A from 'a';\n\nÄ\n", "```js\nimport A from 'a';\n```\n\n<Tabs>\n"],
    ['what its source, which can be read, does not', "import { Steps } from '@site/parts';\n\nÄ\n", 'A\n'],
    ['of a package, what its source does not use', 'import { Live } from \'live\';\n\nÄ\n\n<Live code="a" />\n', 'A\n'],
    ['what follows them', "import { Steps } from '@site/parts';\nexport const a = b();\n\nÄ\n", undefined],
  ])('may not be: %s', async (_, page, source) => expect(await told(page, source)).not.toEqual([]));
});

test('a page without a source has a style sheet of another source, and no other', async () => {
  const parsed = await loadParser(undefined, flavourNamed('any'));
  const told = (page: string, source?: string): string[] => {
    const subject = subjectFrom({ page, source, locale: 'fr-FR' }, parsed, 'page.md');
    const known = styleKeys('<style>\ntd { top: 0 }\n</style>\n', new Set());
    const all: string[] = [];
    activeContent.run(
      { ...subject, habits: () => ({ ...noHabits, imports: (key) => known.includes(key) }) },
      ({ actual }) => all.push(actual!),
      {},
    );
    return all;
  };
  expect(told('<style>\ntd { top: 0 }\n</style>\n\nÄ\n')).toEqual([]);
  expect(told('<style>\ntd { top: 1px }\n</style>\n\nÄ\n')).toEqual(['<style>']);
  expect(told('<style>\ntd { top: 0 }\n</style>\n\nÄ\n', 'A\n')).toEqual(['<style>']);
});
