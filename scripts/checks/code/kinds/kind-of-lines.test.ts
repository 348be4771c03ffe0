import { expect, test } from 'vitest';
import { loadParser } from '../../../markdown/parser/parser.ts';
import { inFence, toldInCode } from '../../../testing/told-in-code.ts';
import { codeBlockChanged } from '../code-block-changed.ts';

const parse = await loadParser();

const severitiesOf = (...block: Parameters<typeof inFence>): string[] =>
  toldInCode([codeBlockChanged], inFence(...block), parse).map(({ severity }) => severity);

test.each([
  ['sh', 'rm -rf ./a/b', 'rm -rf ./a / b'],
  ['', 'rm -rf a*b', 'rm -rf a * b'],
  ['bash', 'cat .env', 'cat.env'],
  ['sh', 'MODE=a run', 'MODE = a run'],
  ['sh', 'cat a', 'cat a <b>'],
])('in a block of %j a blank makes another place of one, and is no layout: %s -> %s', (...block) => {
  expect(severitiesOf(...block)).toEqual(['error']);
});

test.each([
  ['', 'run [1, 2 ]', 'run [1, 2]'],
  ['sh', 'run (a )', 'run (a)'],
])('in a block of %j a blank beside a bracket is layout: %s -> %s', (...block) => {
  expect(severitiesOf(...block)).toEqual(['warning']);
});
