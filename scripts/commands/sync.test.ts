import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import type { DriftReport, SyncReport } from '../model/report.ts';
import { formats } from '../reports/index.ts';
import { microsoft } from '../provenance/microsoft.ts';
import { opentelemetry } from '../provenance/opentelemetry.ts';
import { type Commit, repositoryFrom } from '../testing/repository-from.ts';
import { handBack } from '../testing/hand-back.ts';
import { runIn } from '../testing/run-in.ts';
import { committedPage } from '../testing/scenario/committed-page.ts';
import { transcript } from '../testing/transcript.ts';

const parse = await loadParser();

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
  sidecar: 'xliff/{locale}/{path}.xlf',
  provenance: 'opentelemetry',
});

const source = [
  '---\ntitle: Title\n---\n\n# Heading\n',
  'The first paragraph of the page.\n',
  '- One item of the list\n- Another item, quite different\n',
  '```sh\nnpm ci\n```\n',
  'The second paragraph, with `code`.\n',
  '| Name | What it does |\n| --- | --- |\n| a | The first row |\n| b | The second row |\n',
  'The last paragraph of them all.\n',
].join('\n');

const target = (commit: string) =>
  [
    `---\ntitle: "Titre"   # kept\ndefault_lang_commit: ${commit}\n---\n\n# Titre {#heading}\n`,
    'Le premier alinéa\nde la page.\n',
    '* Un élément de la liste\n* Un autre, tout à fait différent\n',
    '```sh\nnpm ci\n```\n',
    'Le second alinéa, avec `code`.\n',
    '| Nom | Ce que cela fait |\n|---|---|\n| a | La première ligne |\n| b | La seconde ligne |\n',
    'Le dernier alinéa de tous.\n',
  ].join('\n');

function site(now: string, ...later: Commit[]) {
  const repository = repositoryFrom([{ 'lockstep.config.json': config, 'docs/a.md': source }]);
  repository.commit({ 'fr/a.md': target(repository.commits[0]!) });
  repository.commit({ 'docs/a.md': now });
  later.forEach((files) => repository.commit(files));
  const read = () => readFileSync(join(repository.root, 'fr/a.md'), 'utf8');
  const sync = async (flags = '--write') =>
    (JSON.parse((await runIn(repository.root, `sync --format json ${flags}`)).out) as SyncReport).pages[0]!;
  const drift = async () => (JSON.parse((await runIn(repository.root, 'drift --format json')).out) as DriftReport).pages[0]!;
  return { ...repository, read, sync, drift, before: target(repository.commits[0]!) };
}

const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;

/** Syncs twice, without git or a command line; the second time nothing changes. */
async function synced(now: string) {
  const { sync, commits, ...page } = committedPage([{ source }, { target }, { source: now }], parse, opentelemetry);
  const before = page.target();
  const first = await sync();
  const text = page.target();
  expect(await sync()).toMatchObject({ changed: false, pending: first.pending });
  expect(page.target()).toBe(text);
  return { page: first, text, before, commits };
}

test('the same on the command line: twice, and the second time nothing changes', async () => {
  const { sync, read, before } = site(source.replace('\nThe second', '\nSomething entirely new here.\n\nThe second'));
  const page = await sync();
  const text = read();
  expect(text).toBe(before.replace('\nLe second', '\nSomething entirely new here.\n\nLe second'));
  expect(await sync()).toMatchObject({ changed: false, pending: page.pending });
  expect(read()).toBe(text);
});

