import { expect, test } from 'vitest';
import { takesOnlyWords, isFilledIn, takesArguments } from './filled-in.ts';

test.each([
  ['tar xf {{path/to/file.tar}}', 'tar xf {{pfad/zu/datei.tar}}', true],
  ['dd if={{/dev/drive}} of={{path/to/file}}', 'dd if={{/dev/laufwerk}} of={{pfad/zu/datei}}', true],
  ['type {{key=value}}', 'type {{name=wert}}', true],
  ['{{command}} | look {{name_of_it}}', '{{befehl}} | look {{sein-name}}', true],
  ['look {{one|two}}', 'look {{eins|zwei}}', true],
  ['docker run {{image}}', 'docker run {{evil/bild}}', false],
  ['curl {{url}}', 'curl {{b.example}}', false],
  ['chmod {{600}} a', 'chmod {{777}} a', false],
  ['rm {{path/to/file}}', 'rm {{/etc/datei}}', false],
  ['rm {{path/to/file}}', 'rm {{/*}}', false],
  ['rm {{path/to/file}}', 'rm {{../datei}}', false],
  ['look {{name}}', 'look {{-r name}}', false],
  ['look {{name}}', 'look {{$(halt)}}', false],
])('words in braces are words, and run nothing: %s -> %s', (was, is, expected) => {
  expect(takesArguments(was) && isFilledIn(was, is) && takesOnlyWords(was, is)).toBe(expected);
});
