import { expect, test } from 'vitest';
import type { DriftReport, SyncReport } from '../model/report.ts';
import { type Commit, repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const english = '# The terms\n\nThis is what you agree to, and you have read all of it.\n';
const french = '# Les conditions\n\nVoici ce que vous acceptez, et vous avez tout lu.\n';
const marked = (text: string, value = 'true') => `---\nlockstep.keepSource: ${value}\n---\n${text}`;

/** One page in one or more commits, its path kept in the source's language or not. */
function site(keepSource: string[], source: string, target: string | null, ...later: Commit[]) {
  const config = { sourceLocale: 'en', locales: ['fr'], keepSource, pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }] };
  const files = { 'lockstep.config.json': JSON.stringify(config), 'docs/legal/a.md': source, 'docs/b.md': english, 'fr/b.md': french };
  return repositoryFrom([files, ...(target === null ? [] : [{ 'fr/legal/a.md': target }]), ...later]).root;
}

const rowsOf = async (root: string) => JSON.parse((await runIn(root, 'drift --segments --format json')).out) as DriftReport;

const legal = ['legal/**'];

test.each<[string, string[], string, string | null, string]>([
  ['a copy below a path that is kept', legal, english, english, 'kept'],
  ['no target below a path that is kept', legal, english, null, 'kept'],
  [
    'a part that is not translated',
    legal,
    english,
    '# Les conditions\n\nThis is what you agree to, and you have read all of it.\n',
    'kept',
  ],
  ['a copy that says so itself', [], english, marked(english), 'kept'],
  ['a copy of a source that says so', [], marked(english), english, 'kept'],
  ['no target of a source that says so', [], marked(english), null, 'kept'],
  ['a translation below a path that is kept', legal, english, french, 'current'],
  ['a copy of which nobody says so', ['other/**'], english, english, 'incomplete'],
  ['a copy of which somebody says no', [], english, marked(english, 'false'), 'incomplete'],
  ['no target of which nobody says so', [], english, null, 'missing'],
])('%s', async (_, keep, source, target, expected) => {
  const { pages, totals } = await rowsOf(site(keep, source, target));
  expect(pages.find((page) => page.source.endsWith('a.md'))!.state).toBe(expected);
  expect(totals[0]!.states[expected as 'kept']).toBe(expected === 'current' ? 2 : 1);
});

test('what is kept asks for no words, and fails nowhere', async () => {
  const root = site(legal, english, english);
  const { pages, totals } = await rowsOf(root);
  expect(pages[1]).toMatchObject({ state: 'kept', wordsToTranslate: 0, changes: [], segments: { untranslated: 0 } });
  expect(totals).toMatchObject([{ pages: 2, states: { kept: 1, incomplete: 0 }, wordsToTranslate: 0 }]);
  expect(await runIn(root, 'drift --fail-on incomplete,missing,stale')).toMatchObject({ code: 0 });
  expect((await runIn(root, 'drift')).out).toContain('kept     in the language of its source, on purpose');
});

test('what is kept and follows an older source is behind all the same', async () => {
  const later = { 'docs/legal/a.md': english.replace('all of it', 'none of it') };
  const { pages } = await rowsOf(site(legal, english, english, later));
  expect(pages[1]).toMatchObject({ state: 'stale', segments: { changed: 1 } });
});

test('what is kept is sent to nobody, and a sync has nothing to tell of it', async () => {
  for (const [keep, files, pending] of [
    [legal, 0, 0],
    [[], 1, 1],
  ] as const) {
    const root = site([...keep], english, english);
    const { out } = await runIn(root, 'export --xliff 1.2 --only drifted');
    expect(out.match(/<file /g)?.length ?? 0).toBe(files);
    const { pages } = JSON.parse((await runIn(root, 'sync --format json fr/legal')).out) as SyncReport;
    expect(pages[0]!.pending).toBe(pending);
  }
});
