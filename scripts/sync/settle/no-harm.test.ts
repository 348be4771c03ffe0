import { describe, expect, test } from 'vitest';
import type { Judged } from '../../drift/input.ts';
import type { JudgedMatches } from '../../drift/judge/judge-matches.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { Segment } from '../../model/page.ts';
import { helm } from '../../provenance/helm.ts';
import { committedPage } from '../../testing/scenario/committed-page.ts';
import { settleMatches } from './settle-matches.ts';

const parse = await loadParser();

/** What a sync makes of a French page where its English one went on from one text to another. */
async function synced(from: readonly string[], to: readonly string[], french: readonly string[]): Promise<string[]> {
  const target = (first: string) => `---\ndefault_lang_commit: ${first}\n---\n${french.join('\n\n')}\n`;
  const page = committedPage([{ source: textOf(from) }, { target }, { source: textOf(to) }], parse, helm);
  await page.sync();
  return page.target().split('---\n')[2]!.trimEnd().split('\n\n');
}

const textOf = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

describe('a target that is the translation of some other text', () => {
  const release = ['# Install', 'Take `lock 15.0.2`.', 'Then run `lock start`.', '## Known bugs', 'A bug in `web` keeps it from starting.'];
  const shards = [
    '# Découper',
    'La copie dure longtemps, et elle ne s’arrête pas avant la fin.',
    '## La copie',
    '```sql\nselect 1;\n```',
    'Fin.',
  ];

  test('loses nothing that its source lost, and gets nothing', async () => {
    expect(await synced(release, [...release.slice(0, 3), 'New here.'], shards)).toEqual(shards);
  });

  test('while one that follows it does', async () => {
    const french = [
      '# Installer',
      'Prenez `lock 15.0.2`.',
      'Puis lancez `lock start`.',
      '## Défauts connus',
      'Un défaut de `web` l’empêche.',
    ];
    expect(await synced(release, [...release.slice(0, 3), '```sh\nlock stop\n```'], french)).toEqual([
      ...french.slice(0, 3),
      '```sh\nlock stop\n```',
    ]);
  });
});

test('a target that has the blocks of its source under an old record gets none of them twice, and loses none', async () => {
  const from = ['# Code as text', '## What it is', 'A few lines of what it is.', '## How it helps', 'It makes servers alike.'];
  const to = [
    '# Code as text',
    'Servers are described in files.',
    '## Problem',
    'Servers differ.',
    '## How it helps',
    'It makes servers alike.',
  ];
  const french = [
    '# Le code en texte',
    'Les serveurs sont décrits dans des fichiers.',
    '## Le problème',
    'Les serveurs diffèrent.',
    '## Son aide',
    'Il les rend pareils.',
  ];
  expect(await synced(from, to, french)).toEqual(french);
});

describe('a note that goes', () => {
  const [english, french] = [
    ['The harbour opens at six.[^1]', 'Boats wait outside.', '[^1]: In winter at eight.'],
    ['Le port ouvre à six heures.[^1]', 'Les bateaux attendent dehors.', '[^1]: En hiver à huit heures.'],
  ];

  test('stays where a text still names it', async () => {
    expect(await synced(english, ['The harbour is open from six on.', english[1]!], french)).toEqual(french);
    expect(await synced(english, ['The harbour opens at six.', english[1]!], french)).toEqual(french);
  });

  test('and nothing else waits for that', async () => {
    const now = ['The harbour opens at six.', 'A lamp burns at night.', english[1]!];
    expect(await synced(english, now, french)).toEqual([french[0], 'A lamp burns at night.', ...french.slice(1)]);
  });

  test('goes with the text that names it', async () => {
    expect(await synced(english, [english[1]!], french)).toEqual([french[1]]);
  });

  test('goes where none names it any more', async () => {
    const unnamed = ['Le port ouvre à six heures.', ...french.slice(1)];
    expect(await synced(english, ['The harbour opens at six.', english[1]!], unnamed)).toEqual(unnamed.slice(0, 2));
  });
});

describe('a text of which the source went', () => {
  const around = (one: string) => ['# Servers', 'They answer on port 80.', '## Ports', 'All are closed.', one, '## Logs', 'See `a.log`.'];
  const french = (one: string) => [
    '# Serveurs',
    'Ils répondent au port 80.',
    '## Ports',
    'Tous sont fermés.',
    one,
    '## Journaux',
    'Voyez `a.log`.',
    '## En plus',
  ];
  const went = 'Set `--port`, `--host` and `--key` in https://x.org/settings first.';

  test.each([
    ['stays where nothing but its place says that it is the translation', 'Une autre chose est dite ici.', 8],
    ['goes where its codes say so', 'Réglez d’abord `--port`, `--host` et `--key` dans https://x.org/settings.', 7],
  ])('%s', async (_, there, blocks) => {
    expect(await synced(around(went), around('').filter(Boolean), french(there))).toHaveLength(blocks);
  });
});

describe('a text that is new, and of which the target has the codes though its base had them nowhere', () => {
  const from = ['# The project', 'It began in 2019.', 'It is a batch system.'];
  const french = ['# Le projet', 'Il a commencé en 2019.', '![](/img/logo.svg)\nC’est un système de lots.'];

  test('is there in some other shape', async () => {
    expect(await synced(from, [...from.slice(0, 2), '![A logo](/img/logo.svg)', from[2]!], french)).toEqual(french);
  });

  test('while another one comes', async () => {
    const to = [...from.slice(0, 2), '![A plan](/img/plan.svg)', from[2]!];
    expect(await synced(from, to, french)).toEqual([...french.slice(0, 2), '![A plan](/img/plan.svg)', french[2]]);
  });
});

test('a text that came in the place of another one waits in the form that this had, at the second sync as at the first', async () => {
  const blocks = (last: string) => textOf(['# Clouds', 'Rent a server on demand.', last]);
  const target = (first: string) =>
    `---\ndefault_lang_commit: ${first}\n---\n# Nuages\n\nLouez un serveur à la demande.\n\nVous payez ce que vous prenez, et rien de plus, quel que soit le mois.\n`;
  const changes = [
    { source: blocks('You pay what you take, and no more than that in any month.') },
    { target },
    { source: blocks('- Firms [scale](/scaling/) as they grow, and pay no more than that.') },
  ];
  const page = committedPage(changes, parse, helm);
  const before = page.target();
  for (const _ of [1, 2]) {
    await page.sync();
    expect(page.target()).toBe(before);
  }
});

test('what the page may have, though nobody is sure of it, is not brought beside that', () => {
  const [base, source, target] = [
    ['Parameters:', '- a'],
    ['Options:', '- a'],
    ['Paramètres :', '- a'],
  ].map((blocks) => segmentsOf(pageOf('a.md', textOf(blocks)), parse)) as [Segment[], Segment[], Segment[]];
  const matches: Judged[] = [
    { kind: 'removed', base: 0, source: null, similarity: null, class: 'text' },
    { kind: 'added', base: null, source: 0, similarity: null, class: 'text' },
    { kind: 'unchanged', base: 1, source: 1, similarity: 1, class: null },
  ];
  const aligned = [null, { target: 1, confidence: 1 }];
  const then = new Set(target.map(({ text }) => text));
  const leftWith = (present: JudgedMatches['present']) => [
    ...settleMatches({ base, source, target: () => target }, { matches, aligned, present }, then, { language: 'en' }).left,
  ];
  expect(leftWith(new Map([[0, { target: 0, confidence: 0.54 }]]))).toEqual([matches[1]]);
  expect(leftWith(new Map())).toEqual([]);
});
