/* oxlint-disable no-script-url -- it is what they are about */

import { hostileHtml } from './hostile-html.ts';

/** Addresses that would call `attack()`, and some that a browser takes for others. */
const hostileAddresses = [
  'javascript:attack()',
  'JaVaScRiPt:attack()',
  'java&#115;cript:attack()',
  'javascript:attack%28%29',
  'data:text/html,<script>attack()</script>',
  'vbscript:attack()',
  'blob:attack()',
  'filesystem:attack()',
  'view-source:javascript:attack()',
];

/** Addresses of which one alone keeps a page from being published, as a picture's at least. */
const refusedAddresses = ['<java\\script:attack()>', 'pathname://javascript:attack()', 'pathname://data:text/html,a'];

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

/** Some attempts a page, since each page is opened in a browser; but what is not published would hide its neighbours. */
export const hostilePages: HostilePage[] = [
  ...fours(hostileHtml).map((some) => pageOf(some)),
  ...fours(hostileHtml.filter((_, index) => index % 2 === 0)).map((some) => pageOf(some.map((html) => `## ${html.replaceAll('\n', ' ')}`))),
  ...[...fours(hostileAddresses), ...refusedAddresses.map((address) => [address])].flatMap((some) => [
    pageOf(some.flatMap((address, index) => [`[a](${address})`, `[a][r${index}]\n\n[r${index}]: ${address}`])),
    pageOf(some.map((address) => `![a](${address})`)),
  ]),
  ...fours(hostileMarkdown).map((some) => pageOf(some)),
  ...fours(hostileFrontMatter).map((some) => ({ attempts: some.length, text: `---\n${some.join('\n')}\n---\n\n# A\n` })),
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
