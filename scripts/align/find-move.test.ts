import { describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import type { Pair } from '../model/pair.ts';
import { historyOf } from '../testing/history-of.ts';
import { structureOf } from './features.ts';
import { findMove, readRedirections } from './find-move.ts';

test.each(['', '{', '[]', 'null', '{"redirections":{}}', '{"redirections":[null,3,{"source_path":1}]}'])('%j redirects nothing', (text) => {
  expect(readRedirections(text).size).toBe(0);
});

const parse = await loadParser();
const built = (text: string) => structureOf(segmentsOf(pageOf('a.md', text), parse));
const pairAt = (path: string): Pair => ({
  locale: 'sv',
  path,
  source: `docs/${path}`,
  sourceExists: true,
  target: `sv/${path}`,
  targetExists: false,
  sidecar: null,
  kind: 'page',
});

type Evidence = Parameters<typeof findMove>[1];

describe('where a target without a source belongs', () => {
  const text = '# A\n\nRun `npm ci`.\n\n- See [b](b.md).\n';
  const sources: Record<string, string> = { 'docs/same.md': text, 'docs/other.md': '> Quite\n\n| a | b |\n|---|---|\n' };
  const renames = { 'docs/renamed.md': 'docs/old.md' };
  const history = historyOf([
    { id: 'aaaaaaa1', files: { 'docs/old.md': text } },
    { id: 'bbbbbbb1', files: { 'docs/renamed.md': text }, renames },
  ]);
  const placeOf = async (more: Partial<Evidence>, free = ['same.md', 'other.md', 'renamed.md', 'new.md', 'hashed.md']) => {
    const evidence: Evidence = {
      free: free.map(pairAt),
      history: null,
      redirections: new Map(),
      hasHash: () => false,
      structureOf: (source) => (source in sources ? built(sources[source]!) : null),
      ...more,
    };
    const move = await findMove(
      { pair: { ...pairAt('old.md'), sourceExists: false, targetExists: true }, structure: built(text) },
      evidence,
    );
    return move && [move.by, move.source, move.target];
  };
  const redirections = new Map([['docs/old.md', '/new']]);
  const hasHash = (source: string) => source === 'docs/hashed.md';

  test('git knows first, then redirections, then hashes, then how pages are built', async () => {
    expect(await placeOf({ history, redirections, hasHash })).toEqual(['git', 'docs/renamed.md', 'sv/renamed.md']);
    expect(await placeOf({ redirections, hasHash })).toEqual(['redirection', 'docs/new.md', 'sv/new.md']);
    expect(await placeOf({ hasHash })).toEqual(['hash', 'docs/hashed.md', 'sv/hashed.md']);
    expect(await placeOf({})).toEqual(['structure', 'docs/same.md', 'sv/same.md']);
  });

  test.each([
    ['/microsoft-365/security/new-name', 'docs/security/new-name.md'],
    ['https://learn.microsoft.com/en-us/security/new-name?view=x#top', 'docs/security/new-name.md'],
    ['/other/new-name', null],
    ['/nothing/like-it', null],
  ])('the redirection to %s means %j', async (url, path) => {
    const free = ['security/new-name.md', 'identity/new-name.md', 'index.md'];
    const found = await placeOf({ redirections: new Map([['docs/old.md', url]]) }, free);
    expect(found?.[1] ?? null).toBe(path);
  });

  test('only a source without a target counts', async () => {
    expect(await placeOf({ history, redirections, hasHash }, ['same.md'])).toEqual(['structure', 'docs/same.md', 'sv/same.md']);
    expect(await placeOf({ history, redirections, hasHash }, ['other.md'])).toBeNull();
    expect(await placeOf({ history, redirections, hasHash }, [])).toBeNull();
  });

  test('two that are built alike prove nothing', async () => {
    sources['docs/twin.md'] = text;
    expect(await placeOf({}, ['same.md', 'twin.md'])).toBeNull();
    delete sources['docs/twin.md'];
  });
});
