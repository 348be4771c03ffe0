import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { pid } from 'node:process';
import { describe, expect, test } from 'vitest';
import { plantFault, type Planted } from '../../testing/faults/plant-fault.ts';
import { buryLocks, snapshotOf } from '../../testing/faults/site.ts';
import { siteFrom } from '../../testing/site-from.ts';
import { openApply } from './apply.ts';
import type { Change } from './change.ts';
import { recover } from './recover.ts';

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

const placeOf = (root: string) => ({ home: root, roots: [root] });

/** Texts by path; null: the file goes, or is not there. */
async function applyTo(root: string, changes: Record<string, [before: string | null, after: string | null]>, wait?: number): Promise<void> {
  const apply = await openApply(placeOf(root), wait);
  try {
    const list = Object.entries(changes).map(([path, [before, after]]): Change => ({ path: join(root, path), before, after }));
    apply.add(list);
    apply.commit();
  } finally {
    apply.close();
  }
}

/** Ends the process of a run at the first call of that name, or the one after so many of them. */
async function killedAt(root: string, call: string, changes: Parameters<typeof applyTo>[1], skip = 0): Promise<void> {
  const copy = siteFrom({});
  cpSync(root, copy, { recursive: true });
  const { calls } = await faulty(copy, changes, Infinity);
  const nth = calls.flatMap((name, index) => (name === call ? index + 1 : []))[skip]!;
  await faulty(root, changes, nth);
  buryLocks(root);
}

async function faulty(root: string, changes: Parameters<typeof applyTo>[1], nth: number): Promise<Planted> {
  const planted = plantFault(nth, { end: 'before' });
  await applyTo(root, changes).catch(() => {});
  planted.lift();
  return planted;
}

