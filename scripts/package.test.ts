import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFrom } from './testing/site-from.ts';

const root = join(import.meta.dirname, '..');

const { dependencies, peerDependencies, exports, bin, engines } = jsonAt(join(root, 'package.json')) as Record<
  string,
  Record<string, string>
>;

/** Files that the package names, those of an entry with its types among them. */
const named = [bin!, exports!].flatMap((group) =>
  Object.values(group).flatMap((entry: string | Record<string, string>) => (typeof entry === 'string' ? [entry] : Object.values(entry))),
);

test('the oldest Node that the package takes is the one that it is made with', () => {
  expect(engines!.node).toBe(`>=${readFileSync(join(root, '.nvmrc'), 'utf8').trim()}`);
});

describe('npm pack, in a copy that holds remains of an earlier build,', () => {
  let copy = '';
  let paths: string[] = [];

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'lockstep-'));
    mkdirSync(join(copy, 'dist/testing'), { recursive: true });
    for (const remains of ['dist/chunk-OLD.mjs', 'dist/testing/bench.mjs']) writeFileSync(join(copy, remains), '');
    for (const name of ['package.json', 'README.md', 'LICENSE', 'scripts', 'src', 'i18n'])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const packed = execSync('npm pack --dry-run --json --loglevel=error', { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
    paths = [...packed.matchAll(/"path": "([^"]*)"/g)].map(([, path]) => path!);
  }, 60_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('takes what was built now, and the schemas, and nothing of earlier builds', () => {
    expect(paths).toEqual(expect.arrayContaining(['dist/cli.mjs', 'dist/index.mjs', 'scripts/config/lockstep.schema.json']));
    expect(paths).toContain('scripts/reports/schemas/check.schema.json');
    expect(paths.filter((path) => /OLD|testing|\.test\.|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  test('takes all that the package says it has', () => {
    const beginnings = named.map((path) => path.replace(/^\.\//, '').replace(/\*$/, ''));
    expect(beginnings.filter((name) => !paths.some((path) => path.startsWith(name)))).toEqual([]);
  });

  test('runs nothing where it is installed', () => {
    const { scripts } = jsonAt(join(copy, 'package.json')) as { scripts: object };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepublish$/.test(name))).toEqual([]);
  });

  test('depends on what it imports, and on nothing else', () => {
    expect(importedBy(['dist/cli.mjs', 'dist/index.mjs', 'dist/remark.mjs'].map((path) => join(copy, path)))).toEqual(
      new Set(Object.keys(dependencies!)),
    );
  });

  test('takes of Docusaurus and React what it names as peers, which are optional: the command line needs neither', () => {
    const own = paths.filter((path) => /^dist\/docusaurus\/.*\.(?:c|m)?js$/.test(path)).map((path) => join(copy, path));
    // What Docusaurus' bundler finds for itself: its own client (an alias for each part of it), themes, what is generated.
    const found = [...importedBy(own)].filter((name) => !name.startsWith('@theme') && !/^@docusaurus\/(?:[A-Z]|use|router$)/.test(name));
    expect(found.toSorted()).toEqual([...Object.keys(dependencies!), '@docusaurus/plugin-content-docs', 'react'].toSorted());
    const { peerDependenciesMeta } = jsonAt(join(root, 'package.json')) as { peerDependenciesMeta: object };
    expect(peerDependenciesMeta).toEqual(Object.fromEntries(Object.keys(peerDependencies!).map((name) => [name, { optional: true }])));
  });

  test('brings the licence of what is in the bundle, and of that only', () => {
    const notices = readFileSync(join(copy, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    expect(paths).toContain('dist/THIRD-PARTY-NOTICES.txt');
    expect(notices).toMatch(/\nyaml [\d.]+ \(ISC\)\n\nCopyright Eemeli Aro/);
    expect(notices).toMatch(/\n@babel\/parser [\d.]+ \(MIT\)\n/);
    expect(notices).not.toMatch(/\n(?:satteri|picomatch|vitest|react) /);
  });

  test('makes a package that works where nothing else is installed', () => {
    const page =
      '---\ntitle: Hej\n---\n# <span data-ttu-id="c4c43-101">Hej</span><span class="sxs-lookup"><span data-stu-id="c4c43-101">Hello</span></span>\n';
    const pages = [{ source: 'docs/{path}', target: '{locale}/{path}' }];
    const config = JSON.stringify({ sourceLocale: 'en', locales: ['sv'], pages });
    const site = siteFrom({
      'lockstep.config.json': config,
      'docs/a.md': '---\ntitle: Hello\ndescription: A page.\n---\n# Hello\n',
      'sv/a.md': page,
    });
    for (const path of paths) copyTo(join(site, 'node_modules/lockstep', path), join(copy, path));
    for (const name of installedWith(Object.keys(dependencies!)))
      copyTo(join(site, 'node_modules', name), join(root, 'node_modules', name));
    const lockstep = (...args: string[]) =>
      execFileSync(process.execPath, [join(site, 'node_modules/lockstep/dist/cli.mjs'), ...args], { cwd: site, encoding: 'utf8' });
    expect(lockstep('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(lockstep('strip', '--stdout', 'sv/a.md')).toBe('---\ntitle: Hej\n---\n# Hej\n');
    expect(lockstep('drift', '--format', 'json')).toContain('"state": "');
    expect(lockstep('check', '--quiet', 'docs')).toContain('1 page checked');
    expect(lockstep('export', '--locale', 'sv')).toContain('<xliff ');
  }, 60_000);

  test('runs its checks in remark', () => {
    const site = siteFrom({
      'lockstep.config.json': JSON.stringify({
        sourceLocale: 'en',
        locales: ['sv'],
        pages: [{ source: 'docs/{path}', target: 'sv/{path}' }],
      }),
      'docs/a.md': '---\ntitle: Hello\nauthor: mia\n---\n',
      'sv/a.md': '---\ntitle: Hej\nförfattare: mia\n---\n',
    });
    const args = [join(root, 'node_modules/remark-cli/cli.js'), 'sv', '--no-stdout', '--no-color', '--use', join(copy, 'dist/remark.mjs')];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: site, encoding: 'utf8' });
    expect(stderr).toMatch(
      /3:1-3:11\s+error\s+Unexpected key "författare", expected "author" as in docs\/a\.md\s+front-matter-keys\s+lockstep/,
    );
    expect(status).toBe(1);
  }, 60_000);
});

function jsonAt(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The packages that built files import, those of their chunks among them. */
function importedBy(entryPoints: string[]): Set<string> {
  const { metafile } = buildSync({
    entryPoints,
    bundle: true,
    format: 'esm',
    packages: 'external',
    loader: { '.js': 'jsx' },
    jsx: 'automatic',

    write: false,
    outdir: 'x',
    metafile: true,
  });
  const paths = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external: is }) => is).map(({ path }) => path));
  return new Set(paths.filter((path) => !isBuiltin(path)).map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)![0]));
}

function copyTo(to: string, from: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** These packages and theirs, as far as this machine has them: native ones are for one kind of machine. */
function installedWith(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names.filter((each) => !seen.has(each) && existsSync(join(root, 'node_modules', each)))) {
    seen.add(name);
    const own = jsonAt(join(root, 'node_modules', name, 'package.json')) as Record<string, object | undefined>;
    installedWith(Object.keys({ ...own.dependencies, ...own.optionalDependencies }), seen);
  }
  return seen;
}
