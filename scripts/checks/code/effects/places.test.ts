import { expect, test } from 'vitest';
import { isOtherOfMachine, isOtherPlace } from './places.ts';

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
  ['/etc/hosts', '/etc/passwd', true],
  ['~/.ssh/key.pub', '~/.ssh/key', true],
  ['$HOME', '$PATH', true],
  ['/usr/share/your-app', '/usr/share/ihr-programm', false],
  ['$YOUR_HOME', '$DEIN_HOME', false],
  ['/einfach/so', '/simply/so', false],
  ['/etc/hosts', '/etc/hosts', false],
])('%s -> %s is something else on every machine: %s', (source, target, isOther) => {
  expect(isOtherOfMachine(source, target)).toBe(isOther);
});
