import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Commit, repositoryFrom } from '../../testing/repository-from.ts';
import { siteFrom } from '../../testing/site-from.ts';
import { repositoryTop } from './command.ts';
import { openRepositories } from './repositories.ts';

const body = '# A\n\nSome text that is long enough to be recognised.\n';

function historyOf(root: string, path: string, revision?: string) {
  const { historyOf: find, close } = openRepositories(root, revision === undefined ? null : { folder: '.', revision });
  onTestFinished(close);
  return find(path)!;
}

const open = (commits: Commit[]) => {
  const repository = repositoryFrom(commits);
  return { ...repository, history: historyOf(repository.root, 'a.md') };
};

const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

describe('read', () => {
  test('gives the stored bytes of a file at a commit', async () => {
    const { history, commits } = open([{ 'a.md': '\ufeff# A\r\n' }, { 'a.md': '# B\n' }]);
    expect(textOf(await history.read(commits[0]!, 'a.md'))).toBe('# A\r\n');
    expect(await history.read(commits[0]!, 'b.md')).toBeNull();
    expect(await history.read('f'.repeat(40), 'a.md')).toBeNull();
  });

  test.each(['a b.md', 'ä/日本.md', `"quoted" 'a'.md`, 'tab\there.md', '-dash.md', 'new\nline.md'])('takes the path %j', async (path) => {
    const { history, commits } = open([{ [path]: body }]);
    expect((await history.versions(path)).map((version) => version.path)).toEqual([path]);
    if (!path.includes('\n')) expect(textOf(await history.read(commits[0]!, path))).toBe(body);
  });

  test('gives a content by its id, the same bytes for who asks again', async () => {
    const { history, git } = open([{ 'a.md': body }]);
    const blob = git('rev-parse', 'HEAD:a.md');
    const bytes = await history.bytesOf(blob);
    expect(textOf(bytes)).toBe(body);
    expect(await history.bytesOf(blob)).toBe(bytes);
    expect(await history.bytesOf('f'.repeat(40))).toBeNull();
    expect(await history.bytesOf(git('rev-parse', 'HEAD^{tree}'))).toBeNull();
  });

  test('lets go of contents that were not asked for the longest', async () => {
    const { history, git } = open([{ 'a.md': body, 'large.md': 'x'.repeat(3_000_000) }]);
    const [a, large] = ['a.md', 'large.md'].map((path) => git('rev-parse', `HEAD:${path}`)) as [string, string];
    const first = await history.bytesOf(a);
    await history.bytesOf(large);
    const again = await history.bytesOf(a);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  test('answers many questions in their order, large files among them', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}.md`, `${index}\n`.repeat(index * 5000)]));
    const { history, commits } = open([files]);
    const answers = await Promise.all(Object.keys(files).map((path) => history.read(commits[0]!, path)));
    expect(answers.map(textOf)).toEqual(Object.values(files));
  });
});

describe('resolve', () => {
  test('a file that is larger than any page is missing, and what is asked after it is answered', async () => {
    const { history, commit, root } = open([{ 'a.md': body }]);
    writeFileSync(join(root, 'large.md'), '');
    truncateSync(join(root, 'large.md'), 2 ** 26 + 1);
    const last = commit({});
    const read = ['a.md', 'large.md', 'a.md'].map((path) => history.read(last, path));
    expect((await Promise.all(read)).map(textOf)).toEqual([body, null, body]);
  });

  test('gives what an id names, whatever the repository puts in its place', async () => {
    const { history, commits, git, root } = open([{ 'a.md': body }, { 'a.md': '# Other\n' }]);
    git('replace', git('rev-parse', `${commits[0]}:a.md`), git('rev-parse', `${commits[1]}:a.md`));
    mkdirSync(join(root, '.git/info'), { recursive: true });
    writeFileSync(join(root, '.git/info/grafts'), `${commits[1]}\n`);
    expect(textOf(await history.read(commits[0]!, 'a.md'))).toBe(body);
    expect(await history.versionsSince(commits[0]!, 'a.md')).toHaveLength(1);
  });

  test('completes an abbreviated id', async () => {
    const { history, commits } = open([{ 'a.md': body }]);
    expect(await history.resolve(commits[0]!.slice(0, 8))).toEqual({ found: true, commit: commits[0] });
  });

  test('tells what is not here from what is no commit', async () => {
    const { history, git } = open([{ 'a.md': body }]);
    expect(await history.resolve('f'.repeat(40))).toEqual({ found: false, why: 'unknown' });
    expect(await history.resolve(git('rev-parse', 'HEAD:a.md'))).toEqual({ found: false, why: 'not-a-commit' });
    expect(await history.resolve('bad\nname')).toEqual({ found: false, why: 'unknown' });
  });
});

describe('versions', () => {
  test('lists the commits that changed a file, newest first, through renames', async () => {
    const { history, commits } = open([{ 'a.md': body }, { 'x.md': 'x' }, { 'a.md': null, 'b.md': body }, { 'b.md': `${body}\nMore.\n` }]);
    const versions = await history.versions('b.md');
    expect(versions.map(({ commit, path }) => [commit, path])).toEqual([
      [commits[3], 'b.md'],
      [commits[2], 'b.md'],
      [commits[0], 'a.md'],
    ]);
    expect(versions.at(-1)!.date).toBe('2020-01-01T00:00:00.000Z');
  });

  test('knows a deletion', async () => {
    const { history } = open([{ 'a.md': body }, { 'a.md': null }]);
    expect((await history.versions('a.md')).map(({ blob }) => blob === null)).toEqual([true, false]);
  });

  test('counts from a commit, and from one of a branch that is not merged', async () => {
    const { history, commits, git, commit } = open([{ 'a.md': body }, { 'a.md': `${body}2` }]);
    git('checkout', '-q', '-b', 'side', commits[0]!);
    const side = commit({ 'a.md': `${body}side` });
    git('checkout', '-q', 'main');
    expect((await history.versionsSince(commits[0]!, 'a.md'))!.map((version) => version.commit)).toEqual([commits[1]]);
    expect((await history.versionsSince(side, 'a.md'))!.map((version) => version.commit)).toEqual([commits[1]]);
    expect(await history.mergeBase(side)).toBe(commits[0]);
    expect(await history.versionsSince('f'.repeat(40), 'a.md')).toBeNull();
  });
});

describe('a rename on one branch beside an edit on another', () => {
  const renamedBeside = () => {
    const { root, git } = repositoryFrom([{ 'a.md': body }]);
    git('checkout', '-q', '-b', 'side');
    git('mv', 'a.md', 'b.md');
    git('commit', '-qm', 'rename');
    git('checkout', '-q', '-');
    writeFileSync(join(root, 'a.md'), `${body}\nMore of it.\n`);
    git('commit', '-qam', 'edit');
    git('merge', '-q', '--no-edit', 'side');
    return { git, history: historyOf(root, 'a.md') };
  };

  test('goes on under the new name', async () => {
    const { history } = renamedBeside();
    expect(await history.renamedTo('a.md')).toBe('b.md');
  });

  test('is one of the versions, and says what it changed', async () => {
    const { history, git } = renamedBeside();
    const versions = await history.versions('b.md');
    expect(versions.map(({ path }) => path).toSorted()).toEqual(['a.md', 'a.md', 'b.md']);
    const edit = versions.find(({ blob }) => blob === git('rev-parse', 'HEAD:b.md'))!;
    expect(edit.before).toBe(git('rev-parse', `${edit.commit}~:a.md`));
  });

  test('a later file of the old name is another one', async () => {
    const { history, git } = renamedBeside();
    const root = git('rev-parse', '--show-toplevel');
    writeFileSync(join(root, 'a.md'), '# Something else\n');
    git('add', '-A');
    git('commit', '-qm', 'anew');
    const again = historyOf(root, 'a.md');
    expect(await again.renamedTo('a.md')).toBeNull();
    expect(await again.versions('b.md')).toEqual(await history.versions('b.md'));
  });
});

describe('renamedTo', () => {
  test('follows a file through several renames', async () => {
    const { history } = open([{ 'a.md': body }, { 'a.md': null, 'b.md': body }, { 'b.md': null, 'c/d.md': body }]);
    expect(await history.renamedTo('a.md')).toBe('c/d.md');
    expect(await history.renamedTo('b.md')).toBe('c/d.md');
    expect(await history.renamedTo('c/d.md')).toBeNull();
  });

  test('follows files that were edited, whatever limit the repository sets, and waits for no file of names', async () => {
    const moved = (name: string) => `# ${name}\n\n${`Some text of ${name} that is long enough.\n`.repeat(9)}`;
    const renamed = { 'a.md': null, 'b.md': null, 'c.md': `${moved('a')}More.\n`, 'd.md': `${moved('b')}More.\n` };
    const { history, git, root } = open([{ 'a.md': moved('a'), 'b.md': moved('b') }, renamed]);
    git('config', 'diff.renameLimit', '1');
    git('config', 'mailmap.file', '.git/pipe');
    execFileSync('mkfifo', [join(root, '.git/pipe')]);
    expect([await history.renamedTo('a.md'), await history.renamedTo('b.md')]).toEqual(['c.md', 'd.md']);
  }, 20_000);

  test('is what it was renamed to where another file had its name for a while', async () => {
    const { history } = open([{ 'a.md': body }, { 'a.md': null, 'b.md': body }, { 'a.md': 'new' }, { 'a.md': null }]);
    expect(await history.renamedTo('a.md')).toBe('b.md');
  });

  test('is null for what was deleted, or came back', async () => {
    const { history } = open([{ 'a.md': body, 'gone.md': 'x' }, { 'a.md': null, 'b.md': body, 'gone.md': null }, { 'a.md': 'new' }]);
    expect(await history.renamedTo('gone.md')).toBeNull();
    expect(await history.renamedTo('a.md')).toBeNull();
  });
});