describe('what a source change does to its target', () => {
  test('a new paragraph comes in the language of the source, after what it follows', async () => {
    const { text, before, page } = await synced(source.replace('\nThe second', '\nSomething entirely new here.\n\nThe second'));
    expect(text).toBe(before.replace('\nLe second', '\nSomething entirely new here.\n\nLe second'));
    expect(page).toMatchObject({ state: 'pending', inserted: 1, pending: 1, wordsToTranslate: 4 });
  });

  test('a removed paragraph goes with the blank line before it', async () => {
    const { text, before, commits } = await synced(source.replace('The second paragraph, with `code`.\n\n', ''));
    expect(text).toBe(before.replace('Le second alinéa, avec `code`.\n\n', '').replace(commits[0]!, commits[2]!));
  });

  test('a moved paragraph moves with its translation', async () => {
    const moved = source
      .replace('The first paragraph of the page.\n\n', '')
      .replace('The last', 'The first paragraph of the page.\n\nThe last');
    const { text, before, page, commits } = await synced(moved);
    const expected = before
      .replace('Le premier alinéa\nde la page.\n\n', '')
      .replace('Le dernier', 'Le premier alinéa\nde la page.\n\nLe dernier');
    expect(text).toBe(expected.replace(commits[0]!, commits[2]!));
    expect(page).toMatchObject({ state: 'done', moved: 1, pending: 0 });
  });

  test('a row of a table and an item of a list come and go alone', async () => {
    const now = source
      .replace('| b | The second row |\n', '| b | The second row |\n| c | Something of a third |\n')
      .replace('- One item of the list\n', '');
    const { text, before } = await synced(now);
    expect(text).toBe(
      before
        .replace('| b | La seconde ligne |\n', '| b | La seconde ligne |\n| c | Something of a third |\n')
        .replace('* Un élément de la liste\n', ''),
    );
  });

  test('a new first item and a new first paragraph stand apart as in the source', async () => {
    const now = source
      .replace('- One item', '- A first item that is new\n- A second new item\n- One item')
      .replace('\nThe first', '\nSomething brand new to begin with.\n\nThe first');
    const { text, before } = await synced(now);
    expect(text).toBe(
      before
        .replace('* Un élément', '* A first item that is new\n* A second new item\n* Un élément')
        .replace('\nLe premier', '\nSomething brand new to begin with.\n\nLe premier'),
    );
  });

  test('what touches what follows does so where a block between both goes', async () => {
    const { text, before } = await synced(source.replace('The second paragraph, with `code`.\n\n', '## Another heading\n'));
    expect(text).toBe(before.replace('Le second alinéa, avec `code`.\n\n', '## Another heading\n'));
  });

  test('what is new at the end comes on a line of its own, whoever of the two lacks the last line end', async () => {
    const added = 'Something entirely new here.';
    for (const [now, end] of [
      [`${source}\n${added}`, '\n'],
      [`${source}\n${added}\n`, ''],
    ] as const) {
      const { sync, read, root, before } = site(now);
      writeFileSync(join(root, 'fr/a.md'), before.trimEnd() + end);
      await sync();
      expect(read().trimEnd()).toBe(`${before}\n${added}`);
    }
  });

  test('a code block that was never translated is brought up to date', async () => {
    const { text, before, commits } = await synced(source.replace('npm ci', 'npm ci --silent'));
    expect(text).toBe(before.replace('npm ci', 'npm ci --silent').replace(commits[0]!, commits[2]!));
  });

  test('of a changed paragraph the old translation stays, and nothing is recorded', async () => {
    const { text, before, page } = await synced(source.replace('The last paragraph of them all', 'The last paragraph, rewritten today'));
    expect(text).toBe(before);
    expect(page).toMatchObject({ state: 'pending', changed: false, pending: 1 });
  });

  test('a blank line only: the new source is recorded', async () => {
    const { text, before, commits } = await synced(source.replace('# Heading\n', '# Heading\n\n'));
    expect(text).toBe(before.replace(commits[0]!, commits[2]!));
  });

  test('of a record with a commit alone no hash is made', async () => {
    const body = 'Le premier alinéa.\n';
    const recording = (commit: string) => `---\nms.sourcegitcommit: ${commit}\n---\n\n${body}`;
    const versions = [{ source: 'The first paragraph.\n' }, { target: recording }, { source: 'The first\nparagraph.\n' }];
    const { sync, target: written, commits } = committedPage(versions, parse, microsoft);
    expect(await sync()).toMatchObject({ state: 'done', changed: true });
    expect(written()).toBe(recording(commits[2]!));
  });

  test('line ends and a BOM of the target stay', async () => {
    const { sync, read, root, before } = site(source.replace('\nThe second', '\nSomething entirely new here.\n\nThe second'));
    writeFileSync(join(root, 'fr/a.md'), windows(before));
    await sync();
    expect(read()).toBe(windows(before.replace('\nLe second', '\nSomething entirely new here.\n\nLe second')));
  });
});

