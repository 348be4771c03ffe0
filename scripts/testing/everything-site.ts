const config = {
  sourceLocale: 'en-US',
  locales: ['sv-SE'],
  pages: [
    { source: 'docs/{path}', target: 'i18n/{locale}/docs/{path}' },
    { source: 'docs/{path}.yml', target: 'i18n/{locale}/docs/{path}.yml' },
    { source: 'i18n/en-US/{path}.json', target: 'i18n/{locale}/{path}.json' },
  ],
  glossary: 'i18n/{locale}/glossary.tsv',
  includes: ['**/includes/**'],
  provenance: 'microsoft',
};

const page = `---
title: "Data: & <privacy>"
description: One sentence. And "another".
---
# Data <a name="own"></a> & *more* {#data}

Read **this *and* that**, ~~not~~ \`Get-Item <x>\`, [guide][g], <https://a.b/?c=d&e=f> and https://c.d. See
![An *alt* text. Of two.](a.png "A title. Of two.") and [a link](b.md 'Its title')[^note].  
After a break: 5 < 6 && "7" > \u0001, H<sub>2</sub>O, caf&eacute;&nbsp;&#40;x), \\*not\\* @user {{name}} 漢字。שלום 🙂.

[g]: ../guide.md "The guide"
[^note]: A footnote with **bold**. And a second sentence.

> [!NOTE]
> A quote. The tenant is [!INCLUDE [pre](../includes/pre.md)] here.
>
> - [ ] a task
> 1. a *crossing [link* text](c.md)

| Column *a* | Column \\| b |
| ---------- | ------------ |
| \`a\\|b\`  | ![x](y.png)  |
| tenant     |              |

<div title="A tip"><p>Some <b>HTML</b><br/>text &amp; <img alt="A picture" src="p.png" title="Its title"></p></div>

:::image type="content" source="a.png" alt-text="A screen.":::

# [Windows](#tab/windows)

\`\`\`powershell
Get-Item
\`\`\`
`;

const mdx = `---
title: Components
---
import Tabs from '@theme/Tabs';

# Hello {props.name}, **welcome**

<Tabs label="of {x}">

Text with {1 + 1} and <Badge text="new" /> in it. And *more*.

</Tabs>
`;

const messages = {
  back: { message: 'Back to {page}', description: 'At the end' },
  plural: { message: 'One post|{count} posts. Read <b>all</b>.' },
  'theme.a & b': 'Edit "this" tenant',
};

const memory = `<tmx version="1.4"><header srclang="en-US"/><body>
<tu><tuv xml:lang="en-US"><seg>Components</seg></tuv><tuv xml:lang="sv-SE"><seg>Komponenter &amp; delar</seg></tuv></tu>
<tu><tuv xml:lang="en-US"><seg>A footnote with <bpt i="1">**</bpt>bold<ept i="1">**</ept>. And a third sentence.</seg></tuv><tuv xml:lang="sv-SE"><seg>En fotnot med <bpt i="1">**</bpt>fetstil<ept i="1">**</ept>.</seg></tuv></tu>
</body></tmx>`;

/**
 * A small site that holds all that an export knows: blocks of every kind, an MDX page, an include, messages with notes, a table of
 * contents, a glossary, `old.tmx` with equal and similar texts, a page that is translated in part.
 */
export function everythingSite(): Record<string, string> {
  return {
    'lockstep.config.json': JSON.stringify(config),
    'docs/everything.md': page,
    'docs/crlf.md': `\ufeff${page.replaceAll('\n', '\r\n')}`,
    'docs/component.mdx': mdx,
    'docs/includes/pre.md': 'Prerelease of the **tenant**.\n',
    'docs/TOC.yml': 'items:\n- name: Get started & go # first\n  href: a.md\n',
    'docs/translated.md': '---\ntitle: A page\n---\n# Read **this**\n\nA new [link](a.md "Tip").\n',
    'i18n/en-US/code.json': JSON.stringify(messages, null, 2),
    'i18n/sv-SE/docs/translated.md': '---\ntitle: En sida\nms.translationtype: MT\n---\n# Läs **detta**\n\nEn ny [länk](a.md "Tips").\n',
    'i18n/sv-SE/glossary.tsv': 'tenant\tklientorganisation\nsentence\tmening "x" & y\n',
    'old.tmx': memory,
  };
}

/** Flags of `export` that together write all that an export can write. */
export const exportFlags = [
  '',
  '--fill source',
  '--memory old.tmx',
  '--segment sentence --memory old.tmx',
  '--only drifted --segment block',
];
