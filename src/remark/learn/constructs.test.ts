import { describe, expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { pixel } from '../../testing/pixel.ts';
import { renderArticle } from '../../testing/render-article.ts';
import { mediaAddress } from '../site-content.ts';

const program = [
  'using A;',
  '',
  '    // <Start>',
  '    One();',
  '',
  '      Two();',
  '    // </Start>',
  '#region Named',
  'Three();',
  '#endregion',
  '',
];
const files = {
  'docs/samples/Program.cs': program.join('\r\n'),
  'docs/files/a.zip': 'zip',
  'docs/files/a.html': 'html',
  'docs/media/a.png': pixel,
};

const render = async (markdown: string) => {
  const { html, ...rest } = await renderArticle(siteFrom(files), 'docs/x/a.md', markdown);
  return { html: html.replace(/<link [^>]*>/g, '').replaceAll('\n', ''), ...rest };
};

const code = (text: string, meta = '') => `<pre><code class="language-csharp"${meta && ` metastring="${meta}"`}>${text}</code></pre>`;

describe('code of a file', () => {
  test.each([
    ['a range', '[!code-csharp[Main](../samples/Program.cs?range=1,4-5)]', 'using A;    One();'],
    ['a range of both ends', '[!code-csharp[](../samples/Program.cs?start=9&end=9)]', 'Three();'],
    ['lines of an address', '[!code-csharp[](../samples/Program.cs#L9-L9)]', 'Three();'],
    ['a name', '[!code-csharp[](../samples/Program.cs?name=start)]', 'One();  Two();'],
    ['a name of an address', '[!code-csharp[](../samples/Program.cs#Start)]', 'One();  Two();'],
    ['a region', ':::code language="csharp" source="~/samples/Program.cs" id="Named":::', 'Three();'],
    ['a range in colons', ':::code language="csharp" source="../samples/program.cs" range="9":::', 'Three();'],
  ])('%s', async (_, markdown, text) => expect(await render(markdown)).toEqual({ html: code(text), toc: [], findings: [] }));

  test('highlights what is named, and no endless range', async () => {
    const { html } = await render(':::code language="csharp" source="../samples/Program.cs" range="9" highlight="1,3-99999999":::');
    expect(html).toBe(code('Three();', '{1}'));
  });

  test.each([
    ['a file that is not there', '../samples/None.cs', 'expected a file of this site'],
    ['a name that is not there', '../samples/Program.cs?name=None', 'expected "None" in it'],
    ['a range that is not there', '../samples/Program.cs?range=90-', 'expected lines 90- in it'],
  ])('of %s is a finding', async (_, address, expected) => {
    const { html, findings } = await render(`- [!code-csharp[](${address})]`);
    expect(html).toContain('An example is missing here: ../samples/');
    expect(findings).toEqual([expect.stringMatching(new RegExp(`^1:3 Unexpected code "../samples/.*", ${expected}`))]);
  });

  test('stands in a list, with the words around it', async () => {
    const { html } = await render('- One\n  [!code-csharp[](../samples/Program.cs?range=9)]\n  two');
    expect(html).toBe(`<ul><li>One${code('Three();')}two</li></ul>`);
  });
});

test.each([
  ['a checklist', '> [!div class="checklist"]\n> * One', '<div class="learn-checklist"><ul><li>One</li></ul></div>'],
  ['a checklist with a slip', '> [!divclass="checklist"]\n> * One', '<div class="learn-checklist"><ul><li>One</li></ul></div>'],
  ['a next step', '> [!div class="nextstepaction"]\n> [A](#a)', '<div class="learn-next-step"><p><a href="#a">A</a></p></div>'],
  [
    'a selector',
    '> [!div class="op_single_selector"]\n> - [A](#a)',
    '<div class="learn-selector"><ul><li><a href="#a">A</a></li></ul></div>',
  ],
  ['a class without a look', '> [!div class="mx-tdBreakAll"]\n> One', '<p>One</p>'],
  [
    'columns',
    ':::row:::\n:::column span="2":::\nOne\n:::column-end:::\n:::column:::\nTwo\n:::column-end:::\n:::row-end:::',
    '<div class="learn-row"><div class="learn-column" data-span="2"><p>One</p></div><div class="learn-column" data-span="1"><p>Two</p></div></div>',
  ],
  [
    'a video',
    '> [!VIDEO https://www.youtube-nocookie.com/embed/a-b_1?x=1]',
    '<p><a class="learn-video" href="https://www.youtube.com/watch?v=a-b_1">Watch the video on youtube.com</a></p>',
  ],
  ['words that are not translated', 'The :::no-loc text="App Service"::: of', '<p>The App Service of</p>'],
  [
    'a reference',
    '<xref:System.String.Format*?displayProperty=nameWithType>',
    '<p><a href="https://learn.microsoft.com/fr-fr/dotnet/api/system.string.format">String.Format</a></p>',
  ],
  [
    'a generic reference',
    '<xref:System.List%601>',
    '<p><a href="https://learn.microsoft.com/fr-fr/dotnet/api/system.list-1">List&lt;T&gt;</a></p>',
  ],
  [
    'a named reference',
    '[a list](xref:System.List`1)',
    '<p><a href="https://learn.microsoft.com/fr-fr/dotnet/api/system.list-1">a list</a></p>',
  ],
  ['a placeholder', 'az --id <your-id> and <b>x</b>', '<p>az --id &lt;your-id&gt; and <b>x</b></p>'],
  ['a placeholder that HTML knows', 'az --to <address>', '<p>az --to &lt;address&gt;</p>'],
  ['a placeholder at the begin', '<your-id> is\n**yours**', '<p>&lt;your-id&gt; is<strong>yours</strong></p>'],
  ['a placeholder in HTML', '<div><id> is</div>', '<div>&lt;id&gt; is</div>'],
  [
    'a box',
    '- [x] One\n- [ ] Two',
    /<li class="task-list-item"><label><input type="checkbox" disabled="" checked=""\/> One<\/label><\/li>.*<label><input type="checkbox" disabled=""\/> Two<\/label>/,
  ],
  ['a link to a file', '[A](../files/a.zip)', `<p><a href="pathname://${mediaAddress('a.zip', Buffer.from('zip'))}">A</a></p>`],
  ['a link to a picture with backslashes', '[A](..\\media\\a.png)', `<p><a href="pathname://${mediaAddress('a.png', pixel)}">A</a></p>`],
  [
    'a link to what would run',
    '[A](../files/a.html)',
    '<p><a href="https://learn.microsoft.com/fr-fr/microsoft-365/files/a.html">A</a></p>',
  ],
  ['a quote in code', '`[!NOTE]` and `:::row:::`', '<p><code>[!NOTE]</code> and <code>:::row:::</code></p>'],
  ['what is escaped', '\\[!NOTE] \\*\\*a\\*\\* \\[a](b c.md)', '<p>[!NOTE] **a** [a](b c.md)</p>'],
  ['stars that are none', 'all *.md and *.cs', '<p>all *.md and *.cs</p>'],
  ['a link that is escaped', '\\[a](b.md)', '<p>[a](b.md)</p>'],
  ['marks of code that are none', '\\`a\\`\\`, the ` key and [b](c', '<p>`a``, the ` key and [b](c</p>'],
])('%s', async (_, markdown, html) => {
  const rendered = await render(markdown);
  if (typeof html === 'string') expect(rendered.html).toBe(html);
  else expect(rendered.html).toMatch(html);
  expect(rendered.findings).toEqual([]);
});

test.each([
  ['bold with a blank at its end', 'the **Person **entity', '<p>the <strong>Person</strong> entity</p>'],
  ['bold at a bracket of another script', '東京**「はい」**を', '<p>東京<strong>「はい」</strong>を</p>'],
  ['bold that nothing ends', 'see (**this)', '<p>see (this)</p>'],
  [
    'a link without its first bracket',
    '- A page](a b.md). And on',
    '<li><a href="https://learn.microsoft.com/fr-fr/microsoft-365/x/a%20b">A page</a>. And on</li>',
  ],
  ['an address with a blank', '[a page](https://a.test/my page)', '<p><a href="https://a.test/my%20page">a page</a></p>'],
  [
    'an address without its end',
    '[a page](/a/b?c=1\nand on',
    '<p><a href="https://learn.microsoft.com/fr-fr/a/b?c=1">a page</a>and on</p>',
  ],
  ['code with more marks behind than before', 'see [`a b``](#a)', '<p>see <a href="#a"><code>a b</code></a></p>'],
  [
    'a reference with a blank',
    '<xref: System.String>',
    '<p><a href="https://learn.microsoft.com/fr-fr/dotnet/api/system.string">String</a></p>',
  ],
  ['Markdown in HTML', '<p>`a` **b** [c](#c)</p>', '<p><code>a</code> <strong>b</strong> <a href="#c">c</a></p>'],
  ['code with | in a table', '| a |\n|---|\n| x `b|c` |', '<td>x <code>b|c</code></td>'],
  ['a table of unequal rows', '|a|\n|---|---|\n|b **c**|d|', '<td>b <strong>c</strong></td><td>d</td>'],
  ['a table of unequal rows that end in blanks', '|a|b|  \n|---|---|---|  \n|c|d|  \n|e|f|\n', '<td>e</td><td>f</td>'],
  ['an alert among words', 'a [!NOTE] b', '<p>a b</p>'],
  ['an unknown line', ':::chart type="pie":::\n\na', '<p>a</p>'],
  ['an unknown block', ':::chart:::\na\n:::chart-end:::', '<p>a</p>'],
  ['a mark outside of a quote', '[!div class="checklist"]\n\na', '<p></p><p>a</p>'],
  ['a link without an address', '[a]()', '<p>a</p>'],
  ['a video without an address', '> [!VIDEO]', ''],
])('%s is a finding, and shown without its markup', async (_, markdown, html) => {
  const rendered = await render(markdown);
  expect(rendered.html).toContain(html);
  expect(rendered.html).not.toMatch(/:::|\[!|\*\*|\]\(/);
  expect(rendered.findings.length).toBeGreaterThan(0);
});

test.each([
  '[!include [',
  '[!include [a](b)',
  '[!include ]',
  ':::image ',
  ':::image "',
  '<a',
  '[a](b c',
  '**a **b ',
  '`a|',
  '> [!NOTE] ',
  '|a\n',
  ':::a ',
])('four times as much of %j takes about four times as long', { retry: 3 }, async (unit) => {
  const stepsOf = async (count: number): Promise<number> => {
    const before = process.cpuUsage().user;
    await render(`${unit.repeat(count)}\n`);
    return process.cpuUsage().user - before;
  };
  await stepsOf(50);
  expect((await stepsOf(1600)) / (await stepsOf(400))).toBeLessThan(12);
});
