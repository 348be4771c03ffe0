import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const size = { pages: 2000, commits: 10_000, stale: 160 };

/** Commits at the end of the sources' history that the targets do not follow yet. */
const later = 1000;

/** Fills a folder with a project of two checkouts: 2,000 pages and their translations, 10,000 commits each, 160 pages changed since. */
export function repositoryPair(folder: string): void {
  const random = randomFrom(7);
  const pages = Array.from({ length: size.pages }, () => sectionsOf(random));
  const english = initialised(folder, 'en');
  english(sourceHistory(pages, random));
  const pin = execFileSync('git', ['rev-parse', `main~${later}`], { cwd: join(folder, 'en'), encoding: 'utf8' }).trim();
  initialised(folder, 'fr')(targetHistory(pages, pin));
  const layout = { source: 'docs/{path}', target: 'docs/{path}' };
  const config = { sourceLocale: 'en', locales: ['fr'], pages: [layout], sourceRoot: 'en', targetRoot: 'fr', provenance: 'opentelemetry' };
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

function sourceHistory(pages: string[][], random: () => number): string {
  const commits = [
    commitOf(
      0,
      pages.map((page, index) => [pathOf(index), textOf(index, page)]),
    ),
  ];
  for (let number = 1; number < size.commits; number += 1) {
    const isLate = number >= size.commits - later;
    const index = isLate ? (number % size.stale) * 7 : Math.floor(random() * size.pages);
    const page = pages[index]!;
    page[Math.floor(random() * page.length)] = sectionOf(random);
    commits.push(commitOf(number, [[pathOf(index), textOf(index, page)]]));
  }
  return commits.join('');
}

/** Their texts do not matter: most are never read further than to the commit that they record. */
function targetHistory(pages: readonly string[][], pin: string): string {
  const record = `default_lang_commit: ${pin}\n`;
  const commits = [
    commitOf(
      0,
      pages.map((page, index) => [pathOf(index), textOf(index, page, record)]),
    ),
  ];
  for (let number = 1; number < size.commits; number += 1) commits.push(commitOf(number, [[`notes/${number % 500}.txt`, `${number}\n`]]));
  return commits.join('');
}

function commitOf(number: number, files: [path: string, text: string][]): string {
  const head = `commit refs/heads/main\ncommitter A <a@example.org> ${1_500_000_000 + number * 3600} +0000\ndata 1\nx\n`;
  return head + files.map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`).join('');
}

const pathOf = (index: number): string => `docs/${index % 40}/page-${index}.md`;

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
