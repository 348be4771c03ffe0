import type { Check } from '../check.ts';

export const codeBlockLanguage: Check<'code-block-language'> = {
  id: 'code-block-language',
  severity: 'error',
  compares: true,
  fixable: true,
  about: 'A code block names the language of its source.',
  why: 'It is what colours the code, opens a tab or draws a diagram; a translated name is none. The name of another language is a warning: of those that were read most fitted the code better.',
  run({ page: { text }, translation }, report) {
    for (const { target, sources } of translation()?.twins ?? []) {
      if (
        target.kind !== 'code' ||
        sources.some((source) => source.kind !== 'code' || isSame(languageOf(source.text), languageOf(target.text)))
      )
        continue;
      const [actual, expected] = [languageOf(target.text), languageOf(sources[0]!.text)];
      const mark = /^(?:`{3,}|~{3,})[ \t]*/.exec(text.slice(target.range.start));
      if (!mark || expected === '' || (actual === '' && isSame(expected, 'text'))) continue;
      const start = target.range.start + mark[0].length;
      const range = { start, end: start + actual.length };
      const message = `Unexpected ${actual === '' ? 'code block without a language' : `language "${actual}"`}, expected "${expected}"`;
      // `shtext`: what is glued to it may be the first line of the code.
      const isGlued = actual !== '' && actual.startsWith(expected);
      // `json` for `js`, where the code is a `package.json`: nobody writes the name of another language by mistake.
      if (aliases.has(actual.toLowerCase())) report({ range, message, actual, expected, severity: 'warning' });
      else report({ range, message, actual, expected, ...(isGlued ? {} : { fix: { ...range, text: expected } }) });
    }
  },
  examples: [
    { source: '```sh\na\n```\n', page: '```sh\na\n```\n', locale: 'de', findings: [] },
    { source: '```ts{4}\na\n```\n', page: '```ts\na\n```\n', locale: 'de', findings: [] },
    { source: '```ts\na\n```\n', page: '```tsx\na\n```\n', locale: 'de', findings: [] },
    { source: '```text\na\n```\n', page: '```\na\n```\n', locale: 'de', findings: [] },
    {
      source: '```js\n{}\n```\n',
      page: '```json\n{}\n```\n',
      locale: 'de',
      findings: ['1:4 warning: Unexpected language "json", expected "js"'],
    },
    {
      source: '```text\na\n```\n',
      page: '```texto\na\n```\n',
      locale: 'es',
      findings: ['1:4 Unexpected language "texto", expected "text"'],
    },
    {
      source: '```sh\na\n```\n',
      page: '```\na\n```\n',
      locale: 'de',
      findings: ['1:4 Unexpected code block without a language, expected "sh"'],
    },
    {
      source: '```sh\ngo\n```\n',
      page: '```shgo on\n```\n',
      locale: 'de',
      findings: ['1:4 Unexpected language "shgo", expected "sh"'],
    },
    {
      source: '```json\na\n```\n',
      page: '``` jason\na\n```\n',
      locale: 'de',
      findings: ['1:5 Unexpected language "jason", expected "json"'],
    },
  ],
};

/** The first word behind a fence, without the lines that are to be lit: `ts{4}`. */
const languageOf = (text: string): string => /^[^\s,]*?(?=\{[\d,-]*\}|[\s,]|$)/.exec(text.slice(0, text.indexOf('\n')))![0];

/** Names that are given to one language, and to one with tags in it: nobody sees which. */
const names = [
  'js javascript mjs jsx',
  'ts typescript tsx',
  'sh bash shell zsh console shell-session',
  'yml yaml',
  'py python python3',
  'cs csharp c#',
  'powershell ps1 pwsh',
  'md markdown',
  'text txt plaintext plain',
  'cpp c++',
  'rb ruby',
  'rs rust',
  'json jsonc json5',
  'docker dockerfile',
  'go golang',
  'kt kotlin',
];
const aliases = new Map(names.flatMap((list) => list.split(' ').map((name, _, all) => [name, all[0]!] as const)));

function isSame(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return (aliases.get(a) ?? a) === (aliases.get(b) ?? b);
}
