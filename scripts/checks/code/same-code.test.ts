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
