import * as fc from 'fast-check';
import { readRedirections } from '../../align/find-move.ts';
import { globMatcher, globProblem } from '../../config/globs.ts';
import { parseConfig } from '../../config/parse-config.ts';
import { jsSettings } from '../../detect/js-settings.ts';
import { type GitLog, readLogRecords } from '../../io/git/log.ts';
import { parseFrontMatter } from '../../markdown/front-matter/front-matter.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { UsageError } from '../../model/finding.ts';
import { ParseError } from '../../model/page.ts';
import { strip } from '../../spans/index.ts';
import { markTerms, readGlossary } from '../../xliff/export/terms.ts';
import { readXliff } from '../read-xliff.ts';
import { readSidecar } from '../../xliff/sidecar/read-sidecar.ts';
import { readTmx } from '../../xliff/tmx/read-tmx.ts';
import { deeds, growthOfDeed } from './deeds.ts';
import { hostileText } from './hostile-text.ts';
import { markdownSigns, mdxSigns, spanSigns, xmlSigns, yamlSigns } from './signs.ts';
import { shapes } from './shapes.ts';

/** What reads text that others wrote. It may refuse it; it may not throw anything else, end the process, or hang. */
export interface Target {
  text: fc.Arbitrary<string>;
  read(text: string): unknown;
  /** Of a round of `npm run fuzz`. */
  texts?: number;
}

const parse = await loadParser();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const logSigns = [
  '\0',
  '\u0001',
  '\n',
  ':',
  ' ',
  'a'.repeat(40),
  '100644 ',
  ' R100\0',
  ' M\0',
  ' D\0',
  'a.md',
  '\u00011 2 3\0',
  '\u0001a 1 \0',
];
const globSigns = ['a', 'b', '*', '**', '/', '?', '[', ']', '[!', '{', '}', ',', '.', '\\', '-', '!', '('];

/** A parser that is fuzzed is one entry here. */
export const targets: Record<string, Target> = {
  markdown: { text: hostileText(markdownSigns), read: (text) => segmentsOf(pageOf('a.md', text), parse) },
  mdx: { text: hostileText(mdxSigns, 300), read: (text) => segmentsOf(pageOf('a.mdx', text), parse) },
  mdxPages: { text: hostileText([...markdownSigns, ...mdxSigns], 300), read: (text) => segmentsOf(pageOf('a.mdx', text), parse) },
  frontMatter: { text: hostileText(yamlSigns).map((text) => `---\n${text}\n---\n`), read: parseFrontMatter },
  toc: { text: hostileText(yamlSigns), read: (text) => segmentsOf(pageOf('toc.yml', text), parse) },
  messages: { text: fc.oneof(hostileText(yamlSigns), fc.json()), read: (text) => segmentsOf(pageOf('code.json', text), parse) },
  spans: {
    text: hostileText([...spanSigns, ...spanSigns, ...markdownSigns]),
    read: (text) => ['target', 'source'].map((keep) => stripped(text, keep)),
  },
  xliff: { text: hostileText(xmlSigns), read: (text) => readXliff(bytesOf(text), 'a.xlf') },
  sidecar: { text: hostileText(xmlSigns), read: readSidecar },
  tmx: { text: hostileText(xmlSigns), read: (text) => readTmx(bytesOf(text), 'a.tmx') },
  glossary: { text: hostileText(['\t', '\n', 'a', 'b', 'ab', ' ', '#', '(', '*', '\\', '$', 'é']), read: marked },
  configuration: { text: fc.oneof(hostileText(yamlSigns), fc.json()), read: (text) => parseConfig(text, 'a.json') },
  settings: { text: hostileText(mdxSigns), read: (text) => ['javascript', 'typescript'].map((language) => settingsOf(text, language)) },
  globs: { text: hostileText(globSigns, 100), read: matched },
  redirections: { text: fc.oneof(hostileText(yamlSigns), fc.json()), read: readRedirections },
  growth: { text: fc.constantFrom(...Object.keys(shapes)), read: grown, texts: 3 },
  growthOfUnits: {
    text: fc.array(fc.constantFrom(...markdownSigns), { minLength: 1, maxLength: 4 }).map((unit) => unit.join('')),
    read: grown,
    texts: 3,
  },
  gitLog: { text: hostileText(logSigns), read: logged },
};

/** @throws what no reader may throw */
export function readOrRefuse({ read }: Target, text: string): void {
  try {
    read(text);
  } catch (error) {
    const isRefusal =
      error instanceof ParseError || error instanceof UsageError || error instanceof SyntaxError || error instanceof RangeError;
    // Babel's errors are settled by the one that calls it: so are its RangeErrors.
    if (!isRefusal || (read !== targets.settings!.read && !(error instanceof ParseError || error instanceof UsageError))) throw error;
  }
}

/** @throws TypeError where something that commands do takes longer than a page is long */
function grown(unit: string): void {
  const shape = shapes[unit] ?? { path: 'a.md', text: (count: number) => unit.repeat(count) };
  for (const name of Object.keys(deeds)) {
    const growth = growthOfDeed(name, shape, 100_000);
    if (growth !== null) throw new TypeError(`Unexpected ${growth} times the time for four times the page, to ${name}`);
  }
}

function stripped(text: string, keep: string): unknown {
  return strip(pageOf('a.md', text), { keep: keep as 'target', repair: true });
}

function marked(text: string): unknown {
  const glossary = readGlossary(text.slice(0, 20_000));
  return glossary && markTerms([{ kind: 'text', text: text.slice(0, 2000) }], glossary);
}

const settingsOf = (text: string, language: string): unknown => jsSettings(text, language as 'javascript');

function matched(text: string): unknown {
  return globProblem(text) === null && [text, 'a/b/a.md', `${'a'.repeat(100)}/${'ab/'.repeat(50)}`].map(globMatcher([text]));
}

function logged(text: string): unknown {
  const log: GitLog = { commits: [], indexOf: new Map(), changes: new Map(), renames: new Map(), problem: null, withoutRenames: null };
  return readLogRecords(Buffer.from(text), log, () => true);
}
