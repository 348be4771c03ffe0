import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { renderArticle } from '../testing/render-article.ts';

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

/** What a browser would act on: tags with their attributes, and the text of scripts and styles. */
const tagsOf = (html: string): string => (html.match(/<(?:script|style)\b[\s\S]*?<\/|<[^>]*>/gi) ?? []).join('\n');
