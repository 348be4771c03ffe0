import { describe, expect, test } from 'vitest';
import {
  circlesIn,
  codeOf,
  type Import,
  importOf,
  importsBelow,
  importsOf,
  productBelow,
  sourcesBelow,
  textOf,
} from './testing/imports.ts';

/** Which rooms a room may import, next to itself. What is not here may not be imported; what is here must be. */
const mayImport: Record<string, string[]> = {
  model: [],
  markdown: ['model'],
  spans: ['markdown', 'model'],
  provenance: ['markdown', 'model'],
  align: ['provenance', 'markdown', 'model'],
  drift: ['align', 'provenance', 'markdown', 'model'],
  checks: ['align', 'provenance', 'markdown', 'model'],
  xliff: ['align', 'provenance', 'spans', 'markdown', 'model'],
  reports: ['model'],
  io: ['model'],
  config: ['markdown', 'io', 'model'],
  detect: ['config', 'markdown', 'io', 'model'],
  pairs: ['drift', 'xliff', 'align', 'provenance', 'spans', 'markdown', 'config', 'io', 'model'],
  survey: ['pairs', 'drift', 'xliff', 'align', 'provenance', 'markdown', 'config', 'io', 'model'],
  sync: ['pairs', 'drift', 'xliff', 'align', 'provenance', 'markdown', 'model'],
  exchange: ['sync', 'pairs', 'drift', 'xliff', 'align', 'provenance', 'spans', 'markdown', 'config', 'io', 'model'],
  commands: 'exchange survey sync pairs detect checks drift xliff align provenance spans markdown config io reports model'.split(' '),
};

const rooms = Object.keys(mayImport);

/** The rooms that judge: they get what they need of the outside handed in. */
const core = ['model', 'markdown', 'spans', 'provenance', 'align', 'drift', 'checks', 'xliff', 'reports'];

describe('who may import whom', () => {
  test('every folder is a room', () => {
    const folders = new Set(productBelow('scripts').flatMap((file) => /^scripts\/([^/]+)\//.exec(file)?.[1] ?? []));
    expect([...folders].sort()).toEqual(rooms.toSorted());
  });

  test.each(rooms)('CONTRIBUTING says what is done in %s', (room) => {
    expect(textOf('CONTRIBUTING.md')).toMatch(new RegExp(`^\\|[^|]*\`${room}/\`[^|]*\\|`, 'm'));
  });

  test.each(rooms)('%s', (room) => {
    expect(strangers(room, importsBelow(`scripts/${room}`))).toEqual([]);
  });

  test.each(rooms)('%s has no permission that it does not use', (room) => {
    const used = new Set(importsBelow(`scripts/${room}`).flatMap(({ path }) => path?.split('/')[1] ?? []));
    expect(mayImport[room]!.filter((other) => !used.has(other))).toEqual([]);
  });

  test.each(core)('%s imports no room that touches the outside', (room) => {
    expect(mayImport[room]!.filter((other) => !core.includes(other))).toEqual([]);
  });

  test('a check that imports io/ is seen', () => {
    const planted = [importOf('scripts/checks/planted.ts', '../io/files.ts')];
    expect(strangers('checks', planted)).toEqual(['scripts/checks/planted.ts imports ../io/files.ts']);
  });
});

describe('circles', () => {
  test.each(['scripts', 'src'])('there is none in %s, not of types either', (folder) => {
    expect(circlesIn(importsBelow(folder))).toEqual([]);
  });

  test('one of types is seen', () => {
    const planted = [importOf('a/b.ts', './c.ts'), importOf('a/c.ts', '../d.ts'), importOf('d.ts', './a/b.ts', true)];
    expect(circlesIn(planted)).toEqual(['a/b.ts -> a/c.ts -> d.ts -> a/b.ts']);
  });
});

describe('one answer to each question', () => {
  test.each([
    ['how pairs are opened and walked', 'scripts/pairs/open-pairs.ts', /\b(?:openRepositories|openPairReader|followRenames)\(/],
    ['which pages a run has read', 'scripts/pairs/known-pair.ts', /\bopenPageStore\(/],
    [
      'what became of a page since its base',
      'scripts/drift/since-base.ts',
      /\b(?:findBase|targetThen|withRecorded|settledBase|judgeMatches)\(/,
    ],
    ['what YAML of anybody says', 'scripts/markdown/yaml/read-yaml.ts', /\bparseDocument\(/],
  ])('%s: %s asks, and no other file', (_, file, call) => {
    const declares = /^export (?:async )?function /gm;
    const asking = productBelow('scripts').filter((one) => call.test(codeOf(one).replace(declares, 'function_')));
    expect(asking).toEqual([file]);
  });
});

describe('the outside', () => {
  const outside = new Set([
    'node:fs',
    'node:fs/promises',
    'node:child_process',
    'node:worker_threads',
    'node:http',
    'node:https',
    'node:net',
    'node:os',
  ]);

  test.each(rooms.filter((room) => room !== 'io'))('%s touches no disk, no git, no network', (room) => {
    const found = importsBelow(`scripts/${room}`).filter(
      ({ specifier }) => outside.has(specifier) || !/^(?:node:|[.@a-z])/.test(specifier),
    );
    expect(found).toEqual([]);
  });

  test('digests are made in one place', () => {
    const makers = productBelow('scripts').filter((file) => /\bcreateHash\b|\bhash\b[^\n]*from 'node:crypto'/.test(codeOf(file)));
    expect(makers).toEqual(['scripts/model/digest.ts']);
  });

  test('only cli.ts knows process; what starts git hands its environment on, a mark names it', () => {
    const known = productBelow('scripts').filter((file) => /\bprocess\.\w|from 'node:process'/.test(codeOf(file)));
    expect(known).toEqual(['scripts/cli.ts', 'scripts/io/git/command.ts', 'scripts/io/process-mark.ts']);
  });

  test('the site has one door to the toolchain', () => {
    const doors = ['scripts/index.ts', 'scripts/markdown/', 'scripts/spans/', 'scripts/model/nearest.ts'];
    const into = importsBelow('src').filter(({ typeOnly, path }) => !typeOnly && path?.startsWith('scripts/'));
    expect(into.filter(({ path }) => !doors.some((door) => path!.startsWith(door)))).toEqual([]);
  });

  test('what runs in the browser imports no code of the toolchain', () => {
    const browser = ['src/client', 'src/components', 'src/theme', 'src/docusaurus/theme', 'src/docusaurus/parts'].flatMap((folder) =>
      importsBelow(folder),
    );
    expect(browser.filter(({ specifier, typeOnly }) => !typeOnly && specifier.includes('scripts/'))).toEqual([]);
  });
});

test('imports name the file with its ending', () => {
  const endings = /\.(?:tsx?|json|css|svg|mjs)$/;
  const files = [...sourcesBelow('scripts'), ...sourcesBelow('src')];
  const found = files.flatMap((file) => importsOf(file)).filter(({ specifier }) => specifier.startsWith('.') && !endings.test(specifier));
  expect(found).toEqual([]);
});

/** Imports of a room that lead to a room it may not know, or up to a file that stands above all rooms. */
function strangers(room: string, imports: Import[]): string[] {
  return imports
    .filter(({ path }) => {
      if (path === null) return false;
      const [top, target = ''] = path.split('/');
      if (path === 'package.json') return room !== 'config';
      return top !== 'scripts' || (target !== room && !mayImport[room]!.includes(target));
    })
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
}
