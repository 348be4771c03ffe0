import { describe, expect, test } from 'vitest';
import type { DriftReport } from '../model/report.ts';
import type { Status } from '../model/status.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const settings = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr', 'sv'],
  pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
});

/** In French one page is current, one stale, one incomplete, one missing, one orphaned; in Swedish all are missing. */
const site = () => {
  const texts = {
    'docs/a.md': '# One\n\nA first text of the page.\n',
    'docs/b.md': '# Two\n\nA second text of the page, and a link: [x](x.md).\n',
  };
  const repository = repositoryFrom([
    {
      'lockstep.config.json': settings,
      ...texts,
      'docs/c.md': '# Three\n',
      'docs/d.md': '# Four\n\nThis is what is to be done in the end.\n',
    },
    { 'fr/a.md': '# Un\n\nTexte.\n', 'fr/b.md': '# Deux\n\nTexte, et un lien : [x](x.md).\n', 'fr/gone.md': '# Fini\n' },
    { 'fr/d.md': '# Quatre\n\nThis is what is to be done in the end.\n' },
  ]);
  repository.commit({ 'docs/b.md': texts['docs/b.md'].replace('second text', 'second and longer text') });
  return repository.root;
};

async function report(root: string, flags: string): Promise<DriftReport> {
  return JSON.parse((await runIn(root, `drift --format json ${flags}`)).out) as DriftReport;
}

const rowsOf = ({ pages }: DriftReport) => pages.map(({ locale, source, state }) => `${locale} ${source} ${state}`);

describe('what drift shows', () => {
  test('is of the states that are asked for', async () => {
    const shown = await report(site(), '--state stale,incomplete');
    expect(rowsOf(shown)).toEqual(['fr docs/b.md stale', 'fr docs/d.md incomplete']);
  });

  test.each([
    ['words', ['fr docs/b.md stale', 'fr docs/d.md incomplete', 'fr docs/a.md current']],
    ['age', ['fr docs/b.md stale', 'fr docs/a.md current', 'fr docs/d.md incomplete']],
    ['path', ['fr docs/a.md current', 'fr docs/b.md stale', 'fr docs/d.md incomplete']],
  ])('is in the order of %s, what is not known last', async (by, rows) => {
    expect(rowsOf(await report(site(), `--state current,stale,incomplete --sort ${by}`))).toEqual(rows);
    expect(rowsOf(await report(site(), `--state current,stale,incomplete --sort ${by} --limit 2`))).toEqual(rows.slice(0, 2));
  });

  test('changes neither the totals nor what a run fails for', async () => {
    const root = site();
    const [all, few] = [await report(root, ''), await report(root, '--state stale --limit 1')];
    expect([all.pages.length, few.pages.length]).toEqual([9, 1]);
    expect(few.totals).toEqual(all.totals);
    expect(few.totals).toMatchObject([
      { locale: 'fr', pages: 4, states: { current: 1, stale: 1, incomplete: 1, missing: 1, orphaned: 1 }, wordsUnknown: 0 },
      { locale: 'sv', pages: 4, states: { missing: 4 } },
    ]);
    expect((await runIn(root, 'drift --state stale --limit 0 --fail-on incomplete')).code).toBe(1);
    expect((await runIn(root, 'drift --fail-on untracked')).code).toBe(0);
  });

  test('is told in words, with a line for each locale at the end', async () => {
    const { out } = await runIn(site(), 'drift --state orphaned');
    expect(out).toContain(
      'locale  current  stale  incomplete  missing  orphaned  words\nfr            1      1           1        1         1',
    );
    expect(out).toMatch(/\n9 targets: 1 current, 1 stale, 1 incomplete, 5 missing, 1 orphaned; \d+ words to translate; 1 shown\n$/);
  });

  test('is a misspelt state, or order: an error that says which was meant', async () => {
    const root = site();
    expect((await runIn(root, 'drift --state stal')).err).toContain('Unexpected state "stal" of --state');
    expect((await runIn(root, 'drift --state stal')).err).toContain('did you mean "stale"?');
    expect((await runIn(root, 'drift --sort word')).err).toContain('did you mean "words"?');
  });
});

test('markdown keeps an order that is asked for', async () => {
  const { out } = await runIn(site(), 'drift --state stale,incomplete --sort path --format markdown');
  expect([...out.matchAll(/^\| `fr` \| `docs\/(\w)/gm)].map(([, name]) => name)).toEqual(['b', 'd']);
});

test('status counts no orphan as a page', async () => {
  const root = site();
  const { totals } = JSON.parse((await runIn(root, 'status --format json')).out) as Status;
  expect(totals).toEqual((await report(root, '')).totals);
  expect((await runIn(root, 'status')).out).toContain('4 pages in en, 2 locales');
});
