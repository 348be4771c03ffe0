import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsIn } from './checks/addresses/anchors-in.ts';
import { checks } from './checks/index.ts';
import { commands } from './commands/index.ts';
import { commonFlags } from './commands/line/command.ts';
import schema from './config/lockstep.schema.json' with { type: 'json' };
import { parseConfig } from './config/parse-config.ts';
import { codeOf, productBelow, root, sourcesBelow, textOf } from './testing/imports.ts';
import { runIn } from './testing/run-in.ts';

/** What pages tell people to follow, run, set and write is there. Which files they name: recipes.test.ts. */
const contributing = readdirSync(join(root, 'docs/contributing')).map((name) => `docs/contributing/${name}`);
const docs = [...readdirSync(root), ...contributing].filter((name) => name.endsWith('.md'));

/** Most of these is examples: of pages, links and settings that are wrong on purpose, too. */
const madeOfExamples = new Set(['docs/contributing/checks.md', 'docs/contributing/flavours.md']);
const byHand = docs.filter((doc) => !madeOfExamples.has(doc));

describe('links', () => {
  test.each(docs)('of %s lead to a file, and to a place in it', (doc) => {
    expect(brokenLinks(doc, textOf(doc))).toEqual([]);
  });

  test('that lead nowhere are seen', () => {
    const text = '[a](docs/absent.md) [b](CONTRIBUTING.md#absent) [c](#here) ![d](absent.png) [e](CONTRIBUTING.md#the-house)\n\n# Here\n';
    expect(brokenLinks('README.md', text)).toEqual(['docs/absent.md', 'CONTRIBUTING.md#absent', 'absent.png']);
  });
});

test.each(contributing.filter((name) => name.endsWith('.md')))('README.md leads to %s', (doc) => {
  expect(textOf('README.md')).toContain(`](${doc})`);
});

describe('messages', () => {
  const programs = productBelow('scripts')
    .map(codeOf)
    .join('\n')
    .replaceAll(/\$\{[^}]*\}/g, '…');
  const shown = [...textOf('docs/contributing/start.md').matchAll(/^\| `([^`]*(?:Unexpected|recorded|defect)[^`]*)` +\|/gm)].map(
    ([, message]) => message!,
  );

  test.each(shown)('that start.md explains are said: %s', (message) => {
    expect(unsaid(message, programs)).toEqual([]);
  });

  test('of which there are ten and more, and others are seen', () => {
    expect(shown.length).toBeGreaterThan(9);
    expect(unsaid('Unexpected folder …, expected a lockstep.config.json there and below', programs)).not.toEqual([]);
  });
});

describe('what drift says of the articles', async () => {
  const { out } = await runIn(root, 'drift');

  test.each(['README.md', 'docs/contributing/drift.md', 'docs/contributing/translate.md'])('is what %s shows', (doc) => {
    const rows = [...textOf(doc).matchAll(/^(?:(?:fr|nl|sv)-\w\w +\S+ +(?:current|stale|missing) .*|\d+ targets: .*)$/gm)].map(
      ([row]) => row,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => !foldedLines(out).some((line) => fitting(row).test(line)))).toEqual([]);
  });

  test('a row that it does not say is seen', () => {
    expect(foldedLines(out).some((line) => fitting('sv-SE   docs/security/mtp/mtp-enable.md    current  no trans…   513').test(line))).toBe(
      false,
    );
  });
});