test('code that a translator wrote in is left to do until somebody works on it', async () => {
  const { sync, read, root, before } = site(source.replace('npm ci', 'npm ci --silent'));
  const own = before.replace('npm ci', 'npm ci # tout installer');
  writeFileSync(join(root, 'fr/a.md'), own);
  expect(await sync()).toMatchObject({ state: 'pending', pending: 1 });
  expect(await sync()).toMatchObject({ state: 'pending', pending: 1, changed: false });
  expect(read()).toBe(own);
  writeFileSync(join(root, 'fr/a.md'), own.replace('npm ci', 'npm ci --silent'));
  expect(await sync()).toMatchObject({ state: 'done', pending: 0 });
});

test('a text with a picture that was described anew is left to do until somebody works on it', async () => {
  const { sync, root, commit } = site(source);
  const pictured = (text: string, alt: string) => text.replace(/(The last|Le dernier)/, `![${alt}](a.png) $1`);
  const id = commit({ 'docs/a.md': pictured(source, 'A cat') });
  commit({ 'docs/a.md': pictured(source, 'A cat').replace('of them all', 'rewritten today') });
  writeFileSync(join(root, 'fr/a.md'), pictured(target(id), 'Un chat'));
  expect(await sync()).toMatchObject({ state: 'pending', pending: 1 });
  expect(await sync()).toMatchObject({ state: 'pending', pending: 1, changed: false });
});

test('code that a translator wrote in after a sync stays, even where its source goes', async () => {
  const { sync, read, root, commit } = site(source.replace('of them all', 'rewritten today'));
  await sync();
  const own = read().replace('npm ci', 'npm ci # tout installer');
  writeFileSync(join(root, 'fr/a.md'), own);
  commit({ 'docs/a.md': source.replace('of them all', 'rewritten today').replace('```sh\nnpm ci\n```\n\n', '') });
  await sync();
  expect(read()).toContain('npm ci # tout installer');
});

describe('what a sync brought in the words of the source', () => {
  const withNew = (text: string): string => source.replace('\nThe second', `\n${text}\n\nThe second`);
  const brought = withNew('Something entirely new here.');

  test.each([
    ['in other words', 'Something rather new here.'],
    ['as another text', 'Watch for the lamp above all.'],
  ])('follows what that says since, until somebody translates it: %s', async (_, text) => {
    const { sync, read, before, commit } = site(brought);
    await sync('--write --mark');
    commit({ 'docs/a.md': withNew(text) });
    expect(await sync()).toMatchObject({ state: 'pending', pending: 1, inserted: 0 });
    expect(read()).toBe(before.replace('\nLe second', `\n${text}\n\nLe second`));
    expect(await sync()).toMatchObject({ changed: false, pending: 1 });
  });

  test('and was translated, stays', async () => {
    const { sync, read, root, commit } = site(brought);
    await sync();
    const own = read().replace('Something entirely new here.', 'Quelque chose de nouveau.');
    writeFileSync(join(root, 'fr/a.md'), own);
    commit({ 'docs/a.md': withNew('Something rather new here.') });
    expect(await sync()).toMatchObject({ pending: 1 });
    expect(read()).toBe(own);
  });
});

test('a translation that somebody took out after a sync is brought to nothing that is not there', async () => {
  const { sync, read, root, commit } = site(source.replace('of them all', 'rewritten today'));
  await sync();
  const shorter = read().replace('Le premier alinéa\nde la page.\n\n', '');
  writeFileSync(join(root, 'fr/a.md'), shorter);
  commit({ 'docs/a.md': source.replace('of them all', 'rewritten twice').replace('second paragraph', 'other paragraph') });
  expect(await sync()).toMatchObject({ state: 'pending', removed: 0 });
  expect(read()).toBe(shorter);
});

test('versions of a page remember apart from each other what is left to do', async () => {
  const layouts = ['docs', 'old'].map((name) => ({ source: `${name}/{path}`, target: `{locale}/${name}/{path}` }));
  const own = JSON.stringify({ ...JSON.parse(config), pages: layouts, sidecar: undefined });
  const repository = repositoryFrom([{ 'lockstep.config.json': own, 'docs/a.md': source, 'old/a.md': source }]);
  const both = (text: string) => ({ 'fr/docs/a.md': text, 'fr/old/a.md': text });
  repository.commit(both(target(repository.commits[0]!)));
  repository.commit({ 'docs/a.md': source.replace('of them all', 'rewritten today'), 'old/a.md': source.replace('second', 'next') });
  await runIn(repository.root, 'sync --write');
  const { pages } = JSON.parse((await runIn(repository.root, 'drift --segments --format json')).out) as DriftReport;
  expect(pages.map(({ base, changes }) => [base.by, changes!.map((change) => change.source)])).toEqual([
    ['sidecar', ['The last paragraph rewritten today.']],
    ['sidecar', ['The next paragraph, with `code`.']],
  ]);
});

