import { describe, expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { digest } from '../../model/digest.ts';
import type { Dialect } from '../../provenance/dialect.ts';
import { helm } from '../../provenance/helm.ts';
import { sha256 } from '../../provenance/sha256.ts';
import { historyOf, type TestCommit } from '../../testing/history-of.ts';
import type { Both } from '../base/find-base.ts';
import { type DriftContext, nothingRemembered } from '../input.ts';
import { judgeRecord } from './judge-record.ts';

const parse = await loadParser();

const paths = { source: 'docs/a.md', target: 'sv/a.md' };

const pinned = (commit: string, body: string): string => `---\ndefault_lang_commit: ${commit}\ntitle: Sida\n---\n${body}`;

const hashed = (source: string, body: string): string => `---\nx-i18n:\n  source_hash: ${digest('sha256', source)}\n---\n${body}`;

const first = '# A\n\nThe old text of the page.\n';
const second = '# A\n\nThe new words of this page.\n';

/** The source changes from commit a to commit b; the target is translated in commit c, and changed in d. */
function verdict(
  then: string,
  now: string,
  how: { since?: string | null; dialect?: Dialect; sources?: [string, string]; cut?: string[]; more?: TestCommit[] } = {},
) {
  const { since = 'c'.repeat(8), dialect = helm, sources = [first, second], cut = [], more = [] } = how;
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(8)) as [string, string, string, string];
  const commits = [
    { id: a, files: { [paths.source]: sources[0] } },
    { id: b, files: { [paths.source]: sources[1] } },
    { id: c, files: { [paths.source]: sources[1], [paths.target]: then } },
    ...more,
    { id: d, files: { [paths.source]: sources[1], [paths.target]: now } },
  ];
  const history = historyOf(commits, d, cut);
  const side = (path: string, text: string) => ({ page: pageOf(path, text), bytes: new TextEncoder().encode(text) });
  const target = side(paths.target, now);
  const input: Both = {
    pair: { ...paths, locale: 'sv', path: 'a.md', sourceExists: true, targetExists: true, sidecar: null, kind: 'page' },
    source: side(paths.source, sources[1]),
    target,
    bilingual: null,
    provenance: dialect.read(target.page),
    ownRecord: null,
    renamedFrom: null,
    unreadable: null,
    since: null,
  };
  const remembered = nothingRemembered();
  const context: DriftContext = {
    dialect,
    history,
    targetHistory: history,
    segmentsOf: (page) => segmentsOf(page, parse),
    pageOf: (path, bytes) => pageOf(path, new TextDecoder().decode(bytes)),
    includeOf: async () => ({ by: 'none' }),
    judgement: { ignored: [], language: 'en', places: true, matched: remembered.matched },
    remembered,
  };
  return judgeRecord(input, context, since);
}

const earned = { unknown: null, unearned: null };

