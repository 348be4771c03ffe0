import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DriftReport, SyncReport } from '../model/report.ts';
import type { Status } from '../model/status.ts';
import { type Commit, repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

const settings = (more: object = {}) =>
  JSON.stringify({
    sourceLocale: 'en',
    locales: ['fr'],
    pages: ['', '.json'].map((ending) => ({ source: `docs/{path}${ending}`, target: `{locale}/{path}${ending}` })),
    ...more,
  });

const english =
  '# The guide\n\nThis is how you choose one of the packages.\n\n## Next steps\n\nThen you can read what [the others](b.md) have done with it.\n';
const french =
  '# Le guide\n\nVoici comment choisir un des paquets.\n\n## Étapes suivantes\n\nLisez ensuite ce que [les autres](b.md) en ont fait.\n';

/** A source and its target in one commit, then more commits. */
function site(target: string, source = english, ...later: Commit[]) {
  return repositoryFrom([{ 'lockstep.config.json': settings(), 'docs/a.md': source }, { 'fr/a.md': target }, ...later]).root;
}

async function rowOf(root: string) {
  const { out } = await runIn(root, 'drift --segments --format json');
  const [row] = (JSON.parse(out) as DriftReport).pages;
  return row!;
}

const told = async (root: string) => (await rowOf(root)).changes!.map(({ kind, source, target }) => [kind, source, target]);

/** Sections of prose, each in its own words. */
const sections = (count: number, heading: string, text: string) =>
  Array.from({ length: count }, (_, index) => `## ${heading} ${index}\n\n${text} ${index}.\n`).join('\n');

describe('a target that follows its source', () => {
  test('is current where all of it is translated', async () => {
    expect(await rowOf(site(french))).toMatchObject({ state: 'current', wordsToTranslate: 0, segments: { unchanged: 4, untranslated: 0 } });
  });

  test('and is empty, is incomplete', async () => {
    expect(await rowOf(site(''))).toMatchObject({ state: 'incomplete', wordsToTranslate: 24, segments: { untranslated: 4 } });
  });

  test('and is a copy of it, is incomplete by its prose', async () => {
    const row = await rowOf(site(english));
    expect(row).toMatchObject({ state: 'incomplete', wordsToTranslate: 20, segments: { unchanged: 2, untranslated: 2 } });
    expect(row.changes).toMatchObject([{ class: 'text', targetLines: [3, 3], confidence: 1 }, { targetLines: [7, 7] }]);
  });

  test('and has a paragraph in its words, is incomplete by that', async () => {
    const last = 'Then you can read what [the others](b.md) have done with it.';
    const target = french.replace(/Lisez.*/, last);
    expect(await told(site(target))).toEqual([['untranslated', last, last]]);
    expect(await told(site(target.replace(last, `Lisez. ${last}`)))).toEqual([['untranslated', last, `Lisez. ${last}`]]);
    expect(await told(site(target.replace(last, 'Then you can read ce que [les autres](b.md) en ont fait.')))).toEqual([]);
  });

  test.each(['<!-- lockstep: added -->', 'Voilà.'])('and has one in its words, and %s behind it, is incomplete by that', async (behind) => {
    const left = `This is how you choose one of the packages. ${behind}`;
    expect(await told(site(french.replace(/Voici.*/, left)))).toMatchObject([['untranslated', left.replace(` ${behind}`, ''), left]]);
    const label = 'This is how you choose one of them';
    const pages = [french.replace(/Voici.*/, `${label} ${behind}`), english.replace(/This.*/, label)] as const;
    expect(await told(site(...pages))).toHaveLength(behind.startsWith('<') ? 1 : 0);
  });

  test('and has 6 of its 35 sections, is incomplete by the other 29', async () => {
    const source = `# All\n\n${sections(35, 'Section', 'This is what is told here of the package with the number')}`;
    const target = `# Tout\n\n${sections(6, 'Partie', 'Voici ce qui est dit ici du paquet avec le numéro')}`;
    const row = await rowOf(site(target, source));
    expect(row).toMatchObject({ state: 'incomplete', segments: { unchanged: 13, untranslated: 58 } });
    expect(row.changes!.at(-1)).toMatchObject({ target: null, sourceLines: [141, 141], targetLines: [25, 25] });
  });

  test('and joins two paragraphs or splits one, says all the same', async () => {
    const source = english.replace('packages.', 'packages. You need no more than one of them.');
    const joined = 'Voici comment choisir un des paquets. Il ne vous en faut pas plus d’un. ';
    const split = french.replace(/Voici.*/, 'Voici comment choisir un des paquets.\n\nIl ne vous en faut pas plus d’un.');
    const parted = source.replace('packages. You', 'packages.\n\nYou');
    expect(await rowOf(site(split, source))).toMatchObject({ state: 'current' });
    expect(await rowOf(site(french.replace(/Voici.*/, joined), parted))).toMatchObject({ state: 'current' });
    expect(await rowOf(site(french, parted))).toMatchObject({ state: 'incomplete', segments: { untranslated: 1 } });
  });

  test('and joins two paragraphs into a short one, says all the same where that has the addresses of both', async () => {
    const source = english.replace(
      'packages.',
      'packages, whatever the others say.\n\nFor details, please refer to [all of the packages](/b#all).',
    );
    const short = (address: string) => french.replace(/Voici.*/, `Voici le choix : voir [ici](${address}).`);
    expect(await rowOf(site(short('/fr/b#all'), source))).toMatchObject({ state: 'current' });
    expect(await rowOf(site(short('/fr/c#all'), source))).toMatchObject({ state: 'incomplete', segments: { untranslated: 1 } });
    const both = source.replace('the others say', '[the others](/b#all) say');
    expect(await rowOf(site(short('/fr/b#all'), both))).toMatchObject({ state: 'incomplete', segments: { untranslated: 1 } });
  });

  test('and shares names, code and numbers with it, is current', async () => {
    const shared =
      '# Lockstep\n\n`npm ci`\n\n- Rust\n- Getting started\n\n| 1.2.3 | 100 % |\n| --- | --- |\n\n```sh\n# this is how you install it\nnpm ci\n```\n';
    expect(await rowOf(site(shared, shared))).toMatchObject({ state: 'current', wordsToTranslate: 0 });
  });

  test('in another locale of its language is current where it says all of it', async () => {
    const { root } = repositoryFrom([
      { 'lockstep.config.json': settings({ sourceLocale: 'en-US', locales: ['en-GB'] }), 'docs/a.md': english },
      { 'en-GB/a.md': english },
    ]);
    expect(await rowOf(root)).toMatchObject({ state: 'current' });
  });
});

describe('what changed since', () => {
  const added = `${english}\nThis came later than the rest of the page.\n`;

  test('is behind: a section that came later, a sentence that reads otherwise', async () => {
    expect(await rowOf(site(french, english, { 'docs/a.md': added }))).toMatchObject({
      state: 'stale',
      segments: { added: 1, untranslated: 0 },
      wordsToTranslate: 9,
    });
    const [before, after] = ['Then you can read', 'After that you may read'];
    const row = await rowOf(site(english, english, { 'docs/a.md': english.replace(before, after) }));
    expect(row).toMatchObject({ state: 'stale', segments: { changed: 1, untranslated: 1 } });
  });

  test('is told first, with what is missing beside it', async () => {
    const row = await rowOf(site(french.replace(/\n## Étapes[^]*/, ''), english, { 'docs/a.md': added }));
    expect(row).toMatchObject({ state: 'stale', segments: { added: 1, untranslated: 2 }, wordsToTranslate: 22 });
  });

  test('is nothing new where the target never had it: that is missing, as its source is now', async () => {
    const later = { 'docs/a.md': english.replace('[the others](b.md)', '[all the others](c.md)') };
    const row = await rowOf(site(french.replace(/\n## Étapes[^]*/, ''), english, later));
    expect(row).toMatchObject({ state: 'incomplete', segments: { unchanged: 2, changed: 0, untranslated: 2 }, wordsToTranslate: 14 });
    expect(row.changes!.at(-1)).toMatchObject({ kind: 'untranslated', source: expect.stringContaining('c.md'), target: null });
    expect(await rowOf(site(french, english, later))).toMatchObject({ state: 'stale', segments: { changed: 1, untranslated: 0 } });
  });

  test('counts the same words for sync, before it and after, and for what it says is missing', async () => {
    const later = { 'docs/a.md': english.replace('(b.md)', '(c.md)') };
    const root = site(french.replace(/\n## Étapes[^]*/, ''), english, later);
    const synced = async () => (JSON.parse((await runIn(root, 'sync --write --format json')).out) as SyncReport).pages[0]!;
    const [{ wordsToTranslate }, first, second] = [await rowOf(root), await synced(), await synced()];
    expect(first).toMatchObject({ kept: 2, pending: 2, wordsToTranslate });
    expect(first.notes.join('\n')).toContain('2 segments are missing');
    expect(second).toMatchObject({ kept: 2, pending: 2, wordsToTranslate, changed: false });
    expect(await rowOf(root)).toMatchObject({ state: 'incomplete', wordsToTranslate });
  });

  test('is all that --since tells', async () => {
    const root = site(english);
    expect((await runIn(root, 'drift --since HEAD')).out).toContain('0 targets');
  });
});

describe('without a record or a commit', () => {
  test.each([
    ['a copy', english],
    ['an empty page', '---\ntitle: Le guide\n---\n'],
  ])('%s is incomplete', async (_, target) => {
    const files = { 'lockstep.config.json': settings(), 'docs/a.md': english, 'fr/a.md': target };
    expect(await rowOf(siteFrom(files))).toMatchObject({ state: 'incomplete', base: { by: 'none' }, notes: [] });
  });

  test('a translation is untracked', async () => {
    const files = { 'lockstep.config.json': settings(), 'docs/a.md': english, 'fr/a.md': french };
    expect(await rowOf(siteFrom(files))).toMatchObject({ state: 'untracked' });
  });
});

describe('messages', () => {
  const messages = (texts: Record<string, string>) => JSON.stringify(texts, null, 2);

  test('that are missing, or read as in the source, are told by their keys', async () => {
    const [long, other] = ['You can edit this page if it is wrong', 'Read on'];
    const { root } = repositoryFrom([
      { 'lockstep.config.json': settings(), 'docs/a.json': messages({ one: long, two: other, three: 'Menu' }) },
      { 'fr/a.json': messages({ three: 'Menu', one: long }) },
    ]);
    expect(await rowOf(root)).toMatchObject({ state: 'incomplete', segments: { unchanged: 1, untranslated: 2 } });
    expect(await told(root)).toEqual([
      ['untranslated', long, long],
      ['untranslated', other, null],
    ]);
  });
});

describe('other commands', () => {
  const last = 'Then you can read what [the others](b.md) have done with it.';
  const partly = `# Le guide\n\n## Étapes suivantes\n\n${last}\n`;

  test('drift fails on it where it is asked to', async () => {
    const root = site(english);
    expect((await runIn(root, 'drift --fail-on incomplete')).code).toBe(1);
    expect((await runIn(root, 'drift --fail-on stale')).code).toBe(0);
    const { out } = await runIn(root, 'drift --segments --format github');
    expect(out).toContain('line=3,col=1,endLine=3,endColumn=1,title=drift-untranslated::This is not translated: "This is');
  });

  test('status counts it', async () => {
    const { totals } = JSON.parse((await runIn(site(english), 'status --format json')).out) as Status;
    expect(totals).toMatchObject([{ pages: 1, states: { incomplete: 1, current: 0 }, wordsToTranslate: 20 }]);
  });

  test('sync leaves it as it is, and tells', async () => {
    const root = site(partly);
    const { pages } = JSON.parse((await runIn(root, 'sync --write --format json')).out) as SyncReport;
    expect(pages).toMatchObject([{ state: 'pending', changed: false, pending: 2, wordsToTranslate: 20 }]);
    expect(pages[0]!.notes).toEqual([
      '2 segments are missing or in the words of the source, and stay as they are: see "lockstep drift --segments"',
    ]);
    expect(readFileSync(join(root, 'fr/a.md'), 'utf8')).toBe(partly);
  });

  test('export sends it out to be translated, and an import brings it back', async () => {
    const root = site(partly);
    const { out } = await runIn(root, 'export --xliff 1.2 --fill source --only drifted');
    expect([...out.matchAll(/<target [^>]*state="(\w+)">(\w+)/g)].map(([, state, word]) => [state, word])).toEqual([
      ['new', 'This'],
      ['new', 'Then'],
    ]);
    const translated = (target: string) =>
      target
        .replace('"new"', '"translated"')
        .replace(/This is.*?\./, 'Voici comment choisir.')
        .replace('Then you can read what', 'Lisez ce que')
        .replace('the others', 'les autres')
        .replace('have done with it', 'en ont fait');
    writeFileSync(join(root, 'a.xlf'), out.replace(/<target[^]*?<\/target>/g, translated));
    expect(await runIn(root, 'import --write a.xlf')).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, 'fr/a.md'), 'utf8')).toBe(
      '# Le guide\n\nVoici comment choisir.\n\n## Étapes suivantes\n\nLisez ce que [les autres](b.md) en ont fait.\n',
    );
    expect(await rowOf(root)).toMatchObject({ state: 'current' });
  });
});