test('a title that was a heading until now is brought by no sync: the page says it already', async () => {
  const { page, text, before } = await synced(
    source
      .replace('title: Title', 'title: Title\ndescription: The first paragraph of the page.')
      .replace('The first paragraph of the page.\n\n-', '-'),
  );
  expect(page).toMatchObject({ inserted: 0, removed: 0, pending: 2 });
  expect(text).toBe(before);
});

describe('the work of a translator', () => {
  const now = source
    .replace('\nThe second', '\nSomething entirely new here.\n\nThe second')
    .replace('The last paragraph of them all', 'The last paragraph, rewritten today');

  test('finishes what was left, and then the new source is recorded', async () => {
    const { sync, read, root, commits } = site(now);
    expect(await sync()).toMatchObject({ pending: 2 });
    const half = read().replace('Something entirely new here.', 'Quelque chose de nouveau.');
    writeFileSync(join(root, 'fr/a.md'), half);
    expect(await sync()).toMatchObject({ pending: 1, inserted: 0, wordsToTranslate: 5 });
    expect(read()).toBe(half);
    const whole = half.replace('Le dernier alinéa de tous', 'Le dernier alinéa, récrit');
    writeFileSync(join(root, 'fr/a.md'), whole);
    expect(await sync()).toMatchObject({ pending: 0, state: 'done' });
    expect(read()).toBe(whole.replace(commits[0]!, commits[2]!));
    expect(await sync()).toMatchObject({ changed: false, state: 'done' });
  });

  describe('on new names and labels, which read alike in both languages', () => {
    const items = '- GitLab\n- API\n';
    const named = source
      .replace('\nThe second', '\nSomething entirely new here.\n\nThe second')
      .replace('| b |', '| 404 | Nothing is there |\n| b |')
      .replace('- One item', `${items}- One item`);

    test('is done with all else', async () => {
      const { sync, read, root } = site(named);
      expect(await sync()).toMatchObject({ pending: 5 });
      const half = read().replace('Something entirely new here.', 'Quelque chose de nouveau.');
      writeFileSync(join(root, 'fr/a.md'), half.replace('Nothing is there', 'Rien n’y est'));
      expect(await sync()).toMatchObject({ pending: 0, state: 'done' });
      expect(read()).toContain('* API');
    });

    test('is not done before somebody worked on the page, nor while a sentence is left', async () => {
      const { sync, read, root } = site(source.replace('- One item', `${items}- This is what one of them says to you\n- One item`));
      await sync();
      expect(await sync()).toMatchObject({ pending: 3 });
      writeFileSync(join(root, 'fr/a.md'), read().replace('dernier', 'tout dernier'));
      expect(await sync()).toMatchObject({ pending: 3 });
    });
  });

  test('takes out what a sync left in the page, and drift sees that', async () => {
    const joined = source.replace(
      'The first paragraph of the page.\n',
      'The first paragraph of the page. The second paragraph, with `code`.\n',
    );
    const { sync, read, root } = site(joined.replace('The second paragraph, with `code`.\n\n|', '|'));
    await sync();
    expect(read()).toContain('\nLe second alinéa, avec `code`.');
    const state = async () => (JSON.parse((await runIn(root, 'drift --format json')).out) as DriftReport).pages[0]!.state;
    expect(await state()).toBe('stale');
    const whole = read()
      .replace('\nLe second alinéa, avec `code`.\n', '')
      .replace('de la page.', 'de la page. Le second alinéa, avec `code`.');
    writeFileSync(join(root, 'fr/a.md'), whole);
    expect(await state()).toBe('current');
  });

  test('is what drift still tells', async () => {
    const { sync, root } = site(now);
    await sync();
    const { out } = await runIn(root, 'drift --format json --segments');
    expect(JSON.parse(out).pages[0]).toMatchObject({
      state: 'stale',
      base: { by: 'sidecar' },
      wordsToTranslate: 9,
      changes: [
        { kind: 'added', source: 'Something entirely new here.' },
        { kind: 'changed', base: 'The last paragraph of them all.', target: 'Le dernier alinéa de tous.' },
      ],
    });
  });

  test('is never taken out, even where its source went', async () => {
    const { sync, read, root, commit } = site(now);
    await sync();
    const edited = read().replace('Le premier alinéa\nde la page.', 'Un premier alinéa que j’ai récrit.');
    writeFileSync(join(root, 'fr/a.md'), edited);
    commit({ 'docs/a.md': now.replace('The first paragraph of the page.\n\n', '') });
    await sync();
    expect(read()).toBe(edited);
  });
});

