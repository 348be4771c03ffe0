import { isOfOtherLanguage } from '../../markdown/front-matter/front-matter.ts';
import type { Page, YamlProblem } from '../../model/page.ts';
import type { Check, Problem } from '../check.ts';

export const frontMatterYaml: Check<'front-matter-yaml'> = {
  id: 'front-matter-yaml',
  severity: 'error',
  about: 'Front matter is YAML between two lines `---`, every key once.',
  why: 'A site generator stops at it, or reads another value than the author meant.',
  run({ page, source, role }, report) {
    // What the site reads from the source it reads from the target.
    const isMeant = role === 'target' && isOfOtherLanguage((source ?? page).frontMatter) && isOfOtherLanguage(page.frontMatter);
    for (const problem of isMeant ? [] : page.frontMatter.problems.slice(0, 1))
      report(wideColon(page) ?? openQuote(page) ?? { range: problem.range, message: wordsOf(problem) });
    const seen = new Set<string>();
    for (const { key, keyRange } of page.frontMatter.fields) {
      if (seen.has(key)) report({ range: keyRange, message: `Unexpected second "${key}", expected every key once`, actual: key });
      seen.add(key);
    }
  },
  examples: [
    { page: '---\ntitle: A\n---\n', findings: [] },
    { page: '---\ntitle: A\n\n# A\n', findings: ['1:1 Unexpected end of file, expected a line "---" that closes the front matter'] },
    { page: '---\ntitle: A\ntitle: B\n---\n', findings: ['3:1 Unexpected second "title", expected every key once'] },
    { page: '---js\n{ title: "A" }\n---\n', findings: ['1:4 Unexpected front matter language "js", expected YAML after a plain "---"'] },
    {
      page: '+++\ntitle = "A"\n+++\n',
      findings: ['1:1 Unexpected TOML front matter, expected YAML between two lines "---": "hugo convert toYAML" rewrites it'],
    },
    { source: '+++\ntitle = "A"\n+++\n', page: '+++\ntitle = "Ä"\n+++\n', locale: 'de', findings: [] },
    { source: '%{\n  title: "A 1"\n}\n---\n', page: '%{\n  title: "Ä 2"\n}\n---\n', locale: 'de', findings: [] },
    { page: '---\ndate: 1\ntitle：あ\n---\n', findings: ['3:6 Unexpected "：" behind "title", expected ": "'] },
    {
      page: '---\ndate: 1\ntitle: "A\nauthor: b\n---\n',
      findings: ['3:8 Unexpected end of a value, expected what closes it: a quote or a bracket'],
    },
    { page: '---\ntitle: Search: find it\n---\n', findings: ['2:8 Unexpected ": " in a value, expected quotes around the value'] },
  ],
};

/** The first key of broken front matter with the colon of Chinese and Japanese keyboards, which is none: `title：A`. */
function wideColon({ text, frontMatter: { range } }: Page): Problem | null {
  const [, before, key] = /^((?:[^\n]*\n){0,200}?)([\w.-]{1,100})：/.exec(text.slice(range?.start, range?.end)) ?? [];
  if (before === undefined || key === undefined) return null;
  const start = range!.start + before.length + key.length;
  return { range: { start, end: start + 1 }, message: `Unexpected "：" behind "${key}", expected ": "`, actual: '：', expected: ': ' };
}

/** The first value of broken front matter that opens a quote and is not closed on its line, with another key on the next one. */
function openQuote({ text, frontMatter: { range } }: Page): Problem | null {
  if (!range) return null;
  const lines = text.slice(range.start, range.end).split('\n');
  const index = lines.findIndex((line, at) => opened.test(line) && nextKey.test(lines[at + 1] ?? ''));
  if (index === -1) return null;
  const start = lines.slice(0, index).join('\n').length + 1 + lines[index]!.search(/["']/) + range.start;
  return { range: { start, end: start + 1 }, message: wordsOf({ code: 'missing-char', message: '', range }) };
}

const opened = /^[^\s:"'#]{1,100}:[ \t]+(?:"(?:[^"\\]|\\.)*|'[^']*)$/;

const nextKey = /^(?:[\w.-]{1,100}:(?:\s|$)|---)/;

/** The usual problems in the words of a writer; the parser's own words for the others. */
const words = new Map([
  ['block-as-implicit-key', 'Unexpected ": " in a value, expected quotes around the value'],
  ['missing-char', 'Unexpected end of a value, expected what closes it: a quote or a bracket'],
  ['unexpected-token', 'Unexpected text behind the end of a value, expected quotes around all of it, and \\" for those inside'],
  ['tab-as-indent', 'Unexpected tab, expected blanks before a key'],
  ['bad-indent', 'Unexpected indentation, expected that of the lines around'],
]);

function wordsOf({ code, message }: YamlProblem): string {
  return words.get(code) ?? (message.startsWith('Unexpected') ? message : `Unexpected YAML, expected lines of "key: value": ${message}`);
}
