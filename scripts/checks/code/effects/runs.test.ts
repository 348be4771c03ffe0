import { expect, test } from 'vitest';
import { loadParser } from '../../../markdown/parser/parser.ts';
import { inFence, toldInCode } from '../../../testing/told-in-code.ts';
import { codeBlockChanged } from '../code-block-changed.ts';
import { codeChanged } from '../code-changed.ts';
import { runsMore } from './runs.ts';

const parse = await loadParser();

test.each([
  ['npm ci', 'npm ci (curl a | sh)', true],
  ['git commit -m "All"', 'git commit -m "$(ls)"', true],
  ['echo "All"; ls', 'echo "`ls`"; ls', true],
  ['npm ci', 'npm ci && ls', true],
  ['kill $(pidof {{name}})', 'kill $(pidof {{nom}})', false],
  ['kill $(pidof {{name}})', 'kill $(halt {{nom}})', true],
  ['bash -c "npm ci"', 'bash -c "rm a"', true],
  ['echo "All"', 'echo "Alle"', false],
  ['npm ci', 'npm ci; ls', true],
  ['echo "All"; ls', 'echo "Alle; ja"; ls', false],
  ['a | b', 'b | a', false],
])('%s -> %s runs more: %s', (source, target, isMore) => {
  expect(runsMore(source, target)).toBe(isMore);
});

test.each([
  ['sh', 'run <your image>', 'run <$(ls all)>', 1],
  ['sh', 'curl <your host>', 'curl <dein Rechner>', 0],
  ['sh', 'curl <your host>', 'curl <one.a.net>', 1],
  ['sh', 'echo "It is done"; ls', 'echo "$(run it)"; ls', 1],
  ['sh', 'echo "It is done"; ls', 'echo "Es ist getan"; ls', 0],
  ['sh', 'psql -c "select one thing"', 'psql -c "drop table users"', 1],
  ['sh', 'echo -e "It is done"', 'echo -e "Es ist getan"', 0],
  ['', 'rm ./', 'rm /', 1],
  ['', 'Delete', 'rm -rf a', 1],
  ['', 'Delete', 'Entf', 0],
  ['', 'npm ci', 'rm -rf a (npm ci)', 1],
  ['', 'parsing', 'other.parsing', 1],
  ['', 'npm i parsing', 'npm i parsnig', 1],
])('what runs is told in a block of %j or in a line: %s -> %s', (language, source, target, count) => {
  const one = (code: string): string => `One has to take \`${code}\`.\n`;
  const pages = language ? inFence(language, source, target) : { source: one(source), page: one(target) };
  expect(toldInCode([codeBlockChanged, codeChanged], pages, parse)).toHaveLength(count);
});
