import { parse } from '@babel/parser';
import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { articleCompiler } from '../plugins/articles/article-compiler.ts';
import { compileArticle, frenchContent, renderArticle } from '../testing/render-article.ts';

/** What a page may try, and what must not be left of it in the code that a browser gets. */
const attacks: [name: string, markdown: string, forbidden: RegExp][] = [
  ['a script', 'a <script>attack()</script> b', /attack|script/],
  ['a script as a block', '<script>\nattack()\n</script>', /attack|script/],
  ['an event handler', '<b onclick="attack()">b</b>', /attack|click/i],
  ['an event handler in capitals', '<IMG SRC="https://a.test/a.png" OnError="attack()">', /attack|error/i],
  ['an event handler after a slash', '<b/onmouseover=attack()>b</b>', /attack|mouse/i],
  ['a javascript: link', '[a](javascript:attack())', /attack|javascript/],
  ['a javascript: link in capitals', '[a](JaVaScRiPt:attack())', /attack|script/i],
  ['a javascript: link with an entity', '[a](java&#115;cript:attack())', /attack|script/i],
  ['a javascript: link with a tab', '<a href="java&#9;script:attack()">a</a>', /attack|script/i],
  ['a javascript: link after a blank', '<a href=" javascript:attack()">a</a>', /attack|javascript/i],
  ['a javascript: autolink', '<javascript:attack()>', /href="javascript/],
  ['a javascript: reference', '[a][r]\n\n[r]: javascript:attack()', /attack|javascript/],
  ['a data: link', '[a](data:text/html;base64,PHNjcmlwdD4=)', /data:/],
  ['a data: image', '<img src="data:image/svg+xml,<svg onload=attack()>">', /data:|attack/],
  ['a vbscript: link', '[a](vbscript:attack)', /vbscript/],
  ['a file: link', '[a](file:///etc/passwd)', /passwd/],
  ['a frame', '<iframe src="https://evil.test">attack</iframe>', /iframe|evil|attack/],
  ['a frame of its own text', '<iframe srcdoc="&lt;script&gt;attack()&lt;/script&gt;"></iframe>', /iframe|attack/],
  ['an object', '<object data="https://evil.test/a.swf"></object><embed src="https://evil.test/a">', /object|embed|evil/],
  ['a style element', '<style>body { display: none }</style>', /display/],
  ['a style attribute', '<p style="position:fixed;inset:0">a</p>', /fixed/],
  ['a class of the theme', '<p class="navbar">a</p>', /navbar/],
  ['a form', '<form action="https://evil.test"><input name="password"><button>Go</button></form>', /form|evil|password|button/],
  ['an SVG', '<svg><script>attack()</script><a href="javascript:attack()">a</a></svg>', /attack|svg/],
  ['MathML', '<math><mtext><img src="https://a.test/x" onerror=attack()></mtext></math>', /attack|math/],
  ['a meta refresh', '<meta http-equiv="refresh" content="0;url=https://evil.test">', /evil|meta/],
  ['a base', '<base href="https://evil.test/">', /evil|base/],
  ['a link element', '<link rel="stylesheet" href="https://evil.test/a.css">', /evil/],
  ['a template', '<template><img src="https://a.test/x" onerror=attack()></template>', /attack/],
  ['an id of Docusaurus', '<p id="__docusaurus">a</p>', /__docusaurus/],
  ['MDX', '{attack()}\n\nexport const a = attack();\n\n<Attack b={attack()} />', /attack/i],
  ['attributes of a directive', ':::note{onclick="attack()" style="x"}\na\n:::', /onclick=|style=/],
  ['a heading with HTML', '## A <img src="https://a.test/x" onerror="attack()">', /onerror=/],
  [
    'a heading with HTML in an alt text',
    '## A ![<img src="https://a.test/x" onerror=attack()>](https://a.test/a.png)',
    /<img src="https:\/\/a.test\/x"/,
  ],
  ['a heading with HTML in a reference', '## A [&lt;img src="https://a.test/x" onerror=attack()&gt;][r]\n\n[r]: https://a.test', /<img/],
  ['a table with HTML', '| a |\n|---|\n| <img src="https://a.test/x" onerror="attack()"> |', /onerror|attack/],
];

test.each(attacks)('of %s nothing is left', async (_, markdown, forbidden) => {
  const { html, toc } = await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', markdown);
  expect(tagsOf([html, ...toc].join('\n'))).not.toMatch(forbidden);
});

test.each([
  ['line breaks', 'a<br>b<br/>c', '<br/>'],
  ['superscripts', 'a<sup>2</sup>', '<sup>'],
  ['details', '<details><summary>a</summary>\n\nb\n\n</details>', '<details>'],
  ['languages of code', '```powershell\nGet-Item\n```', 'class="language-powershell"'],
  ['titles of code', '```json title="a.json"\n{}\n```', 'metastring="title=&quot;a.json&quot;"'],
  ['tables', '| a |\n|:--:|\n| b |', 'text-align:center'],
  ['anchors', '<a name="top"></a>text', 'id="top"'],
  ['mail', '[a](mailto:a@b.test)', 'href="mailto:a@b.test"'],
  ['the direction of text', '<p dir="rtl" lang="ar">a</p>', 'dir="rtl"'],
])('keeps %s', async (_, markdown, kept) => {
  expect((await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', markdown)).html).toContain(kept);
});

/** Files that a page may lie beside, and ways to lead the bundler to one. */
const beside = ['evil.js', 'evil.html', 'evil.svg', 'evil.json', 'evil.css', 'page.mdx'];

const ways: [name: string, markdown: (file: string) => string][] = [
  ['a link', (file) => `[a](${file})`],
  ['a link from here', (file) => `[a](./${file})`],
  ['a link with a loader', (file) => `[a](!!raw-loader!./${file})`],
  ['a link with a query', (file) => `[a](./${file}?raw#a)`],
  ['a link of the bundler', (file) => `[a](@site/docs/x/${file})`],
  ['a link with a scheme of Docusaurus', (file) => `[a](pathname:///docs/x/${file})`],
  ['a reference', (file) => `[a][r]\n\n[r]: ./${file}`],
  ['a link as HTML', (file) => `<a href="./${file}">a</a>`],
  ['an image with a scheme of Docusaurus', (file) => `![a](pathname://./${file})`],
  ['an image as HTML', (file) => `<img src="pathname://./${file}">`],
  ['MDX', (file) => `import A from './${file}'\n\nexport { default as B } from './${file}'\n\n<A b={require('./${file}')} />`],
  ['an admonition', (file) => `:::note[![a](pathname://./${file})]\n[a](./${file})\n:::`],
];

test.each(ways.flatMap(([name, markdown]) => beside.map((file) => [name, file, markdown(file)])))(
  'by %s, the bundler loads nothing of %s',
  async (_, file, markdown) => {
    const root = siteFrom({ [`docs/x/${file}`]: 'attack()', 'docs/x/a.md': 'a' });
    for (const published of ['https://a.test/{locale}/{path}', null]) {
      const compile = await articleCompiler({ ...frenchContent(root), published });
      const code = await compile('docs/x/page.md', markdown).then(
        ({ content }) => content,
        () => '',
      );
      expect(loadedBy(code)).toEqual([]);
    }
  },
);

test('what the bundler loads is seen', async () => {
  const root = siteFrom({ 'docs/x/b.md': 'b' });
  expect(loadedBy(await compileArticle(root, 'docs/x/page.md', '[!INCLUDE [l](b.md)]'))).toEqual(['./b.md']);
  expect(loadedBy("const a = require('!!b');")).toEqual(['!!b']);
});

/** What a module imports or requires, next to what MDX itself does. */
function loadedBy(code: string): string[] {
  const loaded: string[] = [];
  JSON.stringify(parse(code, { sourceType: 'module' }).program, (_, node) => {
    const {
      type,
      source,
      callee,
      arguments: given,
    } = (node ?? {}) as { type?: string; source?: Named; callee?: Named; arguments?: Named[] };
    if (/^(?:Import|Export)/.test(type ?? '') && source?.value) loaded.push(source.value);
    if (callee?.name === 'require' || callee?.type === 'Import') loaded.push(given![0]!.value!);
    return node as unknown;
  });
  return loaded.filter((name) => !/^(?:react\/|@mdx-js\/react$)/.test(name));
}

interface Named {
  type?: string;
  name?: string;
  value?: string;
}

test.each([
  ['{1,3-5}', true],
  ['title="a.json" {2}', true],
  ['{1-9999999999}', false],
  ['title="a" {1-4,5-99999}', false],
  [`{${'1,'.repeat(60)}1}`, false],
])('of a code block, lines %s are kept: %s', async (lines, kept) => {
  const { html } = await renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', `\`\`\`js ${lines}\na\n\`\`\``);
  expect(html.includes('metastring')).toBe(kept);
});

test('a page whose elements stand too deep in each other is refused, with its place', async () => {
  const failure = renderArticle(siteFrom({ 'docs/x': '' }), 'docs/a.md', `a\n\n${'> '.repeat(150)}a`);
  await expect(failure).rejects.toMatchObject({ message: 'Unexpected nesting of more than 100 elements, expected fewer', line: 3 });
});

/** What a browser would act on: tags with their attributes, and the text of scripts and styles. */
const tagsOf = (html: string): string => (html.match(/<(?:script|style)\b[\s\S]*?<\/|<[^>]*>/gi) ?? []).join('\n');
