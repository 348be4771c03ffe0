import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Size {
  locales: readonly string[];
  pages: number;
  /** Of each repository. */
  commits: number;
  /** Pages that the last commits of the sources change, which the targets do not follow yet, and how many commits these are. */
  stale: number;
  later: number;
}

/** A project with one translation, as most measurements work on. */
export const oneLocale: Size = { locales: ['fr'], pages: 2000, commits: 10_000, stale: 160, later: 1000 };

/** 960 stale targets of 120 pages: what is worked out for one locale can serve the others. */
export const eightLocales: Size = {
  locales: ['de', 'es', 'fr', 'it', 'ja', 'nl', 'pt', 'sv'],
  pages: 840,
  commits: 4000,
  stale: 120,
  later: 1000,
};

/** Fills a folder with a project of two checkouts, the sources and all their translations. */
export function repositoryPair(folder: string, size: Size): void {
  const random = randomFrom(7);
  const pages = Array.from({ length: size.pages }, () => sectionsOf(random));
  initialised(folder, 'en')(sourceHistory(pages, size, random));
  const pin = execFileSync('git', ['rev-parse', `main~${size.later}`], { cwd: join(folder, 'en'), encoding: 'utf8' }).trim();
  initialised(folder, 'translated')(targetHistory(pages, size, pin));
  const pair = { sourceRoot: 'en', targetRoot: 'translated', pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }] };
  const config = { sourceLocale: 'en', locales: size.locales, ...pair, provenance: 'opentelemetry' };
  writeFileSync(join(folder, 'lockstep.config.json'), JSON.stringify(config));
}

/** An empty repository; gives what fills it from a stream of `git fast-import`, and checks it out. */
function initialised(folder: string, name: string): (stream: string) => void {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd });
  return (stream) => {
    execFileSync('git', ['fast-import', '--quiet'], { cwd, input: stream });
    execFileSync('git', ['reset', '-q', '--hard', 'main'], { cwd });
  };
}

function sourceHistory(pages: string[][], size: Size, random: () => number): string {
  const commits = [commitOf(0, filesOf('docs', pages))];
  for (let number = 1; number < size.commits; number += 1) {
    const isLate = number >= size.commits - size.later;
    const index = isLate ? (number % size.stale) * 7 : Math.floor(random() * size.pages);
    const page = pages[index]!;
    page[Math.floor(random() * page.length)] = sectionOf(random);
    commits.push(commitOf(number, [[pathOf('docs', index), textOf(index, page)]]));
  }
  return commits.join('');
}

/** They are translated: what stands in the words of its source is told, and would be all that is measured. */
function targetHistory(pages: readonly string[][], size: Size, pin: string): string {
  const record = `default_lang_commit: ${pin}\n`;
  const commits = [
    commitOf(
      0,
      size.locales.flatMap((locale) =>
        filesOf(
          locale,
          pages.map((page) => page.map(translated)),
          `lang: ${locale}\n${record}`,
        ),
      ),
    ),
  ];
  for (let number = 1; number < size.commits; number += 1) commits.push(commitOf(number, [[`notes/${number % 500}.txt`, `${number}\n`]]));
  return commits.join('');
}

/** `the service` -> `theoj serviceoj`: addresses, code and the bars of tables stay. */
const translated = (section: string): string =>
  words.reduce((text, word) => text.replaceAll(new RegExp(`(?<![/\\w])${word}\\b(?!\\.md)`, 'g'), `${word}oj`), section);

function commitOf(number: number, files: [path: string, text: string][]): string {
  const head = `commit refs/heads/main\ncommitter A <a@example.org> ${1_500_000_000 + number * 3600} +0000\ndata 1\nx\n`;
  return head + files.map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`).join('');
}

const filesOf = (folder: string, pages: readonly string[][], record = ''): [path: string, text: string][] =>
  pages.map((page, index) => [pathOf(folder, index), textOf(index, page, record)]);

const pathOf = (folder: string, index: number): string => `${folder}/${index % 40}/page-${index}.md`;

const textOf = (index: number, page: readonly string[], record = ''): string =>
  `---\ntitle: Page ${index}\n${record}---\n\n# Page ${index}\n\n${page.join('\n\n')}\n`;

const sectionsOf = (random: () => number): string[] => Array.from({ length: 5 }, () => sectionOf(random));

function sectionOf(random: () => number): string {
  const sentence = (length: number) => `${Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ')}.`;
  const list = `- ${sentence(8)}\n- See [the page](../page.md) and \`code\`.\n- **${sentence(2)}** ${sentence(6)}`;
  return `## ${sentence(4)}\n\n${sentence(14)} ${sentence(14)} ${sentence(14)} ${sentence(14)}\n\n${list}\n\n| a | b |\n|---|---|\n| x | ${sentence(5)} |`;
}

const words = 'the service customer data policy alert device network account tenant license portal setting page review access user'.split(
  ' ',
);

/** Numbers from 0 to 1, the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
