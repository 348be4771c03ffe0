import type { Check } from './check.ts';

export const frontMatterYaml: Check = {
  id: 'front-matter-yaml',
  severity: 'error',
  about: 'Front matter is YAML between two lines `---`, every key once.',
  why: 'A site generator stops at it, or reads another value than the author meant.',
  run({ page }, report) {
    for (const { message, range } of page.frontMatter.problems.slice(0, 1)) report({ range, message });
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
    { page: '---\ntitle: Search: find it\n---\n', findings: ['2:8 Nested mappings are not allowed in compact mappings'] },
  ],
};
