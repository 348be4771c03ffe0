import { expect, test } from 'vitest';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { segmentsOf } from '../segments/segments.ts';
import { wordCount } from './words.ts';

const parse = await loadParser();
const words = (text: string): number => segmentsOf(pageOf('a.md', text), parse).reduce((sum, segment) => sum + wordCount(segment), 0);

test.each([
  ['One two – three.', 3],
  ['See [the guide](a.md "The title") and `code`.', 6],
  ['un**believ**able', 1],
  ['a`b`c', 2],
  ['![Alt text](a.png)', 2],
  ['```\ncode here\n```', 0],
  ['1. First 2', 2],
  ['私は学生です', 4],
  ['ฉันรักภาษาไทย', 4],
  ['l’eau d’ici', 2],
  ['مرحبا بالعالم', 2],
  ['“Quoted” words … and – dashes', 4],
  ['Unicode\u00a0blanks\u3000part', 3],
  ['𠮷野家', 2],
  ['---\ntitle: Two words\nms.author: somebody\n---\n', 2],
  ['', 0],
])('%j has %i', (text, expected) => expect(words(text)).toBe(expected));
