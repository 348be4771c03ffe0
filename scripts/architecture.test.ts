import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Which rooms a room may import, next to itself. What is not here may not be imported. */
const mayImport: Record<string, string[]> = {
  model: [],
  io: ['model'],
  config: ['io', 'model'],
  markdown: ['model'],
  spans: ['markdown', 'model'],
  provenance: ['markdown', 'model'],
  align: ['provenance', 'spans', 'markdown', 'model'],
  drift: ['align', 'provenance', 'spans', 'markdown', 'model'],
  checks: ['align', 'provenance', 'spans', 'markdown', 'model'],
  xliff: ['align', 'provenance', 'spans', 'markdown', 'model'],
  reports: ['model'],
  commands: ['config', 'io', 'align', 'drift', 'checks', 'xliff', 'provenance', 'spans', 'markdown', 'reports', 'model'],
};

const rooms = Object.keys(mayImport);

interface Import {
  file: string;
  specifier: string;
  typeOnly: boolean;
}

describe('who may import whom', () => {
  test.each(rooms)('%s', (room) => {
    expect(strangers(room, importsBelow(`scripts/${room}`))).toEqual([]);
  });

  test('a check that imports io/ is seen', () => {
    const planted = [{ file: 'scripts/checks/planted.ts', specifier: '../io/files.ts', typeOnly: false }];
    expect(strangers('checks', planted)).toEqual(['scripts/checks/planted.ts imports ../io/files.ts']);
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
    // Worker entries live in commands/, so that a command may start one.
    expect(found.filter(({ specifier }) => room !== 'commands' || specifier !== 'node:worker_threads')).toEqual([]);
  });

  test('only cli.ts knows process; what starts git hands its environment on, a lock names it', () => {
    const sources = sourcesBelow('scripts').filter((file) => !file.startsWith('scripts/testing/'));
    const known = sources.filter((file) => /\bprocess\.\w|from 'node:process'/.test(codeOf(file)));
    expect(known).toEqual(['scripts/cli.ts', 'scripts/io/apply/lock.ts', 'scripts/io/git-command.ts']);
  });

  test('the site has one door to the toolchain', () => {
    const doors = ['scripts/index.ts', 'scripts/markdown/', 'scripts/spans/'];
    const imports = importsBelow('src').filter(({ specifier, typeOnly }) => !typeOnly && specifier.startsWith('.'));
    const into = imports.map(({ file, specifier }) => ({ file, path: relative(root, join(root, dirname(file), specifier)) }));
    const wrong = into.filter(({ path }) => path.startsWith('scripts/') && !doors.some((door) => path.startsWith(door)));
    expect(wrong).toEqual([]);
  });

  test('what runs in the browser imports no code of the toolchain', () => {
    const browser = ['src/components', 'src/pages', 'src/theme'].flatMap((folder) => importsBelow(folder));
    expect(browser.filter(({ specifier, typeOnly }) => !typeOnly && specifier.includes('scripts/'))).toEqual([]);
  });
});

describe('how a file looks', () => {
  const files = [...sourcesBelow('scripts'), ...sourcesBelow('src')];

  test('imports name the file with its ending', () => {
    const endings = /\.(?:tsx?|json|css|svg|mjs)$/;
    const found = files.flatMap((file) => importsOf(file)).filter(({ specifier }) => specifier.startsWith('.') && !endings.test(specifier));
    expect(found).toEqual([]);
  });

  test('no file is longer than 250 lines', () => {
    expect(files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 250)).toEqual([]);
  });
});

/** Imports of a room that lead to a room it may not know, or up to a file that stands above all rooms. */
function strangers(room: string, imports: Import[]): string[] {
  return imports
    .filter(({ file, specifier }) => {
      if (!specifier.startsWith('.')) return false;
      const path = relative(root, join(root, dirname(file), specifier));
      const [top, target = ''] = path.split('/');
      if (path === 'package.json') return room !== 'commands';
      return top !== 'scripts' || (target !== room && !mayImport[room]!.includes(target));
    })
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
}

function importsBelow(folder: string): Import[] {
  return sourcesBelow(folder).flatMap(importsOf);
}

function importsOf(file: string): Import[] {
  const pattern = /^\s*(?:import|export)\s(type\s)?[^'";]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^\s*import\s+'([^']+)'/gm;
  return [...codeOf(file).matchAll(pattern)].map((match) => ({
    file,
    specifier: (match[2] ?? match[3] ?? match[4])!,
    typeOnly: Boolean(match[1]),
  }));
}

function codeOf(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
}

/** Code files below a folder, tests left out, relative to the project's root. */
function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
