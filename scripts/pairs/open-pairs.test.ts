import { describe, expect, test } from 'vitest';
import { loadConfig, openProject, type Project } from '../config/project.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { siteFrom } from '../testing/site-from.ts';
import { type OpenPairs, type RowCache, type Walk, withPairs } from './open-pairs.ts';

const config = (settings: object = {}): string =>
  JSON.stringify({ sourceLocale: 'en', locales: ['sv'], pages: [{ source: 'docs/{path}', target: 'sv/{path}' }], ...settings });

const projectIn = (root: string): Project => openProject(loadConfig(root)!);

/** The targets that a walk over all pairs comes to, with what their sources were called. */
async function walked(project: Project, how: Walk<string> = {}): Promise<string[]> {
  return withPairs(project, async (pairs) => listOf(pairs, project, how));
}

async function listOf(pairs: OpenPairs, project: Project, how: Walk<string>): Promise<string[]> {
  const rows: string[] = [];
  const described: Parameters<typeof pairs.walk<string>>[1] = async ({ pair, renamedFrom }) =>
    `${pair.source} > ${pair.target}${renamedFrom === null ? '' : ` (was ${renamedFrom})`}`;
  for await (const row of pairs.walk(project.pairs, described, how)) rows.push(row);
  return rows;
}

describe('a walk', () => {
  const files = { 'docs/a.md': '# A\n', 'docs/includes/b.md': 'B.\n', 'docs/old.md': '# Old\n\nThe words of the page.\n' };

  function renamed(): Project {
    const { root, commit } = repositoryFrom([{ 'lockstep.config.json': config(), ...files, 'sv/a.md': '# A\n', 'sv/old.md': '# G\n' }]);
    commit({ 'docs/old.md': null, 'docs/new.md': files['docs/old.md'] });
    return projectIn(root);
  }

  test('comes to every row once, a target with the source that was renamed', async () => {
    expect(await walked(renamed())).toEqual(['docs/a.md > sv/a.md', 'docs/new.md > sv/old.md (was docs/old.md)']);
  });

  test('comes to what a translator can make, too', async () => {
    expect(await walked(renamed(), { which: 'work' })).toContain('docs/includes/b.md > sv/includes/b.md');
  });

  test('leaves the pairs where the layouts place them', async () => {
    const places = await walked(renamed(), { which: 'places' });
    expect(places).toEqual(expect.arrayContaining(['docs/old.md > sv/old.md', 'docs/new.md > sv/new.md']));
  });

  test('gives a renamed page by its old path and by its new one', async () => {
    const project = renamed();
    const targets = await withPairs(project, async (pairs) => project.pairs.map(await pairs.followed()).map(({ target }) => target));
    expect(targets.filter((target) => target === 'sv/old.md')).toHaveLength(2);
  });
});

describe('rows of an earlier run', () => {
  const project = () => projectIn(siteFrom({ 'lockstep.config.json': config({ provenance: 'no such dialect' }), 'docs/a.md': '# A\n' }));

  function remembering(row: string | null): RowCache<string> & { kept: string[]; saved: number } {
    const cache = { kept: [] as string[], saved: 0 };
    return Object.assign(cache, {
      pairs: () => null,
      find: async () => row,
      keep: async (_: unknown, made: string) => void cache.kept.push(made),
      save: (pairs: readonly unknown[]) => void (cache.saved = pairs.length),
    });
  }

  test('are taken, and nothing is opened for them', async () => {
    const cache = remembering('known');
    expect(await walked(project(), { cache })).toEqual(['known']);
    expect(cache).toMatchObject({ kept: [], saved: 1 });
  });

  test('are made where there is none, and nothing is saved of a run that failed', async () => {
    const cache = remembering(null);
    await expect(walked(project(), { cache })).rejects.toThrow('Unexpected "provenance" "no such dialect"');
    expect(cache.saved).toBe(0);
    const sound = projectIn(siteFrom({ 'lockstep.config.json': config(), 'docs/a.md': '# A\n' }));
    await walked(sound, { cache });
    expect(cache).toMatchObject({ kept: ['docs/a.md > sv/a.md'], saved: 1 });
  });
});

test('git is ended, whatever becomes of the work', async () => {
  const { root } = repositoryFrom([{ 'lockstep.config.json': config(), 'docs/a.md': '# A\n', 'sv/a.md': '# A\n' }]);
  const answers: (string | null)[] = [];
  let ask = async (): Promise<void> => {};
  const failing = withPairs(projectIn(root), async ({ historyOf }) => {
    const history = historyOf('docs/a.md')!;
    ask = async () => void answers.push(await history.blobAt('HEAD', 'docs/a.md'));
    await ask();
    throw new Error('on the way');
  });
  await expect(failing).rejects.toThrow('on the way');
  await ask();
  expect(answers).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/), null]);
});
