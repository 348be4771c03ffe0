import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format as formatted } from 'prettier';
import { describe, expect, test } from 'vitest';
import { checks } from './checks/index.ts';
import { commands } from './commands/index.ts';
import { commonFlags } from './commands/line/command.ts';
import { readers } from './detect/index.ts';
import type { Flavour } from './markdown/flavours/flavour.ts';
import { flavours } from './markdown/flavours/index.ts';
import { dialects } from './provenance/index.ts';
import { formats } from './reports/index.ts';
import { codeOf, namesTakenBy, productBelow, root, sourcesBelow, textOf } from './testing/imports.ts';
import { printedReports } from './testing/printed-reports.ts';
import { gitQuestions } from './testing/hostile/run-all.ts';
import { untranslatedWords } from './testing/untranslated-words.ts';

/** The second step of each recipe in CONTRIBUTING: what was written into a file of its own stands in the list, and in the docs. */

describe('a check', () => {
  test.each(membersIn('checks', /^export const (\w+): Check<'[\w-]+'(?:, typeof options)?> = /m))(
    '%s has its line in checks/index.ts',
    (file) => {
      expect(checks.map(({ id }) => id)).toContain(file);
    },
  );
});

describe('a dialect', () => {
  test.each(membersIn('provenance', /^export const (\w+)(?:: Dialect = | = (?:commitField|unrecorded)\()/m))(
    '%s has its line in provenance/index.ts',
    (file) => expect(dialects.map(({ id }) => id)).toContain(file),
  );

  test('docs/contributing/drift.md lists all of them (npm test -- -u writes it)', async () => {
    const rows = dialects.map(({ id, about }) => [`\`${id}\``, about]);
    const doc = 'docs/contributing/drift.md';
    await expect(withTable(textOf(doc), ['dialect', 'record'], rows)).toMatchFileSnapshot(join(root, doc));
  });
});

describe('a flavour', () => {
  test.each(membersIn('markdown/flavours', /^export const \w+: Flavour = /m))('%s has its line in markdown/flavours/index.ts', (file) =>
    expect(flavours.map(({ id }) => id)).toContain(file),
  );

  test('the configuration takes all of them (npm test -- -u writes it)', async () => {
    const file = 'scripts/config/lockstep.schema.json';
    const list = `"enum": [${flavours.map(({ id }) => `"${id}"`).join(', ')}],\n      "description": "Whose Markdown`;
    const schema = textOf(file).replace(/"enum": \[[^\]]*\],\s+"description": "Whose Markdown/, () => list);
    await expect(await formatted(schema, { parser: 'json', printWidth: 140 })).toMatchFileSnapshot(join(root, file));
  });

  test('docs/contributing/flavours.md shows what each reads (npm test -- -u writes it)', async () => {
    const doc = 'docs/contributing/flavours.md';
    const rows = flavours.map(({ id, about }) => [`\`${id}\``, about]);
    const [intro] = withTable(textOf(doc), ['`markdown`', 'whose pages'], rows).split('<!-- examples -->\n');
    const text = `${intro}<!-- examples -->\n${flavours.map(examplesOf).join('')}`;
    await expect(await formatted(text, { parser: 'markdown', printWidth: 140 })).toMatchFileSnapshot(join(root, doc));
  });
});

/** A page as it stands, and its segments. */
function examplesOf({ id, examples }: Flavour): string {
  const shown = examples.map(([page, segments]) => `${fenced('text', page)}${fenced('text', `${segments.join('\n')}\n`)}`);
  return shown.length === 0 ? '' : `\n## ${id}\n${shown.join('')}`;
}

const fenced = (language: string, text: string): string => `\n\`\`\`\`\`${language}\n${text}\`\`\`\`\`\n`;

describe('a report', () => {
  const listed = Object.keys(formats);

  test.each(membersIn('reports', /^export function \w+\((?:[^)]*\b)?report: Report\b[^)]*\): string/m))(
    '%s has its line in reports/index.ts',
    (file) => expect(listed).toContain(file),
  );

  test.each(listed)('--help names %s', (format) => {
    expect(commonFlags.format.about).toMatch(new RegExp(`\\b${format}\\b`));
  });

  test.each(listed)('README.md names %s', (format) => {
    expect(textOf('README.md')).toMatch(new RegExp(`^Every report(?:.*\\n)*?.*\\b${format}\\b`, 'm'));
  });

  test.each(listed.filter((format) => format !== 'pretty'))('docs/contributing/ci.md says who reads %s', (format) => {
    expect(textOf('docs/contributing/ci.md')).toMatch(new RegExp(`^\\| \`${format}\` `, 'm'));
  });
});

