/* oxlint-disable no-script-url -- it is what they are about */

/** HTML that would call `attack()` in a page where it is left as it is: by itself, or when somebody moves or clicks. */
export const hostileHtml: string[] = [
  '<script>attack()</script>',
  '<ScRiPt>attack()</ScRiPt >',
  '<script\n>attack()</script\n>',
  '<script src="data:text/javascript,attack()"></script>',
  '<script type="module">attack()</script>',
  '<scr<script>ipt>attack()</script>',
  '<img src=x:x onerror=attack()>',
  '<IMG SRC=x:x ONERROR=attack()>',
  '<img/src="x:x"/onerror=attack()>',
  '<img src="x:x" onerror="attack()" "',
  '<img srcset="x:x" onerror=attack()>',
  '<img src=x:x onerror="&#97;ttack()">',
  '<picture><source srcset=x:x><img src=x:x onerror=attack()></picture>',
  '<image src=x:x onerror=attack()>',
  '<svg onload=attack()></svg>',
  '<svg/onload=attack()>',
  '<svg><script>attack()</script></svg>',
  '<svg><style><img src=x:x onerror=attack()></style></svg>',
  '<svg><animate onbegin=attack() attributeName=x dur=1s></svg>',
  '<svg><a xlink:href="javascript:attack()"><text y=9>a</text></a></svg>',
  '<svg><foreignObject><img src=x:x onerror=attack()></foreignObject></svg>',
  '<svg><use href="data:image/svg+xml,&lt;svg id=x xmlns=http://www.w3.org/2000/svg&gt;&lt;script&gt;attack()&lt;/script&gt;&lt;/svg&gt;#x"></svg>',
  '<math><mtext><table><mglyph><style><img src=x:x onerror=attack()></style></mglyph></table></mtext></math>',
  '<math href="javascript:attack()"><mi>a</mi></math>',
  '<body onload=attack()>',
  '<body onpageshow=attack()>',
  '<iframe src="javascript:parent.attack()"></iframe>',
  '<iframe srcdoc="<script>parent.attack()</script>"></iframe>',
  '<iframe onload=attack()></iframe>',
  '<object data="javascript:attack()" onerror=attack()></object>',
  '<embed src="javascript:attack()" onload=attack()>',
  '<details open ontoggle=attack()><summary>a</summary>b</details>',
  '<video src=x:x onerror=attack()></video>',
  '<video><source src=x:x onerror=attack()></video>',
  '<audio src=x:x onerror=attack()></audio>',
  '<input autofocus onfocus=attack()>',
  '<input type=image src=x:x onerror=attack()>',
  '<select autofocus onfocus=attack()><option>a</select>',
  '<textarea autofocus onfocus=attack()>a</textarea>',
  '<button onclick=attack()>a</button>',
  '<form action="javascript:attack()"><button>a</button></form>',
  '<form><button formaction="javascript:attack()">a</button></form>',
  '<marquee onstart=attack()>a</marquee>',
  '<a href="javascript:attack()">a</a>',
  '<a href=" javascript:attack()">a</a>',
  '<a href="&#1;javascript:attack()">a</a>',
  '<a href="java&#9;script:attack()">a</a>',
  '<a href="java&#10;script:attack()">a</a>',
  '<a href="&#106;avascript:attack()">a</a>',
  '<a href="JaVaScRiPt:attack()">a</a>',
  '<a href="javascript&colon;attack()">a</a>',
  '<a href="javascript://%0aattack()">a</a>',
  '<a onclick=attack() href="#a">a</a>',
  '<a ping="https://127.0.0.1:9/a" onmouseover=attack()>a</a>',
  '<map name=m><area href="javascript:attack()" shape=default></map><img usemap=#m src=x:x>',
  '<meta http-equiv=refresh content="0;url=data:text/html,<script>attack()</script>">',
  '<base href="javascript:/a/"><a href="x">a</a>',
  '<link rel=stylesheet href="data:text/css,*{display:none}" onload=attack()>',
  '<link rel=stylesheet href=x:x onerror=attack()>',
  '<style onload=attack()></style>',
  '<style>@import "https://127.0.0.1:9/a.css"</style><img src=x:x onerror=attack()>',
  '<p style="position:fixed;inset:0" onmouseover=attack()>a</p>',
  '<p/onpointerenter=attack()>a</p>',
  '<b onclick=attack()>a</b>',
  '<b tabindex=0 onfocus=attack()>a</b>',
  '<x onclick=attack()>a</x>',
  '<noscript><p title="</noscript><img src=x:x onerror=attack()>"></noscript>',
  '<template><img src=x:x onerror=attack()></template><img src=x:x onerror=attack()>',
  '<textarea><img title="</textarea><img src=x:x onerror=attack()>"></textarea>',
  '<title><a id="</title><img src=x:x onerror=attack()>"></title>',
  '<xmp><p title="</xmp><img src=x:x onerror=attack()>"></xmp>',
  '<!--><img src=x:x onerror=attack()>-->',
  '<!-- --!><img src=x:x onerror=attack()> -->',
  '<!--<img src="--><img src=x:x onerror=attack()//">',
  '<![CDATA[><img src=x:x onerror=attack()>]]>',
  '<?a ><img src=x:x onerror=attack()>?>',
  '</p><img src=x:x onerror=attack()>',
  '<table><td><script>attack()</script></table>',
  '<dialog open><form method=dialog><button onclick=attack()>a</button></form></dialog>',
  '<p is="a" onclick=attack() dangerouslySetInnerHTML="{__html: 1}">a</p>',
];

