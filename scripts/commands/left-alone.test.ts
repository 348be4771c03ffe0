import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import type { DriftReport, SyncReport } from '../model/report.ts';
import { git as unrecorded } from '../provenance/git.ts';
import { opentelemetry } from '../provenance/opentelemetry.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { committedPage } from '../testing/scenario/committed-page.ts';

const parse = await loadParser();

const configOf = (provenance: string) =>
  JSON.stringify({
    sourceLocale: 'en',
    locales: ['fr'],
    pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
    sidecar: 'xliff/{locale}/{path}.xlf',
    provenance,
  });

/** English pages and their French ones, one commit each; null: that side did not change. The record stays that of the first. */
function remembered(provenance: string, versions: readonly (readonly [string | null, string | null])[]) {
  const changes = versions.map(([source, target]) => ({
    ...(source === null ? {} : { source: `# Title\n\n${source}\n` }),
    ...(target === null ? {} : { target: (first: string) => `${recordOf(provenance, first)}# Titre\n\n${target}\n` }),
  }));
  const [{ source }] = changes as [{ source: string }];
  const { sync, drift, target } = committedPage([{ source }, ...changes], parse, provenance === 'git' ? unrecorded : opentelemetry);
  return { sync, drift, body: () => target().split('# Titre\n\n')[1]!.trimEnd() };
}

const recordOf = (provenance: string, commit: string): string => (provenance === 'git' ? '' : `---\ndefault_lang_commit: ${commit}\n---\n`);

/** The same with git and on the command line. */
function history(provenance: string, versions: readonly (readonly [string | null, string | null])[]) {
  const repository = repositoryFrom([{ 'lockstep.config.json': configOf(provenance), 'docs/a.md': `# Title\n\n${versions[0]![0]}\n` }]);
  const [first] = repository.commits;
  const french = (body: string) => `${recordOf(provenance, first!)}# Titre\n\n${body}\n`;
  repository.commit({ 'fr/a.md': french(versions[0]![1]!) });
  for (const [source, target] of versions.slice(1)) {
    repository.commit({
      ...(source === null ? {} : { 'docs/a.md': `# Title\n\n${source}\n` }),
      ...(target === null ? {} : { 'fr/a.md': french(target) }),
    });
  }
  const run = async <Report>(line: string) => JSON.parse((await runIn(repository.root, `${line} --format json`)).out) as Report;
  return {
    ...repository,
    body: () => readFileSync(join(repository.root, 'fr/a.md'), 'utf8').split('# Titre\n\n')[1]!.trimEnd(),
    sync: async () => (await run<SyncReport>('sync --write')).pages[0]!,
    drift: async () => (await run<DriftReport>('drift')).pages[0]!,
  };
}

describe.each(['opentelemetry', 'git'])('a translation that came with its source and was not recorded stays (%s)', (dialect) => {
  test.each<[string, string, string, string, string]>([
    [
      'with a localised address',
      'Old words of the page.\n\nThe end of it.',
      'Vieux mots de la page.\n\nLa fin.',
      'See the [guide](/docs/guide) before you start anything.\n\nThe end of it.',
      'Avant de commencer, voyez le [guide](/fr/docs/guide).\n\nLa fin.',
    ],
    [
      'with a number that is written otherwise',
      'It takes a while.\n\nThe end of it.',
      'Cela prend du temps.\n\nLa fin.',
      'There are 3, at most 4, of those things.\n\nThe end of it.',
      'Il y a 3 de ces choses, ou au plus 4.\n\nLa fin.',
    ],
    [
      'as one more',
      'The beginning of it.\n\nThe end of it.',
      'Le début.\n\nLa fin.',
      'The beginning of it.\n\nAn entirely new thought.\n\nThe end of it.',
      'Le début.\n\nUne tout autre idée.\n\nLa fin.',
    ],
    [
      'where another one went',
      'First of all words.\n\nSecond of all words.\n\nThird and last of all the words.',
      'Premiers mots.\n\nDeuxièmes mots.\n\nLes troisièmes et derniers mots.',
      'First of all words.\n\nThird and last of all the words.\n\nA fourth kind came as well.',
      'Premiers mots.\n\nLes troisièmes et derniers mots.\n\nUne quatrième sorte est venue.',
    ],
  ])('%s', async (_, base, translation, source, fresh) => {
    const { sync, body } = remembered(dialect, [
      [base, translation],
      [source, fresh],
    ]);
    await sync();
    expect(body()).toBe(fresh);
    await sync();
    expect(body()).toBe(fresh);
  });
});

