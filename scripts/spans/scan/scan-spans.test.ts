import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilingualPages } from '../../testing/bilingual-page.ts';
import { pair } from '../../testing/pair.ts';
import { scanSpans } from './scan-spans.ts';

/** What a scan saw, as short as it can be told: pairs as `id: target = source`, lone sides as `id?`. */
function seen(text: string, bodyStart = 0): string[] {
  const { pairs, lone } = scanSpans(text, bodyStart);
  return [
    ...pairs.map(({ id, targetText, sourceText }) => `${id}: ${targetText} = ${sourceText}`),
    ...lone.map(({ id, target }) => (target ? `${id}: ${text.slice(target.open[0]!.end, target.close[0]?.start)} = ?` : `${id}: ? = …`)),
  ];
}

const loneSource = (id: string) => `<span class="sxs-lookup"><span data-stu-id="${id}">s</span></span>`;

const hello = pair('c4c43-101', 'Bonjour', 'Hello');

describe('pairs', () => {
  test.each([
    ['one', hello, ['c4c43-101: Bonjour = Hello']],
    ['a paragraph id', pair('a3569-p102', 'Un. Deux.', 'One. Two.'), ['a3569-p102: Un. Deux. = One. Two.']],
    ['in a link', `[${hello}](a.md "b")`, ['c4c43-101: Bonjour = Hello']],
    ['over several lines', pair('c4c43-101', 'a\n* b\n\nc', 'd\n* e\n\nf'), ['c4c43-101: a\n* b\n\nc = d\n* e\n\nf']],
    ['empty sides', pair('c4c43-101', '', ''), ['c4c43-101:  = ']],
    ['edge blanks', pair('c4c43-101', ' a ', ' b'), ['c4c43-101:  a  =  b']],
    ['two with one id', hello + hello, ['c4c43-101: Bonjour = Hello', 'c4c43-101: Bonjour = Hello']],
    ['control characters in an id', pair('c4c43\u0000\u001b-1', 'a', 'b'), ['c4c43\u0000\u001b-1: a = b']],
    [
      'other attributes, other orders',
      `<span lang='fr' data-ttu-id='c4c43-101'>a</span><span id=x class="y sxs-lookup"><span dir="ltr" data-stu-id=c4c43-101>b</span></span>`,
      ['c4c43-101: a = b'],
    ],
    ['blanks between the tags', hello.replaceAll('</span><', '</span> \n<'), ['c4c43-101: Bonjour = Hello']],
    ['without the lookup tag', '<span data-ttu-id="c4c43-101">a</span><span data-stu-id="c4c43-101">b</span> c', ['c4c43-101: a = b']],
    ['escaped quotes', hello.replaceAll('"', '&quot;'), ['c4c43-101: Bonjour = Hello']],
    ['in a quoted YAML string', `title: "${hello.replaceAll('"', '\\"')}"`, ['c4c43-101: Bonjour = Hello']],
  ])('%s', (_, text, expected) => {
    expect(seen(text)).toEqual(expected);
  });
});

describe("the page's own spans inside of a pair", () => {
  test.each([
    ['balanced', '<span class="a">x</span> y', '<span class="a">z</span>'],
    ['at the end', 'x <span>y</span>', 'z <span>w</span>'],
    ['nested', '<span><span>x</span></span>', '<span><span>y</span></span>'],
    ['opened in code', '`<span>` x', '`<span>` y'],
    ['closed in code', '`</span></span>` x', '`</span></span>` y'],
    ['escaped', '**\\<span>** x', '**\\<span>** y'],
    ['never closed', '<span> x', '<span> y'],
    ['twice never closed', '<span><span> x', '<span><span> y'],
    ['closed too often in the target', 'x</span> y', 'z'],
  ])('%s', (_, target, source) => {
    const after = pair('c4c43-102', 'c', 'd');
    expect(seen(`${pair('c4c43-101', target, source)} ${after}`)).toEqual([`c4c43-101: ${target} = ${source}`, 'c4c43-102: c = d']);
  });
});

describe('what cannot be paired', () => {
  test.each([
    ['a lone target', '<span data-ttu-id="c4c43-101">a</span> b', ['c4c43-101: a = ?']],
    ['a lone source', `a ${loneSource('c4c43-101')}`, ['c4c43-101: ? = …']],
    ['other ids', `<span data-ttu-id="c4c43-101">a</span>${loneSource('c4c43-102')}`, ['c4c43-101: a = ?', 'c4c43-102: ? = …']],
    [
      'a pair inside of a target',
      `<span data-ttu-id="c4c43-100">a ${hello} b</span>`,
      ['c4c43-101: Bonjour = Hello', `c4c43-100: a ${hello} b = ?`],
    ],
    ['cut off in a target', `${hello} <span data-ttu-id="c4c43-102">a`, ['c4c43-101: Bonjour = Hello', 'c4c43-102: a = ?']],
    ['cut off in a source', hello.slice(0, -8), ['c4c43-101: Bonjour = ?', 'c4c43-101: ? = …']],
    ['a source that lost a close', `${hello.slice(0, -7)} <span>a</span></span> b`, ['c4c43-101: Bonjour = ?', 'c4c43-101: ? = …']],
    ['cut off in a tag', `${hello} <span data-ttu-id="c4c43`, ['c4c43-101: Bonjour = Hello']],
  ])('%s', (_, text, expected) => {
    expect(seen(text)).toEqual(expected);
  });
});

