import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Inline, ParseError } from '../model/page.ts';
import { outline } from '../testing/outline.ts';
import { times } from '../testing/times.ts';
import { mergeSegments } from './merge/merge.ts';
import { pageOf } from './page.ts';
import { loadParser } from './parser/parser.ts';
import { jsonError } from './segments/json-error.ts';
import { segmentsOf } from './segments/segments.ts';
import { splice } from './text/splice.ts';

const parse = await loadParser();

const code = `{
\t"theme.back": {
\t\t"message": "Back to \\u0022{page}\\u0022 \\ud83d\\ude00 ",
\t\t"description": "The link at the end"
\t},
\t"plain": "Edit this page",
\t"none": { "message": "{a}{b}", "other": "x" },
\t"__proto__": { "message": "Odd", "more": { "message": "no" } }
}
`;

const toc = `### YamlMime:TableOfContent
items:
- name: Get started # first
  href: start.md
  items:
  - { name: "One: two", href: one.md, displayName: 'a, b' }
- name: >-
    Long
    name
  expanded: true
`;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function rewritten(path: string, text: string, rewrite: (text: string) => string): string {
  const page = pageOf(path, text);
  const all = segmentsOf(page, parse).filter(({ translate }) => translate);
  const contents = all.map(({ id, content }): [string, Inline[]] => [
    id,
    content.map((part) => (part.kind === 'text' ? { ...part, text: rewrite(part.text) } : part)),
  ]);
  const { edits, refused } = mergeSegments(page, new Map(contents), parse);
  expect(refused).toEqual([]);
  return splice(text, edits);
}

describe('messages of a site', () => {
  it('keep their line breaks', () => {
    const text = '{"a": {"message": " one\\n\\ntwo "}}';
    expect(rewritten('code.json', text, () => 'un\n\ndeux')).toBe('{"a": {"message": " un\\n\\ndeux "}}');
  });
  it('are segments with their key, their note and placeholders as codes', () => {
    const segments = segmentsOf(pageOf('i18n/fr/code.json', code), parse);
    expect(segments.map(outline)).toEqual([
      'message theme.back 3: Back to "{variable {page}}" 😀 ',
      'message plain 6: Edit this page',
      '-message none 7: {variable {a}}{variable {b}}',
      'message __proto__ 8: Odd',
    ]);
    expect(segments.map(({ note }) => note ?? null)).toEqual(['The link at the end', null, null, null]);
  });
  it.each([
    ['Read <a href="/x">the docs</a> of {name}', 'message a 1: Read {1:html}the docs{/1} of {variable {name}}'],
    ["<b class='c'>{n}</b> of <i>all</i>", 'message a 1: {1:html}{variable {n}}{/1} of {3:html}all{/3}'],
    ['One<br/>two </b> a < b', 'message a 1: One{html <br/>}two {html </b>} a < b'],
  ])('have tags as codes: %s', (message, expected) => {
    const text = JSON.stringify({ a: { message } });
    expect(segmentsOf(pageOf('code.json', text), parse).map(outline)).toEqual([expected]);
    expect(rewritten('code.json', text, (said) => said)).toBe(text);
    expect(rewritten('code.json', text, (said) => said.toUpperCase())).toContain(JSON.stringify(message.split('>')[0]).slice(-5, -1));
  });
  it('are merged into the strings alone', () => {
    const upper = rewritten('code.json', code, (text) => text.toUpperCase());
    expect(upper).toBe(
      code
        .replace('Back to \\u0022{page}\\u0022 \\ud83d\\ude00 ', 'BACK TO \\"{page}\\" 😀 ')
        .replace('Edit this page', 'EDIT THIS PAGE')
        .replace('"Odd"', '"ODD"'),
    );
    expect(rewritten('code.json', code, (text) => text)).toBe(code);
  });
  it('of one key count once, as the last one says', () => {
    const page = pageOf('code.json', '{"a": "One", "b": "Two", "a": {"message": "Three"}}');
    expect(segmentsOf(page, parse).map(({ text }) => text)).toEqual(['Two', 'Three']);
  });
  it('with a mistyped placeholder are refused', () => {
    const page = pageOf('code.json', '{"a": "See {page}"}');
    const { id } = segmentsOf(page, parse)[0]!;
    const content: Inline[] = [{ kind: 'text', text: 'Voir {page}' }];
    expect(mergeSegments(page, new Map([[id, content]]), parse).refused).toEqual([{ id, reason: 'structure' }]);
  });
  it.each([
    ['', 0, 'Unexpected end of file, expected a value'],
    ['{', 1, 'Unexpected end of file, expected a key in double quotes or "}"'],
    ['{"a": "b",}', 10, 'Unexpected "}", expected a key in double quotes'],
    ['{"a": "b"', 9, 'Unexpected end of file, expected "," or "}"'],
    ['{"a": "b" "c": 1}', 10, 'Unexpected text in quotes, expected "," or "}"'],
    ["{'a': 1}", 1, 'Unexpected "\'", expected a key in double quotes or "}"'],
    ['{"a" 1}', 5, 'Unexpected "1", expected ":" after a key'],
    ['{"a": undefined}', 6, 'Unexpected "undefined", expected a value'],
    ['{"a": 01}', 6, 'Unexpected "01", expected a value'],
    ['[1', 2, 'Unexpected end of file, expected "," or "]"'],
    ['[1}', 2, 'Unexpected "}", expected "," or "]"'],
    ['[,', 1, 'Unexpected ",", expected a value or "]"'],
    ['{} x', 3, 'Unexpected "x", expected the end of the file'],
    ['{"a": "b\n"}', 8, 'Unexpected line break in a text, expected its closing quote, or \\n'],
    ['{"a": "b\tc"}', 8, 'Unexpected U+0009 in a text, expected \\u0009'],
    ['{"a": "\\x"}', 7, 'Unexpected "\\x" in a text, expected \\n, \\t, \\", \\\\ or \\u and four hex digits'],
    ['{"a": "b', 8, 'Unexpected end of file in a text, expected its closing quote'],
    ['['.repeat(200_000), 200_000, 'Unexpected end of file, expected a value or "]"'],
  ])('%j is no JSON', (text, start, message) => {
    expect(() => segmentsOf(pageOf('code.json', text), parse)).toThrow(
      expect.objectContaining({ name: 'ParseError', message, range: { start, end: start } }),
    );
  });
  it('are JSON for whom they are JSON for the runtime', () => {
    const text = fc.oneof(
      fc.json(),
      fc.array(fc.constantFrom(...'{}[]:,"\\ \n01-.eEtrue', 'null', '"a"', '"\\u00e9"')).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (json) => {
        expect(jsonError(json) === null).toBe(isJson(json));
      }),
      times(400),
    );
  });
});

