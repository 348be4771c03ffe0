import { pair } from '../pair.ts';
import { translatedXliff } from '../translated-xliff.ts';

/** A command that writes, and the site that it is run on. */
export interface Scenario {
  name: string;
  /** Gives the files of a site of so many pages. */
  files(pages: number): Record<string, string>;
  /** What is run before, and what it changes then: the fault meets the command that follows. */
  before?: { line: string; change?: (pages: number, read: (path: string) => string) => Record<string, string> };
  line: string;
}

const config = {
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
  sidecar: 'xliff/{locale}/{path}.xlf',
};

const settings = { 'lockstep.config.json': JSON.stringify(config) };

const source = (index: number, command = 'npm ci') =>
  `# Page ${index}\n\nThe first paragraph of page ${index}.\n\n\`\`\`sh\n${command}\n\`\`\`\n\nThe last one.\n`;

const bilingual = (index: number) =>
  `# ${pair('c4c43-101', `Article ${index}`, `Page ${index}`)}\n\n${pair('c4c43-102', `Le premier alinéa de ${index}.`, `The first paragraph of page ${index}.`)}\n\n\`\`\`sh\nnpm ci\n\`\`\`\n\n${pair('c4c43-103', 'Le dernier.', 'The last one.')}\n`;

/** `all(2, i => [`a${i}`, 'x'])` -> `{ a0: 'x', a1: 'x' }` */
const all = (pages: number, entry: (index: number) => [path: string, text: string]): Record<string, string> =>
  Object.fromEntries(Array.from({ length: pages }, (_, index) => entry(index)));

const sources = (pages: number, command?: string) => all(pages, (index) => [`docs/p${index}.md`, source(index, command)]);
const bilinguals = (pages: number) => all(pages, (index) => [`i18n/fr/p${index}.md`, bilingual(index)]);

const redirections = (pages: number) =>
  JSON.stringify({
    redirections: Array.from({ length: pages }, (_, index) => ({
      source_path: `docs/old${index}.md`,
      redirect_url: `/site/sub/p${index}`,
    })),
  });

/** Every command that writes. A page and its sidecar are in each, but for those that write no sidecars. */
export const scenarios: readonly Scenario[] = [
  { name: 'strip', files: (pages) => ({ ...settings, ...sources(pages), ...bilinguals(pages) }), line: 'strip --write' },
  {
    name: 'sync',
    files: (pages) => ({ ...settings, ...sources(pages), ...bilinguals(pages) }),
    before: {
      line: 'strip --write',
      change: (pages) => all(pages, (index) => [`docs/p${index}.md`, `${source(index, 'npm ci --silent')}\nSomething new.\n`]),
    },
    line: 'sync --write',
  },
  {
    name: 'import',
    files: (pages) => ({ ...settings, ...sources(pages) }),
    before: { line: 'export --fill source --output fr.xlf', change: (_, read) => ({ 'fr.xlf': translatedXliff(read('fr.xlf')) }) },
    line: 'import --write fr.xlf',
  },
  {
    name: 'align',
    files: (pages) => ({
      ...settings,
      '.openpublishing.redirection.json': redirections(pages),
      ...all(pages, (index) => [`docs/sub/p${index}.md`, source(index)]),
      ...all(pages, (index) => [`i18n/fr/old${index}.md`, `---\nms.locfileid: ${index + 10}\n---\n# Article ${index}\n`]),
      ...all(pages, (index) => [`xliff/fr/old${index}.md.xlf`, `<x n="${index}"/>\n`]),
    }),
    line: 'align --write',
  },
  {
    name: 'check',
    files: (pages) => ({ ...settings, ...all(pages, (index) => [`docs/p${index}.md`, `\ufeff---\ntitle: Page ${index}\n---\n# Page\n`]) }),
    line: 'check --sources --fix --write',
  },
  { name: 'init', files: (pages) => ({ ...settings, ...sources(pages) }), line: 'init --locale sv --write' },
];
