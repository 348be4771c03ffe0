import { describe, expect, it, test } from 'vitest';
import type { Inline } from '../model/inline.ts';
import { ParseError } from '../model/parse-error.ts';
import { outline } from '../testing/outline.ts';
import { mergeSegments } from './merge.ts';
import { pageOf } from './page.ts';
import { loadParser } from './parser.ts';
import { segmentsOf } from './segments.ts';
import { splice } from './splice.ts';

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
  it('with a mistyped placeholder are refused', () => {
    const page = pageOf('code.json', '{"a": "See {page}"}');
    const { id } = segmentsOf(page, parse)[0]!;
    const content: Inline[] = [{ kind: 'text', text: 'Voir {page}' }];
    expect(mergeSegments(page, new Map([[id, content]]), parse).refused).toEqual([{ id, reason: 'structure' }]);
  });
  it.each(['', '{', '{"a": "b",}', '[1', '['.repeat(200_000)])('%j is no JSON', (text) => {
    expect(() => segmentsOf(pageOf('code.json', text), parse)).toThrow(ParseError);
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
        .replace('>-\n    Long\n    name\n', '"Long name: é"\n'),
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