describe('a table of contents', () => {
  it('has names to translate and addresses that can drift', () => {
    expect(segmentsOf(pageOf('docs/TOC.yml', toc), parse).map(outline)).toEqual([
      'toc name 3: Get started',
      '-toc href 4: start.md',
      'toc name 6: One: two',
      '-toc href 6: one.md',
      'toc displayName 6: a, b',
      'toc name 7-9: Long name',
    ]);
  });
  it('is merged value by value', () => {
    expect(rewritten('toc.yml', toc, (name) => `${name}: é`)).toBe(
      toc
        .replace('Get started #', '"Get started: é" #')
        .replace('"One: two"', '"One: two: é"')
        .replace("'a, b'", "'a, b: é'")
        .replace('>-\n    Long\n    name\n', '>-\n    Long name: é\n'),
    );
  });
  it('in braces quotes what would end the value', () => {
    expect(rewritten('toc.yml', '- {name: a, href: b}\n', () => 'c, d]')).toBe('- {name: "c, d]", href: b}\n');
  });
  it.each(['a: [', `a: ${'['.repeat(3000)}`])('%j is no YAML', (text) => {
    expect(() => segmentsOf(pageOf('toc.yml', text), parse)).toThrow(ParseError);
  });
});

test('front matter beyond any sense is a problem, not a wait', () => {
  const { problems } = pageOf('a.md', `---\na: ${'"'.repeat(40_001)}\n---\n`).frontMatter;
  expect(problems.map((problem) => problem.code)).toEqual(['too-long']);
});

test.each([
  ['docs/TOC.yml', '- '.repeat(3000)],
  ['docs/TOC.yml', '? '.repeat(3000)],
  ['docs/TOC.yml', `- name: a\n  items: ${'['.repeat(8000)}`],
  ['i18n/fr/code.json', '{"a":'.repeat(8000) + '1' + '}'.repeat(8000)],
])('%s that nests by the thousand is no file that can be read', (path, text) => {
  expect(() => segmentsOf(pageOf(path, text), parse)).toThrow(/Unexpected nesting of hundreds of levels/);
});
