import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, namesTakenBy, productBelow, root, sourcesBelow, testsBelow, textOf } from './testing/imports.ts';

/** What CONTRIBUTING says of files and folders. */
const files = [...productBelow('scripts'), ...productBelow('src')];
const toolchain = files.filter((file) => file.startsWith('scripts/'));

const linesOf = (file: string): number => textOf(file).trimEnd().split('\n').length;

describe('files', () => {
  test('none is longer than 200 lines', () => {
    expect(files.filter((file) => linesOf(file) > 200)).toEqual([]);
  });

  test('a fifth at most have less than 25', () => {
    const small = files.filter((file) => linesOf(file) < 25);
    expect(small.length / files.length, small.join('\n')).toBeLessThanOrEqual(0.2);
  });

  test('seven lines in a hundred at most are imports', () => {
    const lines = files.flatMap((file) => textOf(file).trimEnd().split('\n'));
    const imports = lines.filter((line) => /^import\b|^export .* from /.test(line));
    expect(imports.length / lines.length).toBeLessThanOrEqual(0.07);
  });

  test.each(toolchain.filter((file) => !isList(file)))('%s exports what its name says', (file) => {
    const defaults = [...codeOf(file).matchAll(/^export default function (\w+)/gm)].map(([, name]) => name!);
    const names = [...exportsOf(file), ...defaults];
    expect(saysOwnName(file, names), names.join(', ')).toBe(true);
  });

  test('a file that exports something else is seen', () => {
    expect(saysOwnName('scripts/drift/judge/pending.ts', ['fold', 'markOf'])).toBe(false);
  });
});

describe('exports', () => {
  const programs = [...sourcesBelow('scripts'), ...sourcesBelow('src'), 'docusaurus.config.ts'];
  const taken = new Set(programs.flatMap(namesTakenBy));
  const takenByTests = new Set([...testsBelow('scripts'), ...testsBelow('src')].flatMap(namesTakenBy));

  /** Of a file what no other takes. A test alone may take a type; what works is tested through what others take, too. */
  const kept = (file: string, exported: readonly string[], isType: (name: string) => boolean): string[] =>
    exported.filter((name) => {
      const path = `${file} ${name}`;
      return !taken.has(path) && !taken.has(`${file} *`) && !(isType(name) && takenByTests.has(path)) && !takenByOthers.has(path);
    });

  test.each(files.filter((file) => !file.includes('/testing/')))('%s exports only what another file takes', (file) => {
    const types = new Set([...codeOf(file).matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name!));
    expect(kept(file, exportsOf(file), (name) => types.has(name))).toEqual([]);
  });

  test.each([...takenByOthers])('%s needs its excuse', (excused) => {
    const [file, name] = excused.split(' ') as [string, string];
    expect(exportsOf(file)).toContain(name);
    expect(taken.has(excused)).toBe(false);
  });

  test('an export that nobody takes is seen, and one that only tests do', () => {
    expect(kept('scripts/model/digest.ts', ['nobody'], () => true)).toEqual(['nobody']);
    expect(takenByTests.has('scripts/testing/imports.ts namesTakenBy')).toBe(true);
    expect(taken.has('scripts/testing/imports.ts namesTakenBy')).toBe(false);
  });
});

describe('folders', () => {
  const folders = [...new Set(files.map((file) => dirname(file)))];

  test.each(folders)('%s holds 20 files of code at most', (folder) => {
    const names = readdirSync(join(root, folder)).filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
    expect(names.length).toBeLessThanOrEqual(20);
  });
});

describe('the table of rooms in CONTRIBUTING', () => {
  const rows = [...textOf('CONTRIBUTING.md').matchAll(/^\| ((?:`[\w-]+\/` ?)+) +\| (.*) \|$/gm)].map(([, rooms, says]) => ({
    rooms: foldersNamedIn(rooms!),
    inner: foldersNamedIn(says!).filter((name) => name !== 'line'),
  }));
  const foldersIn = (folder: string): string[] =>
    [...new Set(toolchain.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length).split('/')))].flatMap(
      ([name, ...below]) => (below.length > 0 ? [name!] : []),
    );

  test('names each room once', () => {
    expect(rows.flatMap(({ rooms }) => rooms).toSorted()).toEqual([...new Set(foldersIn('scripts/'))].toSorted());
  });

  test.each(rows.filter(({ inner }) => inner.length > 0))('names all folders of $rooms', ({ rooms: [room], inner }) => {
    expect(inner.toSorted()).toEqual([...new Set(foldersIn(`scripts/${room}/`))].toSorted());
  });
});

describe('no hidden state', () => {
  test('no module remembers anything: what is remembered during a run is an object of that run', () => {
    expect(toolchain.filter((file) => keepsState(codeOf(file)))).toEqual([]);
  });

  test.each([
    'let loaded = null;',
    'const known = new Map<string, number>();',
    'export const seen: Set<string> = new Set();',
    'const all: string[] = [];',
  ])('%s is seen', (code) => expect(keepsState(`import a from 'a';\n${code}\n`)).toBe(true));

  test.each(['const all = new Set(["a"]);', '  const known = new Map();', 'const none: ReadonlySet<string> = new Set([]);'])(
    '%s is none',
    (code) => expect(keepsState(code)).toBe(false),
  );
});

/** What Docusaurus calls by its name, and a table that the checks add their ids to by `declare module`. */
const takenByOthers = new Set([
  'src/dev/client/index.ts onRouteDidUpdate',
  'src/docusaurus/disclosures.ts onRouteDidUpdate',
  'scripts/model/findings.ts FindingIds',
]);

/** A variable of a module, or an empty collection that something must be put into later. */
const keepsState = (code: string): boolean =>
  /^(?:export )?(?:let |var |const \w+(?:: [^=\n]+)? = (?:new (?:Map|WeakMap|Set|WeakSet|Array)\b(?:<.*>)?\(\)|\[\];|\{\};))/m.test(code);

/** `line/` -> `line` */
function foldersNamedIn(text: string): string[] {
  return [...text.matchAll(/`([\w-]+)\/`/g)].map(([, name]) => name!);
}

/** A list of a kind's members, or where a program begins. */
function isList(file: string): boolean {
  return ['index.ts', 'cli.ts'].includes(basename(file));
}

function exportsOf(file: string): string[] {
  return [...codeOf(file).matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (?:\{ )?(\w+)/gm)].map(
    (match) => match[1]!,
  );
}

/** Files that are named for what several things in them have in common. */
const kinds = new Set(['limits.ts', 'vocabulary.ts', 'known-pair.ts', 'tidy-target.ts']);

/** Whether an export bears a word of the file's name, or its folder's: `lines.ts` holds `lineIndex`, `pretty/drift.ts` `prettyDrift`. */
function saysOwnName(file: string, exported: readonly string[]): boolean {
  const words = [...basename(file, '.ts').split('-'), basename(dirname(file))];
  return kinds.has(basename(file)) || exported.some((name) => words.some((word) => name.toLowerCase().includes(stemOf(word))));
}

/** `lines` -> `line`, `findings` -> `finding` */
const stemOf = (word: string): string => word.replace(/(?<=..)s$/, '');
