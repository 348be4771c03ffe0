import { expect, test } from 'vitest';
import { isOtherPlace } from './places.ts';

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
