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
  ['https://a.example/USER_NAME/REPO/edit/', 'https://a.example/ИМЯ_АВТОРА/КОД/edit/', true],
  ['https://a.example/USER_NAME/REPO/edit/', 'https://a.example/BENUTZER_NAME/LAGER/edit/', false],
  ['https://a.net/USER_NAME/REPO/', 'https://b.net/ИМЯ_АВТОРА/КОД/', false],
  ['--env=<key=value>', '--env=<name=wert>', true],
  ['<MY_BOT>.<MY_HOST>.a.dev', '<dein-bot>.<dein-rechner>.a.dev', true],
  ['a.org/bot<BOT_TOKEN>/<MY_BOT>', 'a.org/bot<TOKEN_BOT>/<DEIN_BOT>', true],
  ['a.org/<MY_BOT>', 'b.org/<DEIN_BOT>', false],
  ['a/b.ts', 'a/b.ts:12', true],
  ['a/b.ts', 'a/b.ts:main', false],
  ['zap .config', 'zap.config', true],
  ['client get()', 'client.get()', true],
  ['npm install', 'npm.install', false],
  ['a. get()', 'a.get()', true],
  ['a.get()', 'a. get()', false],
  ['@ main', '@main', true],
  ['f(\\"a\\")', 'f("a")', true],
  ['https://t.me/your_bot?start=one', 'https://t.me/dein_bot?start=eins', true],
  ['https://t.me/your_bot?start=one', 'https://t.you/dein_bot?start=eins', false],
  ['https://t.me/the_bot', 'https://t.me/der_bot', false],
  ['https://app.vercel.app/api', 'https://meine-app.vercel.app/api', true],
  ['https://one.a.example/api', 'https://two.a.example/api', false],
  ['/surely_a_command', '/sicher_ein_befehl', true],
  ['/set_commands_now', '/setze_befehle_jetzt', false],
  ['Parts & More', 'Teile und mehr', true],
  ['enter', 'Eingabe', false],
])('%s -> %s is the same to readers: %s', (source, target, isSame) => {
  expect(isSameForReaders(source, target, page)).toBe(isSame);
});

test.each([
  ['Press `enter`.', true],
  ['Call `enter`.', false],
])('a key in small letters is one where it is pressed: %s', (said, isSame) => {
  expect(isSameForReaders('enter', 'Eingabe', { ...page, said })).toBe(isSame);
});