describe('a command', () => {
  const names = commands.map(({ name }) => name);

  test.each(membersIn('commands', /^export const (\w+): Command(?:<typeof ownFlags>)? = /m))(
    '%s has its line in commands/index.ts',
    (file) => {
      expect(names).toContain(file);
    },
  );

  test.each(sourcesBelow('scripts/commands'))('%s casts no flag: its type follows from its declaration', (file) => {
    const casts = codeOf(file).match(/^.*\bflags\b[^;\n]* as (?!const\b).*/gm) ?? [];
    expect(casts).toEqual(file.endsWith('/parse-flags.ts') ? [expect.stringContaining('flags as Flags<Own>')] : []);
  });

  test.each(commands)('$name is called as its line in commands/index.ts says', async ({ name, load }) => {
    const { name: own, examples } = await load();
    expect(own).toBe(name);
    expect(examples.filter(([line]) => !line.startsWith(`lockstep ${name}`))).toEqual([]);
  });

  test.each(names)('README.md says what %s does', (name) => {
    expect(textOf('README.md')).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\|.*\\w.*\\|$`, 'm'));
  });

  test.each(names)('%s has a schema for --format json, and a transcript that shows what a user sees', (name) => {
    expect(existsSync(join(root, `scripts/reports/schemas/${name}.schema.json`)), `reports/schemas/${name}.schema.json`).toBe(true);
    const transcripts = readdirSync(join(root, 'scripts/commands/transcripts'));
    expect(transcripts.filter((file) => file === `${name}.md` || file.startsWith(`${name}-`))).not.toEqual([]);
  });

  // What they read is named on the command line, or lies on the disk.
  const withoutGit = new Set(['init', 'strip', 'merge']);

  test.each(names.filter((name) => !withoutGit.has(name)))('%s has its line in testing/hostile/run-all.ts, since it asks git', (name) => {
    expect(gitQuestions.map((line) => line.split(' ')[0])).toContain(name);
  });

  test.each(
    names.filter((name) =>
      ['report', 'accept-report'].some((file) => textOf(`scripts/model/${file}.ts`).includes(`  command: '${name}';`)),
    ),
  )('%s has a report of its own: its look, and a transcript of it as JSON', (name) => {
    expect(textOf('scripts/reports/pretty/index.ts')).toContain(`case '${name}':`);
    expect(printedReports(name)).not.toEqual([]);
  });
});

describe('a tool whose settings init reads', () => {
  const files = membersIn('detect', /^export function \w+\((?:site|\{[^}]*\}): Site\): \(?(?:Proposal|NoProposal)/m);

  test.each(files)('%s has its line in detect/index.ts', (file) => {
    expect(readers.map(({ read }) => withHyphens(read.name))).toContain(file);
  });

  test.each(readers.map(({ read, looksFor }) => [read.name, looksFor] as const))(
    'docs/contributing/configuration.md says what %s reads',
    (_, looksFor) => {
      const [first] = looksFor.split(/[ ,]/);
      const row = first!.includes('.') ? `\`${first}` : `${looksFor} `;
      expect(textOf('docs/contributing/configuration.md')).toContain(`\n| ${row}`);
    },
  );
});