describe('code', () => {
  const inside = pair('c4c43-102', 'b', 'b');
  const after = pair('c4c43-103', 'c', 'c');
  test.each([
    ['a fence shows markup of another page', `${hello}\n\n\`\`\`html\n${pair('aaaaa-102', 'b', 'b')}\n\`\`\`\n\n${after}`, 2],
    ['a fence shows markup of this page again', `${hello}\n\n~~~\n${hello}\n~~~\n\n${after}`, 2],
    ['a fence in a list shows an unclosed tag', `- ${hello}\n\n  \`\`\`\n  <span data-ttu-id="c4c43-999">\n  \`\`\`\n\n- ${after}`, 2],
    ['a page that only shows markup', `\`\`\`html\n${inside}\n\`\`\`\n`, 0],
    ['inline code shows markup', `${hello} \`${pair('aaaaa-102', 'b', 'b')}\` ${after}`, 2],
    ['inline code shows a tag', `${hello} \`<span data-ttu-id="x">\` ${after} \`</span>\``, 2],
    ['entities show markup', `${pair('aaaaa-102', 'b', 'b').replaceAll('<', '&lt;').replaceAll('>', '&gt;')} ${after}`, 1],
    ["a fence holds the page's own markup", `${hello}\n\n\`\`\`html\n${inside}\n\`\`\`\n\n${after}`, 3],
    ["a fence at the end holds the page's own markup", `${hello}\n\n\`\`\`html\n${inside}\n\`\`\`\n`, 2],
    ["entities hold the page's own markup", `${hello} ${inside.replaceAll('<', '&lt;').replaceAll('>', '&gt;')} ${after}`, 3],
    ['a stray backtick hides nothing', `a \` b ${hello} c\n\nd \` e`, 1],
    ['stray backticks in both sides hide nothing', pair('c4c43-101', 'a ` b', 'c ` d'), 1],
    ['a fence ends', `\`\`\`js\nx\n\`\`\`\n\n${hello}`, 1],
    ['front matter holds no code', `---\ntitle: "\`a"\n---\n${hello} \``, 1],
  ])('%s', (_, text, pairs) => {
    const { length } = scanSpans(text, text.startsWith('---') ? text.lastIndexOf('---') + 4 : 0).pairs;
    expect(length).toBe(pairs);
  });
});

test('positions and blocks', () => {
  const text = `---\ntitle: ${pair('c4c43-101', 'a', 'a')}\n---\n# ${pair('c4c43-102', 'b', 'b')}\n\n- ${pair('c4c43-103', 'c', 'c')} ${pair('c4c43-104', 'd', 'd')}\n\n> ${pair('c4c43-105', 'e', 'e')}\n\n| ${pair('c4c43-106', 'f', 'f')} |\n\n${pair('c4c43-107', 'g', 'g')}`;
  const { pairs } = scanSpans(text, text.indexOf('# '));
  expect(pairs.map(({ block }) => block)).toEqual(['front-matter', 'heading-1', 'list-item', 'list-item', 'quote', 'cell', 'paragraph']);
  for (const { target, targetText, source, sourceText, range, id } of pairs) {
    expect([text.slice(target.start, target.end), text.slice(source.start, source.end)]).toEqual([targetText, sourceText]);
    expect(text.slice(range.start, range.end)).toBe(pair(id, targetText, sourceText));
  }
});

test('a damaged region goes from its first real quote to its last', () => {
  const text = `"a" "${hello.replaceAll('"', '&quot;')} &quot;b&quot; ${hello.replaceAll('"', '&quot;')}" "c"`;
  const { damaged, pairs } = scanSpans(text);
  expect(damaged).toEqual([{ start: 4, end: text.length - 4 }]);
  expect(pairs).toHaveLength(2);
});

test('the quick way and the thorough way see the same pairs', () => {
  fc.assert(
    fc.property(bilingualPages, ({ bilingual }) => {
      const { pairs } = scanSpans(bilingual);
      // A span of the page's own is enough for the thorough way.
      expect(pairs).toEqual(scanSpans(`${bilingual}<span>a</span>`).pairs);
    }),
  );
});