describe('repositories', () => {
  test('a project below the top of its repository keeps its own paths', async () => {
    const { root, commits } = repositoryFrom([{ 'site/docs/a.md': body }]);
    const history = historyOf(join(root, 'site'), 'docs/a.md');
    expect(textOf(await history.read(commits[0]!, 'docs/a.md'))).toBe(body);
    expect((await history.versions('docs/a.md'))[0]!.path).toBe('docs/a.md');
  });

  test('two checkouts have a history each', async () => {
    const root = siteFrom({ 'docs/x': '', 'docs.fr/x': '' });
    repositoryFrom([{ 'a.md': 'English' }], join(root, 'docs'));
    repositoryFrom([{ 'a.md': 'French' }], join(root, 'docs.fr'));
    expect(await historyOf(join(root, 'docs.fr'), '../docs/a.md').versions('../docs/a.md')).toHaveLength(1);
    expect(openRepositories(root).historyOf('docs/a.md')).not.toBe(openRepositories(root).historyOf('docs.fr/a.md'));
  });

  test('a shallow clone says how to get the rest', async () => {
    const { root } = repositoryFrom([{ 'a.md': body }, { 'a.md': `${body}2` }]);
    const clone = repositoryFrom([]);
    clone.git('clone', '-q', '--depth', '1', `file://${root}`, 'clone');
    const history = historyOf(join(clone.root, 'clone'), 'a.md');
    expect(await history.limits()).toContain('fetch-depth: 0');
    const versions = await history.versions('a.md');
    expect(versions).toHaveLength(1);
    expect(await history.isCut(versions[0]!.commit)).toBe(true);
  });

  test('a clone that lacks contents tells its history without renames of what changed, and says so', async () => {
    const { root, git } = repositoryFrom([{ 'a.md': body }, { 'a.md': null, 'b.md': `${body}\nMore.\n` }, { 'b.md': body.repeat(2) }]);
    const blob = git('rev-parse', 'HEAD~2:a.md');
    rmSync(join(root, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    const history = historyOf(root, 'b.md');
    expect(await history.versions('b.md')).toHaveLength(2);
    expect(await history.renamedTo('a.md')).toBeNull();
    expect(await history.limits()).toContain('git can tell no renames of files that changed with them: ');
  });

  test('what such a clone moved and did not change it tells all the same', async () => {
    const { root, git } = repositoryFrom([{ 'a.md': body, 'c.md': body.toUpperCase() }]);
    const blob = git('rev-parse', 'HEAD:c.md');
    git('mv', 'a.md', 'b.md');
    git('rm', '-q', 'c.md');
    writeFileSync(join(root, 'd.md'), `${body.toUpperCase()}More.\n`);
    git('add', '.');
    git('commit', '-qm', 'Move');
    rmSync(join(root, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    expect(await historyOf(root, 'b.md').renamedTo('a.md')).toBe('b.md');
  });

  test('a content tells what a file is called, where one alone has it', async () => {
    const { root, git } = repositoryFrom([{ 'a.md': body, 'b.md': 'B', 'c.md': 'B', 'd.md': 'D' }, { 'd.md': null }]);
    const history = historyOf(root, 'a.md');
    const nameOf = (path: string) => history.nameOf(git('rev-parse', `HEAD~1:${path}`));
    expect([await nameOf('a.md'), await nameOf('b.md'), await nameOf('d.md')]).toEqual(['a.md', null, null]);
  });

  test('a bare repository that the user named has a history, another has none', async () => {
    const { root, commits } = repositoryFrom([{ 'a.md': body }]);
    const site = siteFrom({});
    const bare = join(site, 'bare.git');
    repositoryFrom([]).git('clone', '-q', '--bare', root, bare);
    const named = openRepositories(site, null, [bare]);
    onTestFinished(named.close);
    expect(textOf(await named.historyOf('bare.git/a.md')!.read(commits[0]!, 'bare.git/a.md'))).toBe(body);
    expect(named.headOf('bare.git/a.md')).toBe(commits[0]);
    expect(openRepositories(site).historyOf('bare.git/a.md')).toBeNull();
  });

  test('a linked work tree has the history of its repository', async () => {
    const { root, commits, git } = repositoryFrom([{ 'a.md': body }]);
    git('worktree', 'add', '-q', '-b', 'side', 'linked');
    expect(textOf(await historyOf(join(root, 'linked'), 'a.md').read(commits[0]!, 'a.md'))).toBe(body);
    expect(openRepositories(join(root, 'linked')).headOf('a.md')).toBe(commits[0]);
  });

  test("a repository beside its work tree is found, one that is files of a checkout isn't", async () => {
    const { root, git } = repositoryFrom([{ 'a.md': body, 'docs/a.md': body }]);
    const [beside, inside] = [join(siteFrom({}), 'r.git'), join(root, 'docs/r.git')];
    git('clone', '-q', '--separate-git-dir', beside, root, 'one');
    expect(openRepositories(join(root, 'one')).headOf('a.md')).toBe(git('rev-parse', 'HEAD'));
    git('clone', '-q', '--separate-git-dir', inside, root, 'two');
    expect(openRepositories(join(root, 'two')).headOf('a.md')).toBe(git('rev-parse', 'HEAD'));
    expect(repositoryTop(join(root, 'two'))).toBe(root);
  });

  test('a HEAD that leads out of its folder is none', () => {
    const { root, commits } = repositoryFrom([{ 'a.md': body }]);
    writeFileSync(join(root, 'secret'), commits[0]!);
    writeFileSync(join(root, '.git/HEAD'), 'ref: refs/../../secret');
    expect(openRepositories(root).headOf('a.md')).toBeNull();
  });

  test('a submodule has a history of its own', async () => {
    const inner = repositoryFrom([{ 'a.md': body }]);
    const outer = repositoryFrom([{ 'x.md': 'x' }]);
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.root, 'docs');
    const history = historyOf(outer.root, 'docs/a.md');
    expect((await history.versions('docs/a.md')).map(({ commit, path }) => [commit, path])).toEqual([[inner.commits[0], 'docs/a.md']]);
  });

  test('an empty repository answers nothing, and says why', async () => {
    const empty = repositoryFrom([]);
    const history = historyOf(empty.root, 'a.md');
    expect(await history.versions('a.md')).toEqual([]);
    expect(await history.limits()).toBe('nothing is committed here yet');
    expect(await history.read('HEAD', 'a.md')).toBeNull();
  });

  test('a damaged one answers nothing, and what git takes for none is none', async () => {
    const damaged = historyOf(
      siteFrom({ '.git/HEAD': 'ref: refs/heads/main', '.git/objects/x': '', '.git/refs/x': '', '.git/config': '[' }),
      'a.md',
    );
    expect(await damaged.limits()).toContain('git has no answer: bad config line');
    expect(await damaged.resolve('HEAD')).toEqual({ found: false, why: 'unknown' });
    expect(await damaged.versions('a.md')).toEqual([]);
    const none = siteFrom({ '.git/HEAD': 'nonsense', '.git/objects/x': '', '.git/refs/x': '' });
    expect(openRepositories(none).historyOf('a.md')).toBeNull();
  });
});