describe('a change that its source takes back while it is left to do', () => {
  const changed = source.replace('second paragraph, with `code`', 'second paragraph, and what you do with `codes`');

  test('is none, and drift sees that as a sync does', async () => {
    const { sync, commit, drift } = site(changed);
    expect(await sync()).toMatchObject({ pending: 1 });
    commit({ 'docs/a.md': source });
    expect(await drift()).toMatchObject({ state: 'current', wordsToTranslate: 0 });
    expect(await sync()).toMatchObject({ pending: 0 });
  });

  test('is one where a part of it is translated', async () => {
    const { sync, read, root, commit, drift } = site(changed);
    await sync();
    writeFileSync(join(root, 'fr/a.md'), read().replace('Le second alinéa, avec', 'Le second alinéa, et ce que vous faites de'));
    commit({ 'docs/a.md': source });
    expect(await drift()).toMatchObject({ state: 'stale' });
  });
});

test('of a guess which segment a translation is of it is not said what it was made from', async () => {
  const { sync, read, root, commit } = site(source.replace('The last paragraph of them all', 'The last paragraph, rewritten today'));
  await sync();
  writeFileSync(join(root, 'fr/a.md'), read().replace('Le premier alinéa\nde la page.', 'Un premier alinéa que j’ai récrit.'));
  commit({ 'docs/a.md': source.replace('The first paragraph of the page.', 'Quite another matter altogether!') });
  await sync();
  const { pages } = JSON.parse((await runIn(root, 'drift --format json --segments')).out) as DriftReport;
  expect(pages[0]!.changes).toMatchObject([
    { base: null, source: 'Quite another matter altogether!', target: 'Un premier alinéa que j’ai récrit.' },
  ]);
});

describe('what a sync left asks for the words that drift told before', () => {
  const linked = (address: string, text = 'The second paragraph') => source.replace('The second paragraph', `[${text}](${address})`);

  function changing(...versions: string[]) {
    const repository = repositoryFrom([{ 'lockstep.config.json': config, 'docs/a.md': versions[0]! }]);
    repository.commit({ 'fr/a.md': target(repository.commits[0]!).replace('Le second alinéa', '[Le second alinéa](old.md)') });
    const drift = async () => (JSON.parse((await runIn(repository.root, 'drift --segments --format json')).out) as DriftReport).pages[0]!;
    const sync = async () => (JSON.parse((await runIn(repository.root, 'sync --write --format json')).out) as SyncReport).pages[0]!;
    const toldBy = async () => {
      const { changes, wordsToTranslate } = await drift();
      return [changes!.map((change) => change.class).join(), wordsToTranslate];
    };
    return { ...repository, sync, toldBy, change: (index: number) => repository.commit({ 'docs/a.md': versions[index]! }) };
  }

  test('none where only a link changed that leads elsewhere in the translation, at the second sync as well', async () => {
    const { sync, toldBy, change, commit, root } = changing(linked('old.md'), linked('new.md'));
    commit({ 'fr/a.md': readFileSync(join(root, 'fr/a.md'), 'utf8').replace('(old.md)', '(https://example.fr)') });
    change(1);
    expect(await toldBy()).toEqual(['link', 0]);
    for (let run = 0; run < 2; run += 1) {
      expect(await sync()).toMatchObject({ pending: 1, wordsToTranslate: 0 });
      expect(await toldBy()).toEqual(['link', 0]);
    }
  });

  test('all where the text changed as well, before or after the link', async () => {
    const [first, link, both] = [linked('old.md'), linked('new.md'), linked('new.md', 'Another paragraph here')];
    for (const middle of [link, linked('old.md', 'Another paragraph here')]) {
      const { sync, toldBy, change } = changing(first, middle, both);
      change(1);
      await sync();
      change(2);
      expect(await toldBy()).toEqual(['text', 4]);
      expect(await sync()).toMatchObject({ pending: 1, wordsToTranslate: 4 });
      expect(await toldBy()).toEqual(['text', 4]);
    }
  });
});