describe('a component', () => {
  const shown = sourcesBelow('src').filter((file) => file.endsWith('.tsx'));
  const components = shown.filter((file) => file.startsWith('src/components/') && /\/(?:[A-Z]\w*|[A-Z]\w*\/index)\.tsx$/.test(file));

  test.each(components)('%s exports what it is named for, and something shows it', (file) => {
    const name = /(\w+)(?:\/index)?\.tsx$/.exec(file)![1]!;
    const exported = [...codeOf(file).matchAll(/^export function (\w+)\(/gm)].map((match) => match[1]!);
    expect(exported.filter((one) => one.includes(name.replace(/s$/, '')))).not.toEqual([]);
    for (const one of exported)
      expect(shown.filter((other) => other !== file && namesTakenBy(other).includes(`${file} ${one}`))).not.toEqual([]);
  });

  test('a style sheet of one component is called styles.module.css, and its code takes it', () => {
    const folders = readdirSync(join(root, 'src/components'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) {
      const styles = readdirSync(join(root, 'src/components', name)).filter((file) => file.endsWith('.css'));
      expect(styles.filter((file) => file !== 'styles.module.css')).toEqual([]);
      const code = shown.filter((file) => file.startsWith(`src/components/${name}/`)).map(codeOf);
      expect(code.some((text) => text.includes(`from './styles.module.css'`))).toBe(styles.length > 0);
    }
  });

  test.each(shown)('all words of %s go through translate()', (file) => {
    expect(untranslatedWords(textOf(file))).toEqual([]);
  });

  test('words that do not are seen', () => {
    const code = '<p title="A map">Read <b>more</b> <Translate id="a">This</Translate>{translate({ id: "b", message: "and this" })} …</p>';
    expect(untranslatedWords(code)).toEqual(['A map', 'Read', 'more']);
  });
});

const all = ['scripts', 'src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `/${folder}/${path}`),
);

/** Of an example (`my-check.ts`) there is none. */
const isThere = (path: string): boolean =>
  /my-|My/.test(path) || all.some((one) => one.endsWith(`/${path}`)) || existsSync(join(root, path));

test.each(docsWithPaths())('every file that %s names is there', (doc) => {
  const paths = [...textOf(doc).matchAll(/(?<![\w./-])(?:scripts|src)\/[\w./-]*\w/g)].map(([path]) => path);
  expect([...paths, ...namesIn(textOf(doc))].filter((path) => !isThere(path))).toEqual([]);
});

test.each(['scripts', 'src'])('every file that a comment in %s names is there', (folder) => {
  const comments = sourcesBelow(folder).map((file) => [file, textOf(file).replace(/^(?!.*(?:\/\/|^\s*\/?\*)).*$/gm, '')] as const);
  const absent = comments.flatMap(([file, text]) =>
    namesIn(text)
      .filter((path) => !isThere(path))
      .map((path) => `${file}: ${path}`),
  );
  expect(absent).toEqual([]);
});

/** `myTool` -> `my-tool` */
const withHyphens = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Names of sources in backticks, with folders or without: `check.ts`, `pretty/table.ts`. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/`((?:[\w-]+\/)*[\w.-]+\.tsx?)`/g)].map(([, path]) => path!);
}

/** The names of a room's files that hold what the pattern finds. At least one must: a pattern that finds none tests nothing. */
function membersIn(room: string, pattern: RegExp): string[] {
  const files = productBelow(`scripts/${room}`).filter((file) => !file.endsWith('/index.ts'));
  const found = files.filter((file) => pattern.test(codeOf(file))).map((file) => basename(file, '.ts'));
  if (found.length < 3) throw new Error(`Unexpected ${found.length} files in scripts/${room} that fit ${pattern}, expected more`);
  return found;
}

function docsWithPaths(): string[] {
  const contributing = readdirSync(join(root, 'docs/contributing')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...contributing.map((name) => `docs/contributing/${name}`)];
}

/** A document whose table with this head has these rows, padded as prettier does. */
function withTable(document: string, head: string[], rows: string[][]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`;
  const table = [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
  const there = new RegExp(`^\\| ${head.join(' +\\| ')} +\\|\\n(?:\\|.*\\n)+`, 'm');
  if (!there.test(document)) throw new Error(`Unexpected document without the table ${head.join(', ')}`);
  return document.replace(there, () => table);
}
