import { describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { digest } from '../model/digest.ts';
import { nothingLeft } from '../model/drift.ts';
import { dialects } from '../provenance/index.ts';
import { historyOf, type TestCommit } from '../testing/history-of.ts';
import { type BilingualBase, type DriftContext, type DriftInput, type Include, nothingRemembered } from './input.ts';
import { pageDrift } from './page-drift.ts';

const parse = await loadParser();

const [first, second] = ['aaaaaaa1', 'bbbbbbb1'] as const;

const pair = {
  locale: 'sv',
  path: 'a.md',
  source: 'docs/a.md',
  target: 'sv/a.md',
  sourceExists: true,
  targetExists: true,
  sidecar: null,
  kind: 'page',
} as const;

interface Known {
  dialect: string;
  commits: TestCommit[] | null;
  head: string;
  cut: string[];
  /** Commits of a repository of its own that the target is in. */
  targetCommits: TestCommit[];
  ignored: string[];
  places: boolean;
  include: Include;
  bilingual: BilingualBase;
  since: string;
  renamedFrom: string;
  kind: 'page' | 'messages';
}

/** The drift of a target, without git: the source as it is, the target, and what is known beside them. */
async function driftOf(source: string | null, target: string | null, known: Partial<Known> = {}) {
  const { dialect = 'helm', commits = [], head, targetCommits, ignored = [], places = true, include = { by: 'none' } } = known;
  const history = commits && historyOf(commits, head ?? commits.at(-1)?.id ?? '', known.cut);
  const side = (path: string, text: string | null) =>
    text === null ? null : { page: pageOf(path, text), bytes: new TextEncoder().encode(text) };
  const ending = known.kind === 'messages' ? 'json' : 'md';
  const sides = { source: side(`docs/a.${ending}`, source), target: side(`sv/a.${ending}`, target) };
  const by = dialects.find(({ id }) => id === dialect)!;
  const input: DriftInput = {
    pair: { ...pair, kind: known.kind ?? 'page', source: `docs/a.${ending}`, target: `sv/a.${ending}` },
    ...sides,
    bilingual: known.bilingual ?? null,
    provenance: sides.target && by.read(sides.target.page),
    ownRecord: null,
    renamedFrom: known.renamedFrom ?? null,
    unreadable: null,
    since: known.since ?? null,
  };
  const remembered = nothingRemembered();
  const context: DriftContext = {
    dialect: by,
    history,
    targetHistory: targetCommits ? historyOf(targetCommits) : history,
    segmentsOf: (page) => segmentsOf(page, parse),
    pageOf: (path, bytes) => pageOf(path, new TextDecoder().decode(bytes)),
    includeOf: async () => include,
    judgement: { ignored, language: 'en', places, matched: remembered.matched },
    remembered,
  };
  return pageDrift(input, context);
}

const recording = (commit: string, body: string) => `---\ndefault_lang_commit: ${commit}\n---\n${body}`;

/** The drift of a target of one version of its source, as that is now. */
const since = (before: string, now: string, target: string, more: Partial<Known> = {}) =>
  driftOf(now, recording(first, target), {
    commits: [
      { id: first, files: { 'docs/a.md': before } },
      { id: second, files: { 'docs/a.md': now } },
    ],
    ...more,
  });

describe('the state of a target', () => {
  test.each<[string, string | null, string | null, Partial<Known>, object]>([
    ['without a source', null, '# A\n', {}, { state: 'orphaned', notes: ['the source is gone'], wordsToTranslate: null }],
    ['that is missing', '# One two\n\nThree.\n', null, {}, { state: 'missing', wordsToTranslate: 3, segments: null }],
    [
      'that records nothing, and no history',
      '# A\n',
      '# B\n',
      { commits: null },
      { state: 'untracked', notes: ['nothing is recorded, and there is no git history to ask'] },
    ],
    [
      'of a commit that is not here',
      '# A\n',
      recording('1234567', '# B\n'),
      {},
      { state: 'untracked', base: { by: 'none', commit: '1234567' } },
    ],
    [
      'of another hash, whose text is not at hand',
      '# A\n',
      `---\nms.openlocfilehash: ${'0'.repeat(40)}\n---\n# B\n`,
      { dialect: 'microsoft' },
      { state: 'stale', segments: null, base: { by: 'none', hashMatches: false } },
    ],
    [
      'of a commit without the page',
      '# A\n',
      recording(first, '# B\n'),
      { commits: [{ id: first, files: {} }] },
      { state: 'base-missing' },
    ],
    ['that can’t be asked for without its commit', '# A\n', recording(first, '# B\n'), { commits: null }, { state: 'untracked' }],
  ])('%s', async (_, source, target, known, expected) => {
    expect(await driftOf(source, target, known)).toMatchObject(expected);
  });

  const words = 'The cat sits on the table.\n';

  test.each([
    ['nothing', ''],
    ['the words of its source', words],
  ])('that records nothing and holds %s: incomplete, since nobody has to know what it was made from', async (_, target) => {
    expect(await driftOf(words, target)).toMatchObject({ state: 'incomplete', wordsToTranslate: 6, notes: [] });
    expect(await driftOf(words, 'Katten sitter på bordet.\n')).toMatchObject({ state: 'untracked', wordsToTranslate: null });
  });

  test('of the source as it is: current, 0 commits behind, counted', async () => {
    const row = await since('# A\n\nText.\n', '# A\n\nText.\n', '# A\n\nText.\n');
    expect(row).toMatchObject({
      state: 'current',
      commitsBehind: 0,
      wordsToTranslate: 0,
      segments: { unchanged: 2, changed: 0 },
      changes: [],
    });
  });

  test('of an older one: stale, with what changed, where it is in the target, and how many words that is', async () => {
    const before = '# A title\n\nThe first text stays as it is.\n\nThe old text is here now.\n\nGone for good.\n';
    const now = '# A title\n\nThe first text stays as it is.\n\nThe new text is here now.\n\nA stranger comes along!\n';
    const row = await since(before, now, '# En titel\n\nFörsta.\n\nGammal.\n\nBorta.\n');
    expect(row).toMatchObject({
      state: 'stale',
      commitsBehind: 1,
      base: { by: 'commit', commit: first, hash: null },
      segments: { unchanged: 2, changed: 1, added: 1, removed: 1, moved: 0 },
      wordsToTranslate: 10,
    });
    expect(
      row.changes!.map(({ kind, base, source, target, sourceLines, targetLines }) => [
        kind,
        base,
        source,
        target,
        sourceLines,
        targetLines,
      ]),
    ).toEqual([
      ['changed', 'The old text is here now.', 'The new text is here now.', 'Gammal.', [5, 5], [8, 8]],
      ['removed', 'Gone for good.', null, 'Borta.', null, [10, 10]],
      ['added', null, 'A stranger comes along!', null, [7, 7], [10, 10]],
    ]);
  });

  test('what is new stands behind the segment before it, what was moved away aside', async () => {
    const long = 'A paragraph that is long enough to be known again.';
    const before = `# A\n\n${long}\n\nThe second one, which stays.\n`;
    const row = await since(before, `# A\n\nThe second one, which stays.\n\n${long}\n\nAnd quite another!\n`, '# A\n\nLång.\n\nAndra.\n');
    expect(row.changes!.map(({ kind, class: of, targetLines }) => [kind, of, targetLines])).toEqual([
      ['moved', 'position', [6, 6]],
      ['added', 'text', [8, 8]],
    ]);
    expect(row.wordsToTranslate).toBe(3);
  });

  const table = (...rows: string[]) => rows.map((row) => `| ${row} |\n`).join('');

  test.each([
    ['a row that gains a cell', ['a | b', '- | -', 'one | '], ['a | b', '- | -', 'one | two'], [['changed', 'two', [6, 6]]]],
    [
      'rows that gain a column',
      ['a | b', '- | -', 'one | two'],
      ['c | a | b', '- | - | -', 'three | one | two'],
      [
        ['changed', 'c', [4, 4]],
        ['changed', '|-|-|-|', [5, 5]],
        ['changed', 'three', [6, 6]],
      ],
    ],
    [
      'a new row, though one of its cells stands elsewhere too',
      ['a | b', '- | -', 'one | yes'],
      ['a | b', '- | -', 'one | yes', 'two | yes'],
      [
        ['added', 'two', [6, 6]],
        ['added', 'yes', [6, 6]],
      ],
    ],
  ])('of %s is told at its row', async (_, before, after, expected) => {
    const row = await since(table(...before), table(...after), table(...before));
    expect(row.changes!.map(({ kind, source, targetLines }) => [kind, source, targetLines])).toEqual(expected);
    expect(row.segments).toMatchObject({ changed: expected.filter(([kind]) => kind === 'changed').length });
  });

  test('a changed link or comma asks for no words', async () => {
    const row = await since('See [the page](a.md) now.\n', 'See [the page](b.md) now.\n', 'Se [sidan](c.md) nu.\n');
    expect(row).toMatchObject({ state: 'stale', wordsToTranslate: 0, changes: [{ class: 'link' }] });
  });

  test('a block that went, and is of a class that is ignored, is no change', async () => {
    const [before, now] = [
      'You can read it first of all, and then it is done by you.\n\n```sh\nnpm ci\n```\n',
      'You can read it first of all, and then it is done by you.\n',
    ];
    const row = await since(before, now, 'You can read it first of all, and then it is done by you.\n\n```sh\nnpm ci\n```\n', {
      ignored: ['code'],
    });
    expect(row).toMatchObject({ state: 'incomplete', segments: { removed: 0 } });
  });

  test('a class that is ignored is no change', async () => {
    const row = await since('First, read it.\n', 'First read it.\n', 'Läs.\n', { ignored: ['punctuation'] });
    expect(row).toMatchObject({ state: 'current', segments: { unchanged: 1, changed: 0 } });
  });

  test('a change that the target has already is none', async () => {
    expect(await since('Run `npm ci`.\n', 'Run `npm i`.\n', 'Kör `npm i`.\n')).toMatchObject({ state: 'current', commitsBehind: 1 });
    expect(await since('Run `npm ci`.\n', 'Run `npm i`.\n', 'Kör `npm ci`.\n')).toMatchObject({ state: 'stale' });
  });

  test('link definitions in another order are none; a text in another place is one', async () => {
    const [one, two] = ['[first link]: first-page.md', '[second link]: second-page.md'];
    const text = 'See [first link] and [second link] of this.\n\n';
    const target = `Se [first link] och [second link] om det.\n\n${one}\n${two}\n`;
    const definitions = await since(`${text}${one}\n${two}\n`, `${text}${two}\n${one}\n`, target);
    expect(definitions).toMatchObject({ state: 'current', segments: { unchanged: 3, moved: 0 } });
    const [a, b] = ['The first paragraph, long enough.', 'The second paragraph, long enough.'];
    const texts = await since(`${a}\n\n${b}\n`, `${b}\n\n${a}\n`, 'Det första stycket, långt nog.\n\nDet andra stycket, långt nog.\n');
    expect(texts).toMatchObject({ state: 'stale', segments: { unchanged: 1, moved: 1 } });
  });

  test('with the source’s own hash is behind by nothing, however old its commit is', async () => {
    const hash = digest('sha1', new TextEncoder().encode('# B\n'));
    const target = `---\nms.sourcegitcommit: ${first}\nms.openlocfilehash: ${hash}\n---\n# B\n`;
    const commits = [
      { id: first, files: { 'docs/a.md': '# A\n' } },
      { id: second, files: { 'docs/a.md': '# B\n' } },
    ];
    const row = await driftOf('# B\n', target, { commits, dialect: 'microsoft' });
    expect(row).toMatchObject({ state: 'current', base: { by: 'hash', commit: first, hashMatches: true }, commitsBehind: 0 });
  });

  test('says what the page was called then', async () => {
    const commits: TestCommit[] = [
      { id: first, files: { 'docs/old.md': '# A\n' } },
      { id: second, files: { 'docs/a.md': '# A\n' }, renames: { 'docs/a.md': 'docs/old.md' } },
    ];
    const row = await driftOf('# A\n', recording(first, '# B\n'), { commits });
    expect(row).toMatchObject({ state: 'current', renamedFrom: 'docs/old.md', commitsBehind: 1 });
  });
});

describe('the base', () => {
  const [one, two] = ['# One\n\nThe text of the first version.\n', '# One\n\nThe text of the second version.\n'];
  const commits: TestCommit[] = [
    { id: first, files: { 'docs/a.md': one, 'sv/a.md': '' } },
    { id: second, files: { 'docs/a.md': two, 'sv/a.md': '' } },
  ];
  const bilingual = (more: Partial<BilingualBase> = {}): BilingualBase => ({
    by: 'sidecar',
    replacedHash: null,
    synced: false,
    bodyOnly: false,
    segments: segmentsOf(pageOf('a.md', one), parse).map((segment) => ({
      ...segment,
      pending: null,
      pendingClass: null,
      was: null,
      target: null,
    })),
    ...more,
  });

  test('is the commit before the sidecar', async () => {
    const row = await driftOf(two, recording(second, '# Ett\n\nTexten.\n'), { commits, bilingual: bilingual() });
    expect(row).toMatchObject({ state: 'current', base: { by: 'commit', commit: second } });
  });

  test('is the sidecar before the commit, where a sync wrote it since', async () => {
    const row = await driftOf(two, recording(second, two), { commits, bilingual: bilingual({ synced: true }) });
    expect(row).toMatchObject({ state: 'stale', base: { by: 'sidecar' }, commitsBehind: null, segments: { changed: 1 } });
  });

  test('is the sidecar where the commit is not at hand', async () => {
    const row = await driftOf(two, recording('1234567', two), { commits, bilingual: bilingual() });
    expect(row).toMatchObject({
      state: 'stale',
      base: { by: 'sidecar', commit: '1234567' },
      notes: [expect.stringContaining('not in this repository')],
    });
  });

  test('without its front matter is compared with the body only', async () => {
    const row = await driftOf(`---\ntitle: New\n---\n${one}`, '# En\n\nText.\n', { bilingual: bilingual({ bodyOnly: true }) });
    expect(row).toMatchObject({ state: 'current', segments: { unchanged: 2, added: 0 } });
  });

  test('without its front matter leaves out what it holds of that', async () => {
    const segments = segmentsOf(pageOf('a.md', `---\ntitle: Old\n---\n${one}`), parse);
    const known = segments.map((segment) => ({ ...segment, pending: null, pendingClass: null, was: null, target: null }));
    const row = await driftOf(`---\ntitle: New\n---\n${one}`, '# En\n\nText.\n', {
      bilingual: bilingual({ bodyOnly: true, segments: known }),
    });
    expect(row).toMatchObject({ state: 'current', segments: { unchanged: 2, removed: 0 } });
  });

  test('is a commit that is asked for, whatever is recorded', async () => {
    const row = await driftOf(two, recording(second, two), { commits, since: first });
    expect(row).toMatchObject({ state: 'stale', base: { by: 'commit', commit: first }, commitsBehind: 1 });
    expect(await driftOf(two, two, { commits: commits.slice(1), since: first })).toMatchObject({ state: 'base-missing' });
  });

  test('where nothing is recorded is the version that was there when the target was translated, and is built alike', async () => {
    const later = '# One\n\nThe text of the first version.\n\n- A list came.\n';
    const inferred: TestCommit[] = [
      { id: first, files: { 'docs/a.md': one } },
      { id: second, files: { 'docs/a.md': one, 'sv/a.md': '# Ett\n\nText.\n' } },
      { id: 'ccccccc1', files: { 'docs/a.md': later, 'sv/a.md': '# Ett\n\nText.\n' } },
    ];
    const row = await driftOf(later, '# Ett\n\nText.\n', { commits: inferred, dialect: 'git' });
    expect(row).toMatchObject({ state: 'stale', base: { by: 'history', commit: first }, segments: { added: 1 } });
  });

  describe('that is inferred', () => {
    const swedish = '# Ett\n\nText av den första versionen.\n';
    const third = 'ccccccc1';
    const rowOf = (target: string, list: TestCommit[], head?: string) =>
      driftOf(list.at(-1)!.files['docs/a.md']!, target, { commits: list, dialect: 'git', head });

    test('is the newest of those that are built alike', async () => {
      const both = commits.map(({ id, files }): TestCommit => ({ id, files: { 'docs/a.md': files['docs/a.md']! } }));
      const row = await rowOf(swedish, [...both, { id: third, files: { 'docs/a.md': two, 'sv/a.md': swedish } }]);
      expect(row).toMatchObject({ state: 'current', base: { by: 'history', commit: second } });
    });

    test('is today’s of a translation that is in no commit yet', async () => {
      const longer = `${two}\n- A list.\n`;
      const list: TestCommit[] = [
        { id: first, files: { 'docs/a.md': one, 'sv/a.md': swedish } },
        { id: second, files: { 'docs/a.md': longer, 'sv/a.md': swedish } },
      ];
      expect(await rowOf('# Ett\n\nText av den andra versionen.\n\n- En lista.\n', list)).toMatchObject({
        state: 'current',
        base: { commit: second },
      });
      expect(await rowOf(swedish, list)).toMatchObject({ state: 'stale', base: { commit: first } });
    });

    test('is in a repository of its own the one of the same second, too: a script commits both', async () => {
      const [date, hour] = ['2020-05-05T00:00:00.000Z', '2020-05-04T00:00:00.000Z'];
      const sources: TestCommit[] = [
        { id: first, files: { 'docs/a.md': one }, date: hour },
        { id: second, files: { 'docs/a.md': `${one}\n- A list.\n` }, date },
      ];
      const target = `${swedish}\n- En lista.\n`;
      const targetCommits: TestCommit[] = [{ id: third, files: { 'sv/a.md': target }, date }];
      const row = await driftOf(`${one}\n- A list.\n`, target, { commits: sources, targetCommits, dialect: 'git' });
      expect(row).toMatchObject({ state: 'current', base: { by: 'history', commit: second } });
    });

    test('does not move on where a target was only tidied up', async () => {
      const [a, b] = ['Det första stycket, långt nog.', 'Det andra stycket, långt nog.'];
      const [before, after] = ['The first text.\n\nThe second text.\n', 'The first text.\n\nAnother one now.\n'];
      const tidied = (target: string): TestCommit[] => [
        { id: first, files: { 'docs/a.md': before, 'sv/a.md': `${a}\n\n${b}\n` } },
        { id: second, files: { 'docs/a.md': after, 'sv/a.md': `${a}\n\n${b}\n` } },
        { id: third, files: { 'docs/a.md': after, 'sv/a.md': target } },
      ];
      for (const target of [`${b}\n\n${a}\n`, `${a}\n\n${b.replace(',', '')}\n`])
        expect(await rowOf(target, tidied(target))).toMatchObject({ state: 'stale', base: { commit: first } });
      const anew = `${a}\n\nEtt helt annat nu.\n`;
      expect(await rowOf(anew, tidied(anew))).toMatchObject({ state: 'current', base: { commit: second } });
    });

    test('is unknown at the edge of a shallow clone, which seems to bring every file', async () => {
      const list: TestCommit[] = [{ id: first, files: { 'docs/a.md': one, 'sv/a.md': swedish } }];
      expect(await rowOf(swedish, list)).toMatchObject({ state: 'current' });
      const cut = await driftOf(one, swedish, { commits: list, dialect: 'git', cut: [first] });
      expect(cut).toMatchObject({ state: 'untracked', notes: ['nothing is recorded, and the clone is shallow'] });
    });
  });

  test('of a fork is where it left its source', async () => {
    const fork: TestCommit[] = [
      { id: first, files: { 'docs/a.md': one } },
      { id: 'ccccccc1', files: { 'sv/a.md': '# Ett\n' } },
    ];
    const row = await driftOf(two, '# Ett\n\nText.\n', { commits, targetCommits: fork, dialect: 'fork' });
    expect(row).toMatchObject({ state: 'stale', base: { by: 'merge-base', commit: first }, segments: { changed: 1 } });
  });
});

describe('what a sync left to do', () => {
  const source = 'The text as it is now.\n';
  const left = (more: object): BilingualBase => ({
    by: 'sidecar',
    replacedHash: null,
    synced: true,
    bodyOnly: false,
    segments: [
      {
        ...segmentsOf(pageOf('a.md', source), parse)[0]!,
        pending: 'changed',
        pendingClass: 'text',
        was: 'The text as it was.',
        target: 'Som det var.',
        ...more,
      },
    ],
  });

  test('is a greater one where the source has other words since', async () => {
    const row = await driftOf('The text as it will be tomorrow.\n', 'Som det var.\n', { bilingual: left({ pendingClass: 'link' }) });
    expect(row).toMatchObject({ wordsToTranslate: 7, changes: [{ kind: 'changed', class: 'text' }] });
  });

  test('is no lesser change for what the source changed since', async () => {
    const [segment] = segmentsOf(pageOf('a.md', 'See [it](a.md) now.\n'), parse);
    const row = await driftOf('See [it](b.md) now.\n', 'Som det var.\n', { bilingual: left({ ...segment, pendingClass: 'text' }) });
    expect(row).toMatchObject({ wordsToTranslate: 3, changes: [{ kind: 'changed', class: 'text' }] });
  });

  test.each([
    [
      'is a change while the translation is what it was then',
      'Som det var.\n',
      {},
      { state: 'stale', wordsToTranslate: 6, changes: [{ kind: 'changed', base: 'The text as it was.' }] },
    ],
    ['blanks aside', 'Som  det\nvar.\n', {}, { state: 'stale' }],
    ['is none once somebody has translated it', 'Som det är nu.\n', {}, { state: 'current', changes: [] }],
    [
      'is a lesser change where that is all it was',
      'Som det var.\n',
      { pendingClass: 'link' },
      { state: 'stale', wordsToTranslate: 0, changes: [{ class: 'link' }] },
    ],
    [
      'is new while the source’s own text stands there',
      source,
      { pending: 'added', target: null },
      { state: 'stale', changes: [{ kind: 'added' }] },
    ],
    ['is none where that was translated', 'Ny.\n', { pending: 'added', target: null }, { state: 'current' }],
  ])('%s', async (_, target, more, expected) => {
    expect(await driftOf(source, target, { bilingual: left(more) })).toMatchObject(expected);
  });
});

describe('includes', () => {
  const page = '# A\n\n[!INCLUDE [x](../includes/x.md)]\n';
  const commits: TestCommit[] = [
    { id: first, files: { 'docs/a.md': page, 'includes/x.md': 'The old one.\n' } },
    { id: second, files: { 'docs/a.md': page, 'includes/x.md': 'The new one.\n' } },
  ];
  const bytes = (text: string) => new TextEncoder().encode(text);

  test.each<[string, Include, string]>([
    ['of the source that changed since', { by: 'source', bytes: bytes('The new one.\n') }, 'stale'],
    ['of the source that is as it was', { by: 'source', bytes: bytes('The  old one.\n') }, 'current'],
    ['of the locale that is stale', { by: 'target', stale: true }, 'stale'],
    ['of the locale that is current', { by: 'target', stale: false }, 'current'],
    ['that are nowhere', { by: 'none' }, 'current'],
  ])('%s', async (_, include, state) => {
    const row = await driftOf(page, recording(first, page), { commits, include });
    expect([row.state, row.notes]).toEqual([state, state === 'stale' ? ['the include includes/x.md changed'] : []]);
  });
});

describe('messages', () => {
  const messages = (texts: Record<string, string>) =>
    JSON.stringify(Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }])));

  test('go by their keys, wherever those stand', async () => {
    const [before, now] = [messages({ a: 'One', b: 'Two' }), messages({ b: 'Two', a: 'One more' })];
    const commits = [
      { id: first, files: { 'docs/a.json': before } },
      { id: second, files: { 'docs/a.json': now } },
    ];
    const row = await driftOf(now, messages({ b: 'Två', a: 'Ett' }), { kind: 'messages', since: first, commits });
    expect(row.changes).toMatchObject([{ kind: 'changed', base: 'One', source: 'One more', target: 'Ett', confidence: 1 }]);
    expect(row.segments).toMatchObject({ unchanged: 1, changed: 1 });
  });

  test('that a target lacks are left to translate, but for those that did not change since a revision that is asked for', async () => {
    const source = messages({ a: 'One', b: 'Two' });
    const bilingual = { by: 'sidecar', replacedHash: null, synced: true, bodyOnly: false } as const;
    const segments = segmentsOf(pageOf('a.json', source), parse).map((segment) => ({ ...segment, ...nothingLeft, target: null }));
    const known = { kind: 'messages', commits: [{ id: first, files: { 'docs/a.json': source } }] } as const;
    const row = await driftOf(source, messages({ a: 'Ett' }), {
      ...known,
      commits: known.commits.slice(),
      bilingual: { ...bilingual, segments },
    });
    expect(row).toMatchObject({ state: 'incomplete', segments: { unchanged: 1, untranslated: 1 }, wordsToTranslate: 1 });
    const asked = await driftOf(source, messages({ a: 'Ett' }), { ...known, commits: known.commits.slice(), since: first });
    expect(asked).toMatchObject({ state: 'current' });
  });
});