describe('a memory', () => {
  const now = source
    .replace('\nThe second', '\nSomething **entirely** new, see [there](there.md).\n\nThe second')
    .replace('of them all', 'of all of those pages');
  const tmx = (units: [string, string][]) =>
    `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="block" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>${units
      .map(([en, fr]) => `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`)
      .join('')}</body></tmx>`;
  const bold = (text: string) => `<bpt i="1" type="bold">**</bpt>${text}<ept i="1">**</ept>`;
  const link = (text: string) => `<bpt i="2" type="link">[</bpt>${text}<ept i="2">](there.md)</ept>`;
  const added: [string, string] = [
    `Something ${bold('entirely')} new, see ${link('there')}.`,
    `Voir ${link('là')}\u00a0: du ${bold('tout')} nouveau.`,
  ];
  const changed: [string, string] = ['The last paragraph of all of those pages.', 'Le tout dernier alinéa.'];

  test('fills in what it has the same text of, and the source is recorded when nothing is left', async () => {
    const { sync, read, root, before, commits } = site(now);
    writeFileSync(join(root, 'all.tmx'), tmx([added, changed]));
    expect(await sync('--write --memory all.tmx')).toMatchObject({
      state: 'done',
      inserted: 1,
      filled: 2,
      pending: 0,
      wordsToTranslate: 0,
    });
    expect(read()).toBe(
      before
        .replace('\nLe second', '\nVoir [là](there.md)\u00a0: du **tout** nouveau.\n\nLe second')
        .replace('Le dernier alinéa de tous.', 'Le tout dernier alinéa.')
        .replace(commits[0]!, commits[2]!),
    );
    expect(await sync('--write --memory all.tmx')).toMatchObject({ changed: false, filled: 0, pending: 0 });
  });

  test('leaves what it only has something similar of, and fills that in when it comes', async () => {
    const { sync, read, root } = site(now);
    writeFileSync(join(root, 'all.tmx'), tmx([added, ['The last paragraph of all of the pages.', 'Presque.']]));
    expect(await sync('--write --memory all.tmx')).toMatchObject({ state: 'pending', filled: 1, pending: 1 });
    expect(read()).toContain('Le dernier alinéa de tous.');
    writeFileSync(join(root, 'all.tmx'), tmx([changed]));
    expect(await sync('--write --memory all.tmx')).toMatchObject({ state: 'done', filled: 1, pending: 0 });
    expect(read()).toContain('Le tout dernier alinéa.');
  });

  test('brings a new segment that is otherwise to wait', async () => {
    const { sync, read, root } = site(now);
    writeFileSync(join(root, 'all.tmx'), tmx([added]));
    expect(await sync('--write --new nothing --memory all.tmx')).toMatchObject({ filled: 1, pending: 1 });
    expect(read()).toContain('du **tout** nouveau');
  });

  test('does not touch what a translator has worked on since the last sync', async () => {
    const { sync, read, root } = site(now);
    await sync();
    writeFileSync(join(root, 'fr/a.md'), read().replace('Le dernier alinéa de tous.', 'Mon dernier alinéa.'));
    writeFileSync(join(root, 'all.tmx'), tmx([added, changed]));
    expect(await sync('--write --memory all.tmx')).toMatchObject({ filled: 1, pending: 0 });
    expect(read()).toContain('Mon dernier alinéa.');
  });
});

test('a hand-back, of whose front matter the base is not known', async () => {
  const { root } = repositoryFrom([handBack()]);
  await runIn(root, 'strip --write');
  const first = await runIn(root, 'sync --write --locale sv-SE --format json');
  const [page] = (JSON.parse(first.out) as SyncReport).pages;
  expect(page).toMatchObject({ inserted: 4, removed: 0, pending: 7, wordsToTranslate: 160 });
  expect(JSON.parse((await runIn(root, 'sync --locale sv-SE --format json')).out).pages[0]).toMatchObject({ changed: false, pending: 7 });
  expect(JSON.parse((await runIn(root, 'drift --locale sv-SE --format json')).out).pages[0]).toMatchObject({ wordsToTranslate: 160 });
});