/** Addresses that would, and some that a browser takes for others. */
const hostileAddresses = [
  'javascript:attack()',
  'JaVaScRiPt:attack()',
  'java&#115;cript:attack()',
  '<java\\script:attack()>',
  'javascript:attack%28%29',
  'data:text/html,<script>attack()</script>',
  'vbscript:attack()',
  'pathname://javascript:attack()',
  'pathname://data:text/html,a',
  'blob:attack()',
  'filesystem:attack()',
  'view-source:javascript:attack()',
];

/** Markdown by which a page could do the same, or make the build do something. */
const hostileMarkdown: string[] = [
  '<javascript:attack()>',
  '[a](https://a.test "\\"onclick=attack() \\"")',
  '![" onerror=attack() "](https://127.0.0.1:9/x.png)',
  '![<img src=x:x onerror=attack()>](https://127.0.0.1:9/x.png)',
  '## ![<img src=x:x onerror=attack()>](https://127.0.0.1:9/x.png)',
  '## [&lt;img src=x:x onerror=attack()&gt;](https://a.test)',
  '## [&lt;img src=x:x onerror=attack()&gt;][r]\n\n[r]: https://a.test',
  '## `<img src=x:x onerror=attack()>`',
  '## &lt;img src=x:x onerror=attack()&gt;',
  '## A {#<img src=x:x onerror=attack()>}',
  '```"><img src=x:x onerror=attack()>\na\n```',
  '```js title="<img src=x:x onerror=attack()>"\na\n```',
  '```js {1-9999999999}\na\n```',
  '```constructor\na\n```',
  '```__proto__\na\n```',
  '```js live\nattack()\n```',
  '```mermaid\ngraph TD; A-->B; click A call attack()\n```',
  '{attack()}',
  'export const a = attack();',
  "import a from 'data:text/javascript,attack()'",
  '<Attack b={attack()} />',
  '<head><script>attack()</script></head>',
  '<Details onToggle={attack()}>a</Details>',
  ':::note{onclick="attack()" style="x"}\na\n:::',
  ':::note[<img src=x:x onerror=attack()>]\na\n:::',
  ':::attack{dangerouslySetInnerHTML="a"}\na\n:::',
  '::iframe{src="javascript:attack()"}',
  ':a[b]{onclick="attack()"}',
  '> [!NOTE]\n> <img src=x:x onerror=attack()>',
  '[^1]\n\n[^1]: <img src=x:x onerror=attack()>',
  '[^<img>]\n\n[^<img>]: [a](javascript:attack())',
  '| <img src=x:x onerror=attack()> |\n|---|\n| [a](javascript:attack()) |',
  '[!INCLUDE [a](../includes/hostile.md)]',
  '<span data-ttu-id="c4c43-105">a</span><span class="sxs-lookup"><span data-stu-id="c4c43-105"><img src=x:x onerror=attack()></span></span>',
  '<span class="bilingual" data-source="<img src=x:x onerror=attack()>">a</span>',
  '<admonition type="constructor">a</admonition>',
  '<admonition type="note" title="<img src=x:x onerror=attack()>" icon="a">a</admonition>',
];