describe('what is written', () => {
  test('files that change, come, go; nothing stays beside them', async () => {
    const root = siteFrom({ 'a.md': 'old', 'gone.md': 'x' });
    chmodSync(join(root, 'a.md'), 0o666);
    await applyTo(root, { 'a.md': ['old', '\ufeffnew\r\n'], 'new/deep/b.md': [null, 'b'], 'gone.md': ['x', null] });
    expect([...snapshotOf(root)]).toEqual([
      ['a.md', '\ufeffnew\r\n'],
      ['new/deep/b.md', 'b'],
    ]);
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o666);
  });

  test('what was read as empty may be an empty file, or none', async () => {
    const root = siteFrom({ 'empty.md': '', 'b.md': 'b' });
    await applyTo(root, { 'empty.md': ['', 'a'], 'new/c.md': ['', 'c'] });
    await expect(applyTo(root, { 'd.md': ['', 'd'], 'b.md': ['', 'B'] })).rejects.toThrow(/b\.md: Unexpected change/);
    expect([...snapshotOf(root)]).toEqual([
      ['b.md', 'b'],
      ['empty.md', 'a'],
      ['new/c.md', 'c'],
    ]);
  });

  test('a file that somebody changed since it was read: none of all is written', async () => {
    const root = siteFrom({ 'a.md': 'a', 'b.md': 'edited' });
    await expect(applyTo(root, { 'a.md': ['a', 'A'], 'b.md': ['b', 'B'], 'new/c.md': [null, 'c'] })).rejects.toThrow(
      /b\.md: Unexpected change while lockstep ran.*nothing was written/,
    );
    await expect(applyTo(root, { 'a.md': ['a', 'A'], 'b.md': [null, 'B'] })).rejects.toThrow(/b\.md: Unexpected change/);
    expect([...snapshotOf(root)]).toEqual([
      ['a.md', 'a'],
      ['b.md', 'edited'],
    ]);
    expect(readdirSync(root)).toEqual(['a.md', 'b.md']);
  });

  test.each(['../outside.md', 'link/b.md', 'link/new/b.md', 'file.md', 'folder'])('refuses %s, and writes nothing else', async (path) => {
    const top = siteFrom({ 'site/a.md': 'a', 'site/folder/x': '', 'elsewhere/b.md': 'b' });
    symlinkSync(join(top, 'elsewhere'), join(top, 'site/link'));
    symlinkSync(join(top, 'elsewhere/b.md'), join(top, 'site/file.md'));
    await expect(applyTo(join(top, 'site'), { 'a.md': ['a', 'A'], [path]: ['', 'x'] })).rejects.toThrow(/nothing was written/);
    expect([...snapshotOf(top)]).toEqual([
      ['elsewhere/b.md', 'b'],
      ['site/a.md', 'a'],
      ['site/folder/x', ''],
    ]);
  });

  test('what was added and not committed is gone, with the folders that were made for it', async () => {
    const root = siteFrom({ 'a.md': 'a' });
    const apply = await openApply(placeOf(root));
    apply.add([{ path: join(root, 'new/deep/b.md'), before: null, after: 'b' }]);
    expect(existsSync(join(root, 'new/deep'))).toBe(true);
    apply.close();
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('folders that several files share are gone, too', async () => {
    const root = siteFrom({ 'a.md': 'a' });
    const apply = await openApply(placeOf(root));
    const added = (path: string) => ({ path: join(root, path), before: null, after: 'b' });
    apply.add([added('new/b.md'), added('new/deep/b.md'), added('new/c.md')]);
    apply.close();
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('a name as long as a disk takes it', async () => {
    const [letters, signs] = [`${'a'.repeat(252)}.md`, `${'\u65e5'.repeat(84)}.md`] as const;
    const root = siteFrom({ [letters]: 'old', [signs]: 'old' });
    await applyTo(root, { [letters]: ['old', 'new'], [signs]: ['old', 'new'] });
    expect([...snapshotOf(root).values()]).toEqual(['new', 'new']);
  });

  test('a full disk is told as such, and so is a read-only one', async () => {
    const root = siteFrom({ 'a.md': 'a' });
    const { calls } = await faulty(root, { 'a.md': ['a', 'A'] }, Infinity);
    for (const nth of calls.map((_, index) => index + 1)) {
      const planted = plantFault(nth, { fail: 'ENOSPC', lasting: true });
      const said = await applyTo(root, { 'a.md': [read(root, 'a.md'), `a${nth}`] }).catch((error: unknown) => error);
      planted.lift();
      if (said !== undefined) expect([nth, String(said)]).toEqual([nth, expect.stringMatching(/UsageError|Unexpected failure to write/)]);
    }
  });

  test('changes that can not be staged leave those before them', async () => {
    const root = siteFrom({ 'a.md': 'a', 'b.md': 'b' });
    const apply = await openApply(placeOf(root));
    apply.add([{ path: join(root, 'a.md'), before: 'a', after: 'A' }]);
    const bad = [join(root, 'b.md'), join(root, '../c.md')].map((path) => ({ path, before: 'b', after: 'B' }));
    expect(() => apply.add(bad)).toThrow(/c\.md/);
    expect(() => apply.add([{ path: join(root, 'a.md'), before: 'a', after: 'x' }])).toThrow(/second change/);
    apply.commit();
    apply.close();
    expect([...snapshotOf(root).values()]).toEqual(['A', 'b']);
  });
});

describe('a run that was killed', () => {
  const files = { 'a.md': 'a', 'b.md': 'b' };
  const changes: Parameters<typeof applyTo>[1] = { 'a.md': ['a', 'A'], 'b.md': ['b', 'B'], 'new/c.md': [null, 'C'] };

  test('before its first rename is finished, or before that undone', async () => {
    const root = siteFrom(files);
    await killedAt(root, 'renameSync', changes);
    expect(read(root, 'a.md')).toBe('a');
    expect(recover(placeOf(root))).toEqual({ outcome: 'finished', files: 3, changed: [], left: [] });
    expect([...snapshotOf(root).values()]).toEqual(['A', 'B', 'C']);
    await killedAt(root, 'fsyncSync', { 'a.md': ['A', 'x'], 'other/d.md': [null, 'x'] }, 1);
    expect(recover(placeOf(root))).toEqual({ outcome: 'undone', files: 2, changed: [], left: [] });
    expect([...snapshotOf(root).values()]).toEqual(['A', 'B', 'C']);
    expect(readdirSync(root)).toEqual(['a.md', 'b.md', 'new']);
    expect(recover(placeOf(root))).toBeNull();
  });

  test('what somebody wrote since stays: into a file that waited, all others are undone', async () => {
    const root = siteFrom(files);
    await killedAt(root, 'renameSync', changes, 1);
    expect([read(root, 'a.md'), read(root, 'b.md')]).toEqual(['A', 'b']);
    writeFileSync(join(root, 'b.md'), 'by hand');
    expect(recover(placeOf(root))).toEqual({ outcome: 'undone', files: 3, changed: [join(root, 'b.md')], left: [] });
    expect([...snapshotOf(root)]).toEqual([
      ['a.md', 'a'],
      ['b.md', 'by hand'],
    ]);
  });

  test('what somebody wrote since stays: over a file that was done, the others are finished', async () => {
    const root = siteFrom(files);
    await killedAt(root, 'renameSync', changes, 1);
    writeFileSync(join(root, 'a.md'), 'by hand');
    expect(recover(placeOf(root))).toEqual({ outcome: 'finished', files: 3, changed: [join(root, 'a.md')], left: [] });
    expect([...snapshotOf(root).values()]).toEqual(['by hand', 'B', 'C']);
  });
});

const id = '01234567-89ab-cdef-0123-456789abcdef';
const staged = (path: string) => ({ path, id, before: 'none', after: 'x', made: null });

/** As a run writes it that dies before the seal. */
const unsealed = (...steps: object[]) =>
  ['', JSON.stringify({ roots: ['..', ''] }), ...steps.map((step) => JSON.stringify({ step }))].join('\n');

test('what a run left where the next one may not write waits for one that may, with the journal', async () => {
  const steps = [staged('../elsewhere/x.md'), { ...staged('a.md'), id: id.replace('0', '1') }];
  const top = siteFrom({
    'site/a.md': 'a',
    [`site/.a.md.${id.replace('0', '1')}.tmp`]: 'A',
    'site/.lockstep/journal': unsealed(...steps),
    'elsewhere/x.md': 'x',
    [`elsewhere/.x.md.${id}.tmp`]: 'X',
  });
  const [home, elsewhere] = [join(top, 'site'), join(top, 'elsewhere')];
  for (const _ of ['once', 'twice']) {
    expect(recover(placeOf(home))).toMatchObject({ outcome: 'undone', files: 1, left: [join(elsewhere, 'x.md')] });
    expect(readdirSync(home)).toEqual(['.lockstep', 'a.md']);
    expect(readdirSync(elsewhere)).toHaveLength(2);
  }
  await expect(applyTo(home, { 'a.md': ['a', 'A'] })).rejects.toThrow(/stopped at .*x\.md, where this one may not write/);
  expect(recover({ home, roots: [home, elsewhere] })).toMatchObject({ outcome: 'undone', files: 2, left: [] });
  expect([readdirSync(home), readdirSync(elsewhere)]).toEqual([['a.md'], ['x.md']]);
});

test('the seal holds nothing that changes where a disk is mounted again', async () => {
  const root = siteFrom({ 'a.md': 'a' });
  await killedAt(root, 'renameSync', { 'a.md': ['a', 'A'] });
  const seal = readdirSync(join(root, '.lockstep')).find((name) => name.startsWith('seal.'))!;
  const { dev, ino } = statSync(join(root, '.lockstep/journal'));
  expect(seal.split(/[.-]/)).toContain(String(ino));
  expect(seal.split(/[.-]/)).not.toContain(String(dev));
});

describe('a journal that came with a checkout', () => {
  /** A journal of another disk is what a copy of a half done project holds, seal and all. */
  test('no byte of it is written, sealed or not; a run that writes refuses the sealed one', async () => {
    const half = siteFrom({ 'a.md': 'a' });
    await killedAt(half, 'renameSync', { 'a.md': ['a', 'evil'], '.npmrc': [null, 'evil'] });
    const copy = siteFrom({});
    cpSync(half, copy, { recursive: true, preserveTimestamps: true });
    expect(recover(placeOf(copy))).toMatchObject({ outcome: 'foreign' });
    await expect(applyTo(copy, { 'b.md': [null, 'b'] })).rejects.toThrow(/journal of a run elsewhere/);
    for (const name of readdirSync(join(copy, '.lockstep'))) if (name.startsWith('seal.')) rmSync(join(copy, '.lockstep', name));
    expect(recover(placeOf(copy))).toMatchObject({ outcome: 'undone' });
    expect([...snapshotOf(copy)]).toEqual([['a.md', 'a']]);
  });

  test('of the folders that a full disk let be made none stays', () => {
    const root = siteFrom({
      'a.md': 'a',
      '.lockstep/journal': unsealed({ ...staged(join('.lockstep-sync', 'fr', 'a.xlf')), made: '.lockstep-sync' }),
    });
    mkdirSync(join(root, '.lockstep-sync'));
    expect(recover(placeOf(root))).toMatchObject({ outcome: 'undone' });
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test.each(['../victim.md', 'link/victim.md', '.lockstep/../../victim.md'])('without a seal it removes nothing outside: %s', (path) => {
    const top = siteFrom({ [`.victim.md.${id}.tmp`]: 'x', 'victim.md': 'x', 'site/.lockstep/journal': unsealed(staged(path)) });
    symlinkSync(top, join(top, 'site/link'));
    expect(recover(placeOf(join(top, 'site')))).toMatchObject({ files: 0, left: [resolve(top, 'site', path)] });
    expect(existsSync(join(top, `.victim.md.${id}.tmp`))).toBe(true);
  });

  test('an id that is none of ours names no file to be removed', () => {
    const root = siteFrom({
      '.x.env': 'secret',
      '.lockstep/journal': unsealed({ ...staged('x'), id: 'env' }, { ...staged('x'), id: '../x' }),
    });
    recover(placeOf(root));
    expect(read(root, '.x.env')).toBe('secret');
  });

  const kinds: Record<string, (path: string) => void> = {
    link: (path) => symlinkSync('../elsewhere.md', path),
    folder: (path) => mkdirSync(path),
    'file larger than any journal': (path) => {
      writeFileSync(path, '');
      truncateSync(path, 2 ** 28 + 1);
    },
  };

  test.each(Object.entries(kinds))('a %s in its place is none', async (_, make) => {
    const root = siteFrom({ 'elsewhere.md': 'x', '.lockstep/x': '' });
    make(join(root, '.lockstep/journal'));
    expect(recover(placeOf(root))).toMatchObject({ outcome: 'foreign' });
    await expect(applyTo(root, { 'b.md': [null, 'b'] })).rejects.toThrow(/journal/);
    expect(read(root, 'elsewhere.md')).toBe('x');
  });

  test('folders in the place of its seal and of a lock keep nobody from writing', async () => {
    const root = siteFrom({ '.lockstep/seal.1-1/x': '', [`.lockstep/lock.1.0.x.${id}/x`]: '', '.lockstep/.a.tmp/x': '' });
    expect(recover(placeOf(root))).toBeNull();
    await applyTo(root, { 'a.md': [null, 'a'] }, 0);
    expect(read(root, 'a.md')).toBe('a');
  });

  test('where .lockstep is a link, nothing is written', async () => {
    const root = siteFrom({ 'site/a.md': 'a', 'other/x': '' });
    symlinkSync('../other', join(root, 'site/.lockstep'));
    await expect(applyTo(join(root, 'site'), { 'a.md': ['a', 'A'] })).rejects.toThrow(/symbolic link/);
    expect(readdirSync(join(root, 'other'))).toEqual(['x']);
  });
});

describe('two runs at once', () => {
  const lockOf = (number: number, start: string, host = hostname().replace(/[^\w-]/g, '-')) =>
    `.lockstep/lock.${number}.${start}.${host}.01234567-89ab-cdef-0123-456789abcdef`;

  test('the second waits, and says who writes where that takes too long', async () => {
    const root = siteFrom({ 'a.md': 'a' });
    const first = await openApply(placeOf(root));
    await expect(applyTo(root, { 'a.md': ['a', 'A'] }, 0)).rejects.toThrow(new RegExp(`process ${pid} on .*nothing was written`));
    const second = applyTo(root, { 'a.md': ['a', 'A'] });
    setTimeout(() => first.close(), 50);
    await second;
    expect([...snapshotOf(root)]).toEqual([['a.md', 'A']]);
  });

  test('of many that begin at once each has its turn', async () => {
    const root = siteFrom({});
    const names = Array.from({ length: 8 }, (_, index) => `${index}.md`);
    await Promise.all(names.map((name) => applyTo(root, { [name]: [null, name] }, 60_000)));
    expect(readdirSync(root)).toEqual(names);
  });

  /** As the run itself seals its lock. */
  const sealLock = (file: string) => {
    const { ino, ctimeNs } = statSync(file, { bigint: true });
    writeFileSync(`${file}.${ino}-${ctimeNs}`, '');
  };

  test('the lock of a process that is gone is none, also where another has its number now', async () => {
    const root = siteFrom({ [lockOf(999_999_999, '0')]: '' });
    sealLock(join(root, lockOf(999_999_999, '0')));
    await applyTo(root, { 'a.md': [null, 'a'] }, 0);
    if (existsSync('/proc/self/stat')) {
      mkdirSync(join(root, '.lockstep'));
      writeFileSync(join(root, lockOf(pid, '1')), '');
      sealLock(join(root, lockOf(pid, '1')));
      await applyTo(root, { 'a.md': ['a', 'b'] }, 0);
    }
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('the lock of another host holds for an hour', async () => {
    const root = siteFrom({ [lockOf(1, '0', 'elsewhere')]: '' });
    const file = join(root, lockOf(1, '0', 'elsewhere'));
    sealLock(file);
    await expect(applyTo(root, { 'a.md': [null, 'a'] }, 0)).rejects.toThrow(/process 1 on elsewhere/);
    const before = (Date.now() - 3_700_000) / 1000;
    utimesSync(file, before, before);
    sealLock(file);
    await applyTo(root, { 'a.md': [null, 'a'] }, 0);
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test.each([
    ['of another host', 1, '0', 'elsewhere'],
    ['of a process that runs and whose start nobody knows', pid, '0', undefined],
  ])('a lock that came with a checkout keeps nobody from writing: %s', async (_, number, start, host) => {
    const name = lockOf(number, start, host);
    const root = siteFrom({ [name]: '', [`${name}.1-1`]: '' });
    await applyTo(root, { 'a.md': [null, 'a'] }, 0);
    expect(readdirSync(root)).toEqual(['a.md']);
    const begun = siteFrom({ [name]: '' });
    await applyTo(begun, { 'a.md': [null, 'a'] }, 0);
    expect(existsSync(join(begun, 'a.md'))).toBe(true);
  });

  test('a seal whose lock is gone goes, too', async () => {
    const root = siteFrom({ [`${lockOf(999_999_999, '0')}.1-1`]: '' });
    await applyTo(root, { 'a.md': [null, 'a'] }, 0);
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('a run that has only begun takes no lock from another, and loses none', async () => {
    const root = siteFrom({ [lockOf(pid, '0')]: '' });
    const first = await openApply(placeOf(root));
    expect(existsSync(join(root, lockOf(pid, '0')))).toBe(true);
    sealLock(join(root, lockOf(pid, '0')));
    first.close();
    await expect(applyTo(root, { 'a.md': [null, 'a'] }, 0)).rejects.toThrow(`process ${pid} on`);
  });

  test('git sees nothing of it meanwhile', async () => {
    const root = siteFrom({});
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
    git('init', '-q');
    const apply = await openApply(placeOf(root));
    expect(git('status', '--porcelain')).toBe('');
    apply.close();
  });
});

test('what a link of the folder’s name leads to is left as it is', () => {
  const outside = siteFrom({ '.gitignore': '*\n', journal: '{}' });
  const root = siteFrom({});
  symlinkSync(outside, join(root, '.lockstep'));
  expect(recover(placeOf(root))).toBeNull();
  expect(readdirSync(outside).toSorted()).toEqual(['.gitignore', 'journal']);
});