test('what was removed and what came later are told apart from what a translator did in between', async () => {
  const { sync, body, drift } = history('opentelemetry', [
    ['One thing here.\n\nTwo things here.\n\nThree things here.', 'Un.\n\nDeux.\n\nTrois.'],
    ['One thing here.\n\nThree things here.\n\nIt came along.', 'Un.\n\nTrois.\n\nC’est venu.'],
    ['One thing here.\n\nThree things here.\n\nIt came along.\n\nSomething later.', null],
  ]);
  expect(await sync()).toMatchObject({ state: 'pending', inserted: 0 });
  expect(body()).toBe('Un.\n\nTrois.\n\nC’est venu.');
  expect(await drift()).toMatchObject({ state: 'stale' });
});

test('a translation that a merge brought does not get its source beside it', async () => {
  const { sync, body, git, root, commit } = history('opentelemetry', [['The beginning.\n\nThe end of it all.', 'Le début.\n\nLa fin.']]);
  git('checkout', '-q', '-b', 'work');
  const [source, target] = ['docs/a.md', 'fr/a.md'].map((path) => readFileSync(join(root, path), 'utf8')) as [string, string];
  const between = (text: string, more: string, end: string) => text.replace(end, `${more}\n\n${end}`);
  commit({
    'docs/a.md': between(source, 'Something in between.', 'The end'),
    'fr/a.md': between(target, 'Quelque chose entre les deux.', 'La fin'),
  });
  git('checkout', '-q', 'main');
  commit({ 'docs/a.md': source.replace('# Title', '# Another title') });
  git('merge', '-q', 'work');
  expect(await sync()).toMatchObject({ inserted: 0, state: 'pending' });
  expect(body()).toBe('Le début.\n\nQuelque chose entre les deux.\n\nLa fin.');
});

test('a heading that only got an id keeps its translation, and gets the id', async () => {
  const { sync, body, drift } = remembered('opentelemetry', [
    ['## FAQ\n\nAsk us.', '## Questions\n\nDemandez.'],
    ['## FAQ {#faq}\n\nAsk us.', null],
  ]);
  expect(await sync()).toMatchObject({ removed: 0, inserted: 0, pending: 0, wordsToTranslate: 0 });
  expect(body()).toBe('## Questions {#faq}\n\nDemandez.');
  expect(await drift()).toMatchObject({ state: 'current' });
});

test('a paragraph in the place of another one waits for its translator, with what stood there', async () => {
  const { sync, body } = remembered('opentelemetry', [
    ['Ask us about it.\n\nThe end.', 'Demandez-nous.\n\nLa fin.'],
    ['Completely different words now.\n\nThe end.', null],
  ]);
  expect(await sync()).toMatchObject({ removed: 0, inserted: 0, pending: 1, wordsToTranslate: 4 });
  expect(body()).toBe('Demandez-nous.\n\nLa fin.');
});

test('a short text that moved takes its translation along', async () => {
  const { sync, body } = remembered('opentelemetry', [
    ['## Notes\n\nThe first paragraph.\n\n- An item\n\nThe last paragraph.', '## Remarques\n\nLe premier.\n\n- Un élément\n\nLe dernier.'],
    ['The first paragraph.\n\n- An item\n\nThe last paragraph.\n\n## Notes', null],
  ]);
  expect(await sync()).toMatchObject({ removed: 0, inserted: 0, moved: 1, state: 'done' });
  expect(body()).toBe('Le premier.\n\n- Un élément\n\nLe dernier.\n\n## Remarques');
});

