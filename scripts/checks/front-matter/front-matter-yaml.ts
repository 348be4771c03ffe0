import type { YamlProblem } from '../../model/page.ts';
import type { Check } from '../check.ts';

export const frontMatterYaml: Check<'front-matter-yaml'> = {
  id: 'front-matter-yaml',
  severity: 'error',
  about: 'Front matter is YAML between two lines `---`, every key once.',
  why: 'A site generator stops at it, or reads another value than the author meant.',
  run({ page }, report) {
    for (const problem of page.frontMatter.problems.slice(0, 1)) report({ range: problem.range, message: wordsOf(problem) });
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
    { page: '---\ntitle: Search: find it\n---\n', findings: ['2:8 Unexpected ": " in a value, expected quotes around the value'] },
  ],
};

/** The usual problems in the words of a writer; the parser's own words for the others. */
const words = new Map([
  ['block-as-implicit-key', 'Unexpected ": " in a value, expected quotes around the value'],
  ['missing-char', 'Unexpected end of a value, expected what closes it: a quote or a bracket'],
  ['tab-as-indent', 'Unexpected tab, expected blanks before a key'],
  ['bad-indent', 'Unexpected indentation, expected that of the lines around'],
]);

function wordsOf({ code, message }: YamlProblem): string {
  return words.get(code) ?? (message.startsWith('Unexpected') ? message : `Unexpected YAML, expected lines of "key: value": ${message}`);
}
