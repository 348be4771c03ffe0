import { expect, test } from 'vitest';
import { isSameForReaders } from './same-code.ts';

const page = { locale: 'de', blocks: () => '' };

test.each([
  ['ui/Page.jsx', 'Page.jsx', true],
  ['ui/Page.jsx', 'Pag.jsx', false],
  ['ui/pages', 'pages', false],
  ['run(a, {b: 1})', 'run(a, { b:1 })', true],
  ['run(a, {b: 1})', 'run(a, { b:2 })', false],
  ['{IDE}', '{ IDE}', false],
  ['<myApp>', '<meineApp>', true],
  ['<section>', '<Abschnitt>', false],
  ['tar xf {{path/to/file.tar}} -C {{folder}}', 'tar xf {{pfad/zu/datei.tar}} -C {{ordner}}', true],
  ['tar xf {{path/to/file.tar}}', 'tar xfv {{pfad/zu/datei.tar}}', false],
  ['ls {{[-a|--all]}} {{folder}}', 'ls {{[-a|--alle]}} {{ordner}}', false],
  ['rm {{file}}', 'rm {{datei}} {{ordner}}', false],
  ['Hello {{name}}', 'Hallo {{nom}}', false],
  ['v {{ name }}', 'v {{ nom }}', false],
  ['<App/>', '<App />', true],
  ['<App/>', '<Ap />', false],
  ['{"a":"b","c":1}', '{"a": "b", "c": 1}', true],
  ['\u2060a.b', 'a.b', true],
  ['a.b', 'a\u200b.b', false],
  ['[ 1, 2 ]', '[1, 2]', true],
  ['[ -f a ]', '[-f a]', false],
  ["'./src/a/'", './src/a/', true],
  ['Page Title | Site Title', 'Seitentitel | Name der Site', true],
  [':::tip[Did you know?]{icon="a"}', ':::tip[Schon gewusst?]{icon="a"}', true],
  [':::tip[Did you know?]{icon="a"}', ':::tipp[Schon gewusst?]{icon="a"}', false],
  ['https://a.example/USER_NAME/REPO/edit/', 'https://a.example/BENUTZER_NAME/LAGER/edit/', true],
  ['https://a.example/USER_NAME/REPO/edit/', 'https://a.example/BENUTZER_NAME/LAGER/editieren/', false],
  ['https://a.net/USER_NAME/REPO/', 'https://b.net/BENUTZER_NAME/LAGER/', false],
])('%s -> %s is the same to readers: %s', (source, target, isSame) => {
  expect(isSameForReaders(source, target, page)).toBe(isSame);
});
