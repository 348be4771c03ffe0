import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from './testing/imports.ts';
import { type Commit, repositoryFrom } from './testing/repository-from.ts';
import { runIn } from './testing/run-in.ts';

/** What docs/contributing/start.md shows and advises, on the site that it tells of. */
const page = textOf('docs/contributing/start.md').replaceAll('\n   ', '\n');

const french = 'i18n/fr/docusaurus-plugin-content-docs/current';

const intro = (backups: string, rest = '') => `---
title: Back up your vault
description: How to keep a copy.
---

# Back up your vault

Before you start, read [the guide](guide.md) and run \`vault check\`.

## Schedule

Backups run every night at 2 o'clock. Keep at least ${backups}.
${rest}`;

const translated = (backups: string, rest = '') => `---
title: Sauvegarder votre coffre
description: Comment en garder une copie.
---

# Sauvegarder votre coffre

Avant de commencer, lisez [le guide](guide.md) et lancez \`vault check\`.

## Planification

Les sauvegardes ont lieu chaque nuit à 2 heures. Gardez-en au moins ${backups}.
${rest}`;

const guide = (...[title, text, folder, time]: string[]) =>
  `---\ntitle: ${title}\n---\n\n# ${title}\n\n${text}\n\n- ${folder}\n- ${time}\n`;

const commits: Commit[] = [
  {
    'docusaurus.config.js': "export default { i18n: { defaultLocale: 'en', locales: ['en', 'fr', 'ja'] }, presets: [['classic', {}]] };\n",
    'docs/intro.md': intro('three of them'),
    'docs/guide.md': guide('The guide', 'Install it with `npm install vault`. Then open the settings.', 'Choose a folder', 'Choose a time'),
  },
  {
    [`${french}/intro.md`]: translated('trois'),
    [`${french}/guide.md`]: guide(
      'Le guide',
      'Installez-le avec `npm install vault`. Ouvrez ensuite les réglages.',
      'Choisissez un dossier',
      'Choisissez une heure',
    ),
    'i18n/ja/docusaurus-plugin-content-docs/current/guide.md': guide(
      'ガイド',
      '`npm install vault` で入れます。次に設定を開きます。',
      'フォルダーを選びます',
      '時刻を選びます',
    ),
  },
  { 'docs/intro.md': intro('five of them, on two disks', '\n## Restore\n\nRun `vault restore` to bring a backup back.\n') },
];

const whole = translated('cinq, sur deux disques', '\n## Restaurer\n\nLancez `vault restore` pour récupérer une sauvegarde.\n');

test('prints what it shows', async () => {
  const { root } = repositoryFrom(commits);
  const shown = [...page.matchAll(/^\$ npx lockstep (init|drift|check)\b(.*)\n((?:(?!\$ |```).*\n)*)/gm)].filter(([, , , text]) =>
    text!.trim(),
  );
  expect(shown.map(([, name]) => name)).toEqual(['init', 'drift', 'check', 'drift']);
  for (const [, name, flags, text] of shown) expect((await runIn(root, name! + flags)).out).toMatch(patternOf(text!));
});

test.each([
  ['with a translation program', ['export', 'import'], translateFile],
  ['with the changes in the page', ['sync'], translatePage],
  ['by hand', [], translatePage],
])('a stale page, %s, is current when it is committed', async (_, names, translate) => {
  const { root, git } = repositoryFrom(commits);
  await runIn(root, 'init --write');
  const [first, second] = names.map((name) => new RegExp(`\`npx lockstep (${name} [^\`]*)\``).exec(page)![1]!);
  if (first) expect(await runIn(root, first)).toMatchObject({ code: 0, err: '' });
  translate(root);
  if (second) expect(await runIn(root, second)).toMatchObject({ code: 0, err: '' });
  git('add', '-A');
  git('commit', '-qm', 'Translate');
  expect((await runIn(root, 'drift --locale fr docs/intro.md')).out).toMatch(/^fr +docs\/intro\.md +current /m);
  expect((await runIn(root, 'check i18n/fr')).code).toBe(0);
});

/** What a translator makes of the file. */
function translateFile(root: string): void {
  const file = join(root, 'fr.xlf');
  const texts = [
    ['Keep at least five of them, on two disks.', 'Gardez-en au moins cinq, sur deux disques.'],
    ['Restore', 'Restaurer'],
    ['to bring a backup back.', 'Lancez <ph id="1" dataRef="d1"/> pour récupérer une sauvegarde.'],
  ] as const;
  const text = texts.reduce(
    (all, [source, target]) => all.replace(`${source}</source></segment>`, `${source}</source><target>${target}</target></segment>`),
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
}

function translatePage(root: string): void {
  writeFileSync(join(root, french, 'intro.md'), whole);
}

/** The lines of an output, of which `…` stands for any, and a blank one at the end for none. */
function patternOf(text: string): RegExp {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(lines.map((line) => (line.trim() === '…' ? '[^]*' : `${line}\\n`)).join(''));
}
