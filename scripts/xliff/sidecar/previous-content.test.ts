import { expect, it } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import type { Segment } from '../../model/page.ts';
import { previousContent } from './previous-content.ts';

const parse = await loadParser();

const shown = (path: string, kind: Segment['kind'], text: string, definitions: string[] = []): string =>
  previousContent({ path, kind, text, definitions }, parse)
    .map((piece) => (piece.kind === 'text' ? piece.text : `{${piece.role} ${piece.type}}`))
    .join('');

it.each<[string, string, Segment['kind'], string, string]>([
  ['a paragraph', 'a.md', 'paragraph', 'Read **this** and `that`.', 'Read {open bold}this{close bold} and {lone code}.'],
  ['a heading', 'a.md', 'heading-2', 'All of [it](a.md)', 'All of {open link}it{close link}'],
  ['a message', 'i18n/en/code.json', 'message', 'Back to {page} "now"', 'Back to {lone variable} "now"'],
  ['a title', 'a.md', 'front-matter', 'The **title**', 'The **title**'],
  ['an entry of a table of contents', 'TOC.yml', 'toc', 'The *start*', 'The *start*'],
  ['what would be another block', 'a.md', 'list-item', '1. One', '1. One'],
  ['what MDX does not read', 'a.mdx', 'paragraph', 'Read <this', 'Read <this'],
  ['nothing', 'a.md', 'paragraph', '', ''],
])('%s', (_, path, kind, text, expected) => expect(shown(path, kind, text)).toBe(expected));

it('a reference is a link where its definition is at hand', () => {
  expect(shown('a.md', 'paragraph', 'See [it][x].', ['[x]: a.md'])).toBe('See {open link}it{close link}.');
  expect(shown('a.md', 'paragraph', 'See [it][x].')).toBe('See [it][x].');
});
