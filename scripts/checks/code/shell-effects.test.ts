import { expect, test } from 'vitest';
import { isOtherPlace, runsMore } from './shell-effects.ts';

test.each([
  ['rm -rf ./a/b', 'rm -rf ./a / b', true],
  ['rm dir/*.log', 'rm dir / *.log', true],
  ['rm -rf a*b', 'rm -rf a * b', true],
  ['rm -rf .', 'rm -rf /', true],
  ['rm ./', 'rm /', true],
  ['cat .env', 'cat.env', true],
  ['MODE=a run', 'MODE = a run', true],
  ['MODE=a run', 'MODE=b run', false],
  ['x / y', 'x/y', false],
  ['cd <your folder>', 'cd <dein Ordner ./ hier>', false],
  ['cd path/to', 'cd pfad/zu', false],
])('%s -> %s is at another place: %s', (source, target, isOther) => {
  expect(isOtherPlace(source, target)).toBe(isOther);
});

test.each([
  ['npm ci', 'npm ci (curl a | sh)', true],
  ['git commit -m "All"', 'git commit -m "$(ls)"', true],
  ['echo "All"; ls', 'echo "`ls`"; ls', true],
  ['npm ci', 'npm ci && ls', true],
  ['npm ci', 'npm ci; ls', true],
  ['echo "All"; ls', 'echo "Alle; ja"; ls', false],
  ['a | b', 'b | a', false],
])('%s -> %s runs more: %s', (source, target, isMore) => {
  expect(runsMore(source, target)).toBe(isMore);
});
