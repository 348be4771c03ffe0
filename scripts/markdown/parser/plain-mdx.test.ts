import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ParseError } from '../../model/page.ts';
import { hostileText } from '../../testing/fuzz/hostile-text.ts';
import { mdxSigns } from '../../testing/fuzz/signs.ts';
import { parserWith } from '../../testing/parser-with.ts';
import { pageOf } from '../page.ts';
import { segmentsOf } from '../segments/segments.ts';
import { hasCrowdedBlock } from './crowded-blocks.ts';
import { fallbackParser } from './fallback-parser.ts';
import { nativeParser } from './native-parser.ts';
import { loadParser } from './parser.ts';
import { isPlainMdx } from './plain-mdx.ts';

const parse = await loadParser();
const [native, fallback] = [await nativeParser(), fallbackParser()];

const fence = '```';

describe('plain enough for the native parser', () => {
  it.each([
    '# No code\n\n<Tabs groupId="a">\n\n- b\n\n</Tabs>\n',
    'Export the file.\n\nimport A from "a"\nimport {B, C as D} from \'./b\';\n\n{B.c("d", [1, 2])}\n',
    '<Image src={require("./a/b.png").default} style={{width: 1}} {...props} />\n',
    "<Tabs values={[{label: 'A', value: 'a'},\n  {label: 'B', value: 'b'}]}>\n\n{/* don't */}\n\n</Tabs>\n",
    `${fence}js\nconst a = (\`\${b}\` </{"}\n${fence}\n\n{a}\n`,
    `- a\n\n  ${fence}\n  {\n\n  ${fence}\n\n{a}\n`,
  ])('%j', (text) => {
    expect(isPlainMdx(text)).toBe(true);
    const [one, other] = [native, fallback].map((parser) =>
      segmentsOf(
        pageOf('a.mdx', text),
        parserWith((body) => parser(body, true)),
      ),
    );
    expect(one).toEqual(other);
  });
});

describe('read by micromark', () => {
  it.each([
    ['a template', '{`a`}'],
    ['a tag', '{<b/>}'],
    ['a regular expression', '{/a/}'],
    ['a brace in a string', '{"}"}'],
    ['a quote in a string', `{a'"'} "((1))"}`],
    ['an escape', '{"\\""}'],
    ['an open brace', '{a'],
    ['many brackets', `{${'['.repeat(300)}${']'.repeat(300)}}`],
    ['a long expression', `{${'!'.repeat(5000)}a}`],
    ['an export', 'export const a = 1\n\n{a}'],
    ['an import that text follows', 'import a from "b"\n((1))\n'],
    ['an attribute over two lines', `<a b="\n${fence}\n" c={((1))}/>\n${fence}\n`],
    ['a code block that its list ends', `1. a\n\n   ${fence}\n{(1)}\n${fence}\n`],
    ['a code block behind the mark of a list', `- ${fence}\n  ${fence}\n{"\n`],
    ['a code block in an expression that is none', `\\{\n~~~\n}\n~~~\n{"((1))\n`],
    ['line ends of old', '{a}\r```\r{"\r'],
  ])('%s', (_, text) => expect(isPlainMdx(text)).toBe(false));
});

test('no text that is plain ends the native parser', () => {
  const hostile = hostileText(mdxSigns).filter((text) => isPlainMdx(text) && !hasCrowdedBlock(text));
  fc.assert(
    fc.property(hostile, (text) => void passes(() => native(text, true))),
    { numRuns: 100 },
  );
});

/** Around a core, and how often: each of them ended the process, or took minutes. */
const shapes: [open: string, close?: string, count?: number][] = [
  ['(', ')'],
  ['[', ']'],
  ['{a:', '}'],
  ['`${', '}`'],
  ['a(', ')'],
  ['[...', ']'],
  ['function(){return ', '}'],
  ['(()=>{', '})()'],
  ['class extends ', '{}'],
  ['import(', ')'],
  ['({[', ']:1})'],
  ['({a(){', '}})'],
  ['<a>', '</a>'],
  ['<a b={', '}/>'],
  ['<a>{', '}</a>', 60],
  ['(a=', ')=>1'],
  ['async(', ')'],
  ['new (', ')'],
  ['!', '', 60_000],
  ['- ', '', 60_000],
  ['typeof ', '', 60_000],
  ['new ', '', 30_000],
  ['a=>', '', 30_000],
  ['a?b:', '', 30_000],
  ['a**', '', 60_000],
  ['a+', '', 60_000],
  ['a.', '', 60_000],
];

describe('code that nests deep is a finding, or read', () => {
  it.each(shapes)('%s %s', (open, close = '', count = 8000) => {
    const code = `${open.repeat(count)}a${close.repeat(count)}`;
    for (const text of [`{${code}}`, `b <c d={${code}}/> e`, `export const f = ${code}\n`, `- {${code}`])
      expect(passes(() => segmentsOf(pageOf('a.mdx', `# Head\n\n${text}\n`), parse))).toBeTypeOf('boolean');
  });

  it('with the levels that are too many', () => {
    const text = `# Head\n\n{${'('.repeat(8000)}1${')'.repeat(8000)}}\n`;
    expect(() => segmentsOf(pageOf('a.mdx', text), parse)).toThrow('Unexpected code of more than 150 levels, expected fewer');
  });

  it('as is a block of tags without end', () => {
    const read = (text: string) => () => segmentsOf(pageOf('a.mdx', text), parse);
    expect(read(`b ${'<a>'.repeat(6000)}`)).toThrow('Expected a closing tag for `<a>`');
    expect(read(`b ${'{a}'.repeat(6000)}`)).toThrow('Unexpected block of more than 5000 expressions');
    expect(read('b <a/> {c}\n\n'.repeat(6000))).not.toThrow();
  });

  it('and a block of any number of tags is read, by the parser that is linear in them', () => {
    const text = `b ${'<a/>'.repeat(6000)}<script>c</script>`;
    expect([hasCrowdedBlock(text), hasCrowdedBlock('b <a/>\n\n'.repeat(6000))]).toEqual([true, false]);
    expect(segmentsOf(pageOf('a.mdx', text), parse).at(-1)!.text).toContain('<script>');
  });
});

/** Whether it does what it should without a `ParseError`; any other error is thrown. */
function passes(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof ParseError) return false;
    throw error;
  }
}