describe('a record that moved forward', () => {
  test('with a text that stayed is unearned, and says where', async () => {
    expect(await verdict(pinned('aaaaaaaa', '# A\n\nDen gamla texten.\n'), pinned('bbbbbbbb', '# A\n\nDen gamla texten.\n'))).toEqual({
      unknown: null,
      unearned: {
        was: 'aaaaaaaa',
        is: 'bbbbbbbb',
        lines: [7],
        changes: 1,
        untouched: true,
        inSource: { start: 5, end: second.length - 1 },
      },
    });
  });

  test('to a commit beside the old one, neither behind the other, is judged alike', async () => {
    const [b, e] = ['bbbbbbbb', 'eeeeeeee'];
    const then = pinned(b, '# A\n\nDe nya orden.\n');
    const more = [
      { id: e, parents: ['aaaaaaaa'], files: { [paths.source]: '# A\n\nThe new words of another page.\n' } },
      { id: 'ffffffff', parents: ['cccccccc', e], files: { [paths.source]: second, [paths.target]: then } },
    ];
    const { unearned } = await verdict(then, pinned(e, '# A\n\nDe nya orden.\n'), { more });
    expect(unearned).toMatchObject({ was: b, is: e, lines: [7] });
  });

  test('with a hash is judged alike', async () => {
    const { unearned } = await verdict(hashed(first, '# A\n\nDen gamla.\n'), hashed(second, '# A\n\nDen gamla.\n'), { dialect: sha256 });
    expect(unearned).toMatchObject({ was: digest('sha256', first), is: digest('sha256', second), lines: [7] });
  });

  test.each([
    ['with a translation', '# A\n\nDe nya orden.\n'],
    ['with a translation and a paragraph of the author’s own', '# A\n\nDe nya orden.\n\nEn egen rad.\n'],
  ])('%s is earned', async (_, body) => {
    expect(await verdict(pinned('aaaaaaaa', '# A\n\nDen gamla texten.\n'), pinned('bbbbbbbb', body))).toEqual(earned);
  });

  test.each<[string, [string, string], string]>([
    ['a comma', ['# A\n\nFirst, run it.\n', '# A\n\nFirst run it.\n'], '# A\n\nKör det först.\n'],
    ['a correction', ['# A\n\nIt is mispelled here.\n', '# A\n\nIt is misspelled here.\n'], '# A\n\nFelstavat.\n'],
    [
      'another order',
      [
        'The first of all these words.\n\nSome other thing to say here.\n',
        'Some other thing to say here.\n\nThe first of all these words.\n',
      ],
      'Det första.\n\nNågot annat.\n',
    ],
    ['a comment in code', ['```\n# one\nnpm ci\n```\n', '```\n# two\nnpm ci\n```\n'], '```\n# ett\nnpm ci\n```\n'],
    ['a new rule', ['# A\n\nText.\n', '# A\n\nText.\n\n---\n'], '# A\n\nText på svenska.\n'],
    ['nothing at all', [first, first], '# A\n\nDen gamla texten.\n'],
  ])('after %s needs no translation', async (_, sources, body) => {
    expect(await verdict(pinned('aaaaaaaa', body), pinned('bbbbbbbb', body), { sources })).toEqual(earned);
  });

  test.each<[string, [string, string], string, object]>([
    ['what is new', ['# A\n\nText.\n', '# A\n\nText.\n\nOne more thing to say.\n'], '# A\n\nText på svenska.\n', { lines: [], changes: 1 }],
    [
      'what went',
      ['# A\n\nText.\n\nOne more thing.\n', '# A\n\nText.\n'],
      '# A\n\nText på svenska.\n\nEn sak till.\n',
      { lines: [9], changes: 1 },
    ],
    ['an address', ['See [it](a.md).\n', 'See [it](b.md).\n'], 'Se [det](a.md).\n', { lines: [5], changes: 1 }],
    ['code', ['```\nnpm ci\n```\n', '```\nnpm install\n```\n'], '```\nnpm ci\n```\n', { lines: [5], changes: 1 }],
  ])('without %s is unearned', async (_, sources, body, expected) => {
    expect((await verdict(pinned('aaaaaaaa', body), pinned('bbbbbbbb', body), { sources })).unearned).toMatchObject(expected);
  });

  test.each<[string, [string, string], string, string]>([
    [
      'somebody has worked on',
      [
        'It has some old words in it here.\n\nIt says more of the old ones there.\n',
        'It has some new words in it here.\n\nIt says more of the young ones there.\n',
      ],
      'Gamla ord.\n\nFler gamla.\n',
      'Nya ord.\n\nFler gamla.\n',
    ],
    [
      'a letter was mended in',
      ['It follows the DefinitelyType policy.\n', 'It follows the DefinitelyTyped policy.\n'],
      'Den följer DefinitelyTyped.\n',
      'Den följer DefinitelyTyped.\n',
    ],
  ])('is doubted only, with a page that %s', async (_, sources, then, now) => {
    expect((await verdict(pinned('aaaaaaaa', then), pinned('bbbbbbbb', now), { sources })).unearned).toMatchObject({
      changes: 1,
      untouched: false,
    });
  });

  test('is earned in spite of what the source has taken back since', async () => {
    const added = '# A\n\nThe old text of the page.\n\nA paragraph that came and went.\n';
    const more = [
      { id: 'cccccccd', files: { [paths.source]: added, [paths.target]: pinned('aaaaaaaa', '# A\n\nDen gamla texten.\n') } },
      { id: 'ccccccce', files: { [paths.source]: added, [paths.target]: pinned('cccccccd', '# A\n\nDen gamla texten.\n') } },
    ];
    const sources: [string, string] = [first, '# A\n\nThe old text of the page.\n\n---\n'];
    const judged = await verdict(pinned('aaaaaaaa', '# A\n\nDen gamla texten.\n'), pinned('bbbbbbbb', '# A\n\nDen gamla texten.\n'), {
      more,
      sources,
      since: null,
    });
    expect(judged).toEqual(earned);
  });

  test('is earned by what was translated before it moved', async () => {
    const more = [{ id: 'cccccccd', files: { [paths.source]: second, [paths.target]: pinned('aaaaaaaa', '# A\n\nDe nya orden.\n') } }];
    const [then, now] = [pinned('aaaaaaaa', '# A\n\nDen gamla texten.\n'), pinned('bbbbbbbb', '# A\n\nDe nya orden.\n')];
    expect(await verdict(then, now, { more, since: 'cccccccd' })).toEqual(earned);
  });

  test('before the revision is told of all of history only', async () => {
    const body = '# A\n\nDen gamla texten.\n';
    const more = [{ id: 'cccccccd', files: { [paths.source]: second, [paths.target]: pinned('bbbbbbbb', body) } }];
    const judged = (since: string | null) => verdict(pinned('aaaaaaaa', body), pinned('bbbbbbbb', `${body}\n`), { more, since });
    expect(await judged('cccccccd')).toEqual(earned);
    expect((await judged(null)).unearned).toMatchObject({ was: 'aaaaaaaa', is: 'bbbbbbbb', lines: [7] });
  });
});

test('a record that went back with its page is none of them', async () => {
  expect(await verdict(pinned('bbbbbbbb', '# A\n\nDen gamla.\n'), pinned('aaaaaaaa', '# A\n\nDen gamla.\n'))).toEqual(earned);
});

test('a record that took the place of a known one and is not known itself', async () => {
  expect(await verdict(pinned('aaaaaaaa', 'Text.\n'), pinned('1234567', 'Ny text.\n'))).toEqual({ unknown: '1234567', unearned: null });
  expect(await verdict(pinned('7654321', 'Text.\n'), pinned('1234567', 'Ny text.\n'))).toEqual(earned);
});

test('where history is cut off nothing is told', async () => {
  const body = '# A\n\nDen gamla texten.\n';
  expect(await verdict(pinned('aaaaaaaa', body), pinned('bbbbbbbb', body), { cut: ['aaaaaaaa'] })).toEqual(earned);
});