describe('flags', () => {
  const now = source
    .replace('\nThe second', '\nSomething entirely new here.\n\nThe second')
    .replace('of them all', 'of all of those pages');

  test('nothing is written without --write; --check tells', async () => {
    const { root, read, before } = site(now);
    expect((await runIn(root, 'sync')).code).toBe(0);
    expect((await runIn(root, 'sync --check')).code).toBe(1);
    expect(read()).toBe(before);
    await expect(transcript('sync --diff', await runIn(root, 'sync --diff'), root)).toMatchFileSnapshot('transcripts/sync-diff.md');
    const line = 'sync --format json';
    await expect(transcript(line, await runIn(root, line), root)).toMatchFileSnapshot('transcripts/sync-json.md');
  });

  test('--mark puts comments where something is left, and takes them away when it is done', async () => {
    const { sync, read, root } = site(now);
    await sync('--write --mark');
    const marked = read();
    expect(marked).toContain('Something entirely new here. <!-- lockstep: added -->\n');
    expect(marked).toContain('Le dernier alinéa de tous. <!-- lockstep: changed -->\n');
    expect(await sync('--write --mark')).toMatchObject({ changed: false, pending: 2 });
    writeFileSync(
      join(root, 'fr/a.md'),
      marked.replace('Something entirely new here.', 'Nouveau.').replace('Le dernier', 'Le tout dernier'),
    );
    expect(await sync('--write --mark')).toMatchObject({ pending: 0 });
    expect(read()).not.toContain('lockstep:');
  });

  test('--new nothing waits with what is new', async () => {
    const { sync, read, before, root } = site(now);
    const left = { inserted: 1, pending: 2, wordsToTranslate: 12 };
    expect(await sync('--write --new nothing')).toMatchObject(left);
    expect(read()).toBe(before);
    expect(JSON.parse((await runIn(root, 'drift --format json')).out).pages[0]).toMatchObject({ wordsToTranslate: 12 });
    expect(await sync('--write --new nothing')).toMatchObject(left);
    expect(await sync('--write')).toMatchObject(left);
    expect(read()).toContain('\nSomething entirely new here.\n');
  });

  test('--new nothing does not call a target done that lacks a new paragraph, or new code', async () => {
    for (const added of ['Something entirely new here.', '```sh\nnpm test\n```']) {
      const { sync, read, before } = site(source.replace('\nThe second', `\n${added}\n\nThe second`));
      expect(await sync('--write --new nothing')).toMatchObject({ state: 'pending', pending: 1 });
      expect(read()).toBe(before);
    }
  });
});

test.each(['new text', 'no text, other code', 'a paragraph less'])(
  'a sidecar beside the page of before is not believed: %s',
  async (change) => {
    const now = {
      'new text': source.replace('\nThe second', '\nSomething entirely new here.\n\nThe second'),
      'no text, other code': source.replace('npm ci', 'npm ci --silent'),
      'a paragraph less': source.replace('The second paragraph, with `code`.\n\n', ''),
    }[change]!.replace('The last paragraph of', 'The very last paragraph of');
    const { sync, read, root, before } = site(now);
    expect(await sync()).toMatchObject({ changed: true, pending: change === 'new text' ? 2 : 1 });
    const after = read();
    writeFileSync(join(root, 'fr/a.md'), before);
    const drift = (JSON.parse((await runIn(root, 'drift --format json')).out) as DriftReport).pages[0]!;
    const { changed, added, removed } = drift.segments!;
    expect([drift.state, changed + added + removed]).toEqual(['stale', 2]);
    expect(await sync()).toMatchObject({ changed: true });
    expect(read()).toBe(after);
  },
);

test.each(Object.keys(formats))('a target that can not be read is told of in the format %s', async (format) => {
  const { root } = site(source);
  writeFileSync(join(root, 'fr/a.md'), Buffer.from([0x23, 0x20, 0xe9, 0x0a]));
  const { code, out } = await runIn(root, `sync --format ${format}`);
  expect(code).toBe(1);
  expect(out).toContain('Unexpected byte 0xE9');
});
