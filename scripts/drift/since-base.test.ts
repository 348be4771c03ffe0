import { describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import type { History } from '../model/history.ts';
import { helm } from '../provenance/helm.ts';
import { historyOf } from '../testing/history-of.ts';
import type { Both } from './base/find-base.ts';
import { type BilingualBase, type DriftContext, nothingRemembered } from './input.ts';
import { sinceBase } from './since-base.ts';

const parse = await loadParser();

const paths = { source: 'docs/a.md', target: 'sv/a.md' };

const recording = (body: string): string => `---\ndefault_lang_commit: aaaaaaa1\ntitle: Sida\n---\n${body}`;

interface Pages {
  before: string;
  now: string;
  target: string;
  bilingual?: BilingualBase;
  /** The target before the source changed, and with it: both in one commit. */
  earlier?: string;
}

/** What is known of a target, and which pages were parsed and which histories asked for it. */
function known({ before, now, target, bilingual, earlier }: Pages) {
  const parsed: string[] = [];
  const asked: string[] = [];
  const commits = [
    { id: 'aaaaaaa1', files: { [paths.source]: before, [paths.target]: earlier ?? target } },
    { id: 'bbbbbbb1', files: { [paths.source]: now, ...(earlier !== undefined && { [paths.target]: target }) } },
  ];
  const history = historyOf(commits, 'bbbbbbb1');
  const watched: History = { ...history, versions: (path) => (asked.push(path), history.versions(path)) };
  const side = (path: string, text: string) => ({ page: pageOf(path, text), bytes: new TextEncoder().encode(text) });
  const sides = { source: side(paths.source, now), target: side(paths.target, target) };
  const remembered = nothingRemembered();
  const input = {
    pair: { ...paths, locale: 'sv', path: 'a.md', sourceExists: true, targetExists: true, sidecar: null, kind: 'page' },
    ...sides,
    provenance: bilingual ? null : helm.read(sides.target.page),
    bilingual: bilingual ?? null,
    ownRecord: null,
    renamedFrom: null,
    unreadable: null,
    since: null,
  } satisfies Both;
  const context: DriftContext = {
    dialect: helm,
    history,
    targetHistory: watched,
    segmentsOf: (page) => (parsed.push(page.path), segmentsOf(page, parse)),
    pageOf: (path, bytes) => pageOf(path, new TextDecoder().decode(bytes)),
    includeOf: async () => ({ by: 'none' }),
    judgement: { ignored: [], language: 'en', places: false, matched: remembered.matched },
    remembered,
  };
  return { input, context, parsed, asked };
}

const page = (words: string): string => `---\ntitle: Page\n---\n# Heading\n\n${words} of the page.\n`;

const changed = { before: page('First words'), now: page('Other things'), target: recording('# Rubrik\n\nOrd.\n') };

describe('what is not asked for is not looked at', () => {
  test('nothing is parsed to find the base', async () => {
    const { input, context, parsed } = known(changed);
    await sinceBase(input, context, 'drift');
    expect(parsed).toEqual([]);
  });

  test('drift needs the target only where it decides: not for words that changed', async () => {
    const { input, context, parsed, asked } = known(changed);
    const { judged } = await sinceBase(input, context, 'drift');
    expect(judged!.matches.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    expect(parsed).not.toContain(paths.target);
    expect(asked).not.toContain(paths.target);
  });

  test.each(['sync', 'exchange'] as const)('%s is told where each segment stands, and how it read', async (view) => {
    const { input, context, asked } = known(changed);
    const { judged, pages, past } = await sinceBase(input, context, view);
    expect(judged!.aligned).toHaveLength(pages!.base.length);
    expect(past).not.toBeNull();
    expect(pages!.base.every(({ target }) => target)).toBe(true);
    expect(asked).toContain(paths.target);
  });

  test('a target that records nothing is remembered as it was before the commit that changed its source, and it', async () => {
    const [earlier, target] = ['# Rubrik\n\nOrd.\n', '# Rubrik\n\nHelt andra ord.\n'];
    const { input, context } = known({ before: page('First words'), now: `${page('First words')}\n- New.\n`, target, earlier });
    const { found, past } = await sinceBase(input, context, 'sync');
    expect(found.base).toMatchObject({ by: 'history', commit: 'aaaaaaa1' });
    expect(past!.map(({ text }) => text)).toEqual(['Rubrik', 'Ord.']);
  });

  test('is worked out once', async () => {
    const { input, context } = known(changed);
    const since = await sinceBase(input, context, 'exchange');
    expect(since.judged).toBe(since.judged);
    expect(since.pages).toBe(since.pages);
  });
});

/** A sidecar that knows no front matter, whose paragraph a sync left to be translated anew; somebody has done so. */
function synced(): Pages {
  const base = segmentsOf(pageOf(paths.source, page('First words')), parse).filter(({ kind }) => kind !== 'front-matter');
  const segments = base.map((segment) => ({
    ...segment,
    ...(segment.kind === 'paragraph'
      ? { pending: 'changed' as const, pendingClass: null, was: 'Words of the page.', target: 'Ord.' }
      : { pending: null, pendingClass: null, was: null, target: 'Rubrik' }),
  }));
  const bilingual = { by: 'sidecar', segments, synced: true, bodyOnly: true, replacedHash: null } as const;
  return { before: page('First words'), now: page('Other things'), target: '---\ntitle: Sida\n---\n# Rubrik\n\nFörsta ord.\n', bilingual };
}

describe('those who ask differ on purpose', () => {
  const kindsOf = (segments: readonly { kind: string }[]): string[] => segments.map(({ kind }) => kind);

  test.each(['drift', 'sync'] as const)('%s leaves out front matter that the base does not know', async (view) => {
    const { input, context } = known(synced());
    const { pages } = await sinceBase(input, context, view);
    for (const side of [pages!.base, pages!.source, pages!.target()]) expect(kindsOf(side)).toEqual(['heading-1', 'paragraph']);
  });

  test('a work package holds the page with it, and the source stands for its base', async () => {
    const { input, context } = known(synced());
    const { pages } = await sinceBase(input, context, 'exchange');
    for (const side of [pages!.base, pages!.source, pages!.target()])
      expect(kindsOf(side)).toEqual(['front-matter', 'heading-1', 'paragraph']);
  });

  test.each([
    ['drift', 'changed'],
    ['sync', 'changed'],
    ['exchange', null],
  ] as const)('%s sees what somebody has done since a sync as %s', async (view, pending) => {
    const { input, context } = known(synced());
    const { pages } = await sinceBase(input, context, view);
    expect(pages!.base.at(-1)!.pending).toBe(pending);
  });
});