describe('a container', () => {
  const [note, more] = ['> A sentence of the box that is in it.', 'A sentence that stands behind the box.'];
  const [encart, suite] = ['> Une phrase de l’encart qui y est.', 'Une phrase qui est après l’encart.'];
  const boxed = (text: string, ...rest: string[]) => ['::: warning', text, ':::', ...rest].join('\n\n');

  test('of which the end alone went stays closed', async () => {
    const { sync, body } = history('git', [
      [boxed(note, more), boxed(encart, suite)],
      [['::: warning', note, more].join('\n\n'), null],
    ]);
    await sync();
    expect(
      body()
        .split('\n')
        .filter((line) => line.startsWith(':::')),
    ).toEqual(['::: warning', ':::']);
  });

  test('that went goes with both of its lines', async () => {
    const { sync, body } = history('git', [
      [boxed(note, more), boxed(encart, suite)],
      [[note, more].join('\n\n'), null],
    ]);
    await sync();
    expect(body()).toBe([encart, suite].join('\n\n'));
  });
});

describe('a table that got a column', () => {
  const english = '| Name | Use |\n| --- | --- |\n| one | first of them |\n| two | second of them |';
  const french = '| Nom | Usage |\n| --- | --- |\n| un | premier |\n| deux | second |';
  const wider = '| Name | New | Use |\n| --- | --- | --- |\n| one | good | first of them |\n| two | bad | second of them |';

  test('gets it in every row, and its cells wait', async () => {
    const { sync, body, drift } = remembered('opentelemetry', [
      [english, french],
      [wider, null],
    ]);
    expect(await sync()).toMatchObject({ state: 'pending', pending: 3 });
    expect(body()).toBe('| Nom | New | Usage |\n| --- | --- | --- |\n| un | good | premier |\n| deux | bad | second |');
    expect(await sync()).toMatchObject({ state: 'pending', changed: false, pending: 3 });
    expect(await drift()).toMatchObject({ state: 'stale' });
  });

  test.each([true, false])('keeps its translations where the new cells are imported, after a sync: %s', async (isSynced) => {
    const { sync, body, root, drift } = history('opentelemetry', [
      [english, french],
      [wider, null],
    ]);
    if (isSynced) await sync();
    await runIn(root, 'export --only drifted --xliff 1.2 --output a.xlf');
    const file = join(root, 'a.xlf');
    expect(existsSync(file)).toBe(true);
    const words: Record<string, string> = { New: 'Nouveau', good: 'bon', bad: 'mauvais' };
    const translate = (unit: string, text: string) =>
      words[text] ? unit.replace(/<target[^>]*\/>/, `<target>${words[text]}</target>`) : unit;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<source[^>]*>(\w+)<\/source>\s*<target[^>]*\/>/g, translate));
    await runIn(root, 'import --write a.xlf');
    expect(body()).toBe('| Nom | Nouveau | Usage |\n| --- | --- | --- |\n| un | bon | premier |\n| deux | mauvais | second |');
    expect(await drift()).toMatchObject({ state: 'current' });
  });
});

test('a translation of what was replaced stays beside a paragraph that the page has of its own', async () => {
  const { root, commit, sync, body } = history('opentelemetry', [
    ['First paragraph here.\n\n* Stop the old service\n\n## End', 'Premier paragraphe ici.\n\n* Arrêtez le vieux service\n\n## Fin'],
  ]);
  const page = readFileSync(join(root, 'fr/a.md'), 'utf8');
  const own = page.replace('Premier', 'Une note pour les lecteurs français.\n\nPremier');
  commit({ 'docs/a.md': '# Title\n\nFirst paragraph here.\n\n* Reboot every machine twice\n\n## End\n', 'fr/a.md': own });
  expect((await sync()).pending).toBe(1);
  expect(body()).toContain('* Arrêtez le vieux service');
});