describe('command lines', async () => {
  const flagsOf = new Map<string, string[]>();
  for (const { name, load } of commands) flagsOf.set(name, Object.keys({ ...commonFlags, ...(await load()).flags }));

  test.each(byHand)('of %s name a command and its flags', (doc) => {
    expect(mistakesIn(textOf(doc), flagsOf)).toEqual([]);
  });

  test('that nobody can run are seen', () => {
    const text = '`lockstep sync --brite` or\n\n```console\n$ npx lockstep drft --since=main\n$ lockstep check --quite | head\n```\n';
    expect(mistakesIn(text, flagsOf)).toEqual(['drft', 'check --quite', 'sync --brite']);
  });

  test.each(byHand)('flags that stand alone in %s are those of some command', (doc) => {
    const known = new Set([...[...flagsOf.values()].flat(), ...ofOthers]);
    const named = [...textOf(doc).matchAll(/`--([a-z][\w-]*)[^`\n]*`/g)].map(([, flag]) => flag!);
    expect(named.filter((flag) => !known.has(flag))).toEqual([]);
  });
});

/** Flags of OmegaT and of `npm run pages`. */
const ofOthers = ['mode', 'show'];

describe('what is set', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const programs = ['scripts', 'src'].flatMap(sourcesBelow).concat('docusaurus.config.ts').map(codeOf).join('\n');
  const ids = new Set<string>(checks.map(({ id }) => id));

  test.each(docs)('scripts of npm that %s runs are there', (doc) => {
    const named = [...textOf(doc).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(byHand)('variables of the environment that %s names are read', (doc) => {
    const named = [...textOf(doc).matchAll(/\b(LOCKSTEP_[A-Z_]+)\b/g)].map(([, name]) => name!);
    expect(named.filter((name) => !programs.includes(name))).toEqual([]);
  });

  test.each(byHand)('checks that %s turns off or on are there', (doc) => {
    const named = [...textOf(doc).matchAll(/"([a-z]+-[a-z-]+)": (?:"(?:off|warning|error)"|\{ "severity")/g)].map(([, id]) => id!);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each(byHand)('blocks of JSON in %s are JSON, and its configurations are taken', (doc) => {
    const blocks = [...textOf(doc).matchAll(/^```json\n([^]*?)^```$/gm)].map(([, block]) => block!);
    expect(blocks.flatMap(problemOf)).toEqual([]);
  });

  test('a block that no command would take is seen', () => {
    expect(problemOf('{ "pages": [], }')).toEqual([expect.stringContaining('JSON')]);
    expect(problemOf('{ "sourceLocal": "en", "locales": [], "pages": [] }')).toEqual([
      expect.stringContaining('did you mean "sourceLocale"?'),
    ]);
  });

  test('configuration.md has a row for each key, and for no other', () => {
    const rows = [...textOf('docs/contributing/configuration.md').matchAll(/^\| `([\w.]+)` .*\|.*\|.*\|$/gm)].map(([, key]) => key!);
    const inner = Object.keys(schema.properties.frontMatter.properties).map((key) => `frontMatter.${key}`);
    const keys = Object.keys(schema.properties).flatMap((key) => (key === '$schema' ? [] : key === 'frontMatter' ? inner : [key]));
    expect(rows.filter((key) => !key.startsWith('lunaria')).toSorted()).toEqual(keys.toSorted());
  });
});

/** Code is no prose, nor is what a check says of an example: `- 1:7 Unexpected …`. */
function brokenLinks(doc: string, text: string): string[] {
  const prose = text
    .replace(/^ *(`{3,}).*\n[^]*?^ *\1$/gm, '')
    .replace(/^- \d+:\d+ .*$/gm, '')
    .replace(/(?<!`)(`{1,2})(?!`).+?(?<!`)\1(?!`)/g, '');
  const targets = [...prose.matchAll(/\]\((?!https?:|mailto:)([^\s)]+)[^)]*\)/g)].map(([, to]) => to!);
  return targets.filter((to) => !leadsSomewhere(doc, text, to));
}

function leadsSomewhere(doc: string, text: string, to: string): boolean {
  const [path = '', anchor] = to.split('#');
  const file = path === '' ? doc : relative(root, join(root, dirname(doc), path));
  if (!existsSync(join(root, file))) return false;
  if (anchor === undefined) return true;
  return statSync(join(root, file)).isFile() && anchorsIn(path === '' ? text : textOf(file), 0, ['github']).all.has(anchor);
}

/** Columns are as wide as a terminal has them, and cut there: `6 a…`. */
const foldedLines = (text: string): string[] => text.split('\n').map((line) => line.replaceAll(/ +/g, ' '));

function fitting(row: string): RegExp {
  const [folded] = foldedLines(row);
  return new RegExp(`^${folded!.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*')}$`);
}

/** What no code says of a message, between its values (`…`, quotes, numbers, names), what git says in it, and where its parts meet. */
function unsaid(message: string, programs: string): string[] {
  const parts = message.split(/"?…"?|"\w*"|\d+|\(\w\w, \w\w\)|sourceRoot|\bfr\b|: detected dubious .*|\([\w-]+\)$|, and |, (?=expected)/);
  return parts.map((part) => part.trim()).filter((part) => part.length > 5 && !programs.includes(part));
}

/** What follows `lockstep` on a line of a block, then in backticks: a command that there is none of, or a flag that it has not. */
function mistakesIn(text: string, flagsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const inBlocks = [...text.matchAll(/^(?:\$ | *- (?:run: )?)?(?:npx )?lockstep ([a-z][^\n#|>`]*)/gm)];
  const inWords = [...text.matchAll(/`(?:npx )?lockstep ([a-z][^`\n|>]*)/g)];
  return [...inBlocks, ...inWords].flatMap(([, line]) => {
    const [name = '', ...words] = line!.trim().split(/\s+/);
    if (name === 'help') return [];
    const flags = flagsOf.get(name);
    if (!flags) return [name];
    const named = words.flatMap((word) => /^--([a-z][\w-]*)/.exec(word)?.[1] ?? []);
    return named.filter((flag) => !flags.includes(flag)).map((flag) => `${name} --${flag}`);
  });
}

/** Of a piece of a configuration (without `pages`) nothing but that it is JSON. */
function problemOf(block: string): string[] {
  try {
    if ('pages' in (JSON.parse(block) as object)) parseConfig(block, 'lockstep.config.json');
    return [];
  } catch (error) {
    return [String(error)];
  }
}