/** Front matter that could. */
const hostileFrontMatter: string[] = [
  ...['title', 'description', 'keywords', 'sidebar_label', 'ms.author', 'pagination_label'].flatMap((key) => [
    `${key}: '</title></script><script>attack()</script><img src=x:x onerror=attack()>'`,
    `${key}: '"><img src=x:x onerror=attack()>'`,
  ]),
  'slug: /translations',
  'slug: javascript:attack()',
  'id: ../../translations',
  'image: ./evil.js',
  'image: javascript:attack()',
  'custom_edit_url: javascript:attack()',
  'sidebar_class_name: navbar',
  'sidebar_custom_props:\n  onClick: attack()',
  'hide_table_of_contents: true\nhide_title: true',
  'pagination_next: ../../translations',
  'displayed_sidebar: none',
  'unlisted: true\ndraft: true',
  'last_update:\n  author: <img src=x:x onerror=attack()>',
  'tags:\n- label: <img src=x:x onerror=attack()>\n  permalink: javascript:attack()',
  'mdx:\n  format: mdx',
  'toc_min_heading_level: constructor',
  '__proto__:\n  attack: true',
  'head:\n- script: attack()',
];

/** Bodies of front matter that is code for gray-matter. */
const hostileEngines = ['js', 'javascript', 'json', 'coffee'].map(
  (engine) => `---${engine}\n{ title: (globalThis.process.getBuiltinModule("node:fs").writeFileSync("attacked", ""), "x") }\n---\n`,
);

/** A page that a translator could hand back, and how many attempts it makes. */
interface HostilePage {
  attempts: number;
  text: string;
}

/** A few attempts a page, since each page is opened in a browser. */
export const hostilePages: HostilePage[] = [
  ...fours(hostileHtml).map((some) => pageOf(some)),
  ...fours(hostileHtml.filter((_, index) => index % 2 === 0)).map((some) => pageOf(some.map((html) => `## ${html.replaceAll('\n', ' ')}`))),
  ...hostileAddresses.map((address) => pageOf([`[a](${address})`, `[a][r]\n\n[r]: ${address}`])),
  ...hostileAddresses.map((address) => pageOf([`![a](${address})`])),
  ...hostileMarkdown.map((markdown) => pageOf([markdown])),
  ...hostileFrontMatter.map((lines) => ({ attempts: 1, text: `---\n${lines}\n---\n\n# A\n` })),
  ...hostileEngines.map((fence) => ({ attempts: 1, text: `${fence}# A\n` })),
];

function pageOf(parts: string[]): HostilePage {
  return { attempts: parts.length, text: ['# A', ...parts, 'b'].join('\n\n') };
}

/** Each with others from all over the list: what one kind leaves open differs from what its neighbours do. */
function fours(parts: string[]): string[][] {
  const count = Math.ceil(parts.length / 4);
  return Array.from({ length: count }, (_, page) => parts.filter((_part, index) => index % count === page));
}

const xliff = (units: string, before = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
${before}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-US" trgLang="fr-FR">
<file id="f1" original="docs/security/mtp/hostile.md">${units}</file>
</xliff>
`;

const unit = (text: string): string =>
  `<unit id="u1" type="lockstep:paragraph"><segment><source>${text}</source><target>${text}</target></segment></unit>`;

/** Sidecars of the first pages: what they hold of the source is shown as what has changed. */
export const hostileSidecars: string[] = [
  xliff(unit('&lt;img src=x:x onerror=attack()&gt;')),
  xliff(unit('<script xmlns="http://www.w3.org/1999/xhtml">attack()</script>')),
  xliff(unit('&a;'), '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n'),
  xliff(
    unit('&a9;'),
    `<!DOCTYPE xliff [<!ENTITY a0 "a">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>\n`,
  ),
  xliff(unit('a'), '<?xml-stylesheet type="text/xsl" href="data:text/xml,a"?>\n'),
  xliff(unit('a').replace('</unit>', '')),
  'attack()',
  '',
];
