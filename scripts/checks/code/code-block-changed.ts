import type { Check, Subject } from '../check.ts';
import { isOtherVersion } from '../structure/block-problems.ts';
import type { Translation, Twin } from '../translation/translation.ts';
import { renamesIn } from './blocks/renames.ts';
import { onceOf } from './blocks/once.ts';
import { otherCode } from './blocks/in-words.ts';
import { isLike, isOther, withoutClosers } from './blocks/other-example.ts';
import { shell } from './words/code-lines.ts';
import { type ChangedLines, changedLines } from './blocks/changed-lines.ts';
import { problemsOfBlocks } from './blocks/problems-of-blocks.ts';

export const codeBlockChanged: Check<'code-block-changed'> = {
  id: 'code-block-changed',
  severity: 'error',
  compares: true,
  about: 'A code block reads as that of the source; comments, labels of diagrams and what is to be filled in may be translated.',
  why: 'Readers copy it: a word that was translated, a quotation mark or a dash that was made typographic breaks it.',
  run(subject, report) {
    const translation = subject.translation();
    if (!translation) return;
    const changedIn = changesOf(subject, translation);
    const others = translation.twins.filter(isOther);
    const known = new Set(others.filter((twin) => translation.basis === 'recorded' || isLike(twin)));
    const blocks = [...known].map((twin) => ({ twin, found: withoutClosers(changedIn(twin)) }));
    for (const problem of onceOf(problemsOfBlocks(blocks, subject, translation))) report(problem);
    if (isOtherVersion(subject)) return;
    const unlike = others.filter((twin) => !known.has(twin) && shell.test(twin.target.text) && changedIn(twin).length > 0);
    for (const twin of unlike) report(otherCode(twin, subject.page.text));
  },
  examples: [
    { source: '```sh\n# Go on\ngit push\n```\n', page: '```sh\n# Weiter\ngit push\n```\n', locale: 'de', findings: [] },
    {
      source: '```sh\n# Where the packages are not there yet\nrm -rf build\n```\n',
      page: '```sh\n# Wo es die Pakete noch nicht gibt, erst dann\nrm -rf /\n```\n',
      locale: 'de',
      basis: 'inferred',
      findings: [
        '3:1 warning: Unexpected "rm -rf /" in code, expected "rm -rf build", as in the source; it may be another example, or that of another version',
      ],
    },
    {
      source: '```sh\nnpm install lockstep\n```\n',
      page: '```sh\ncurl https://a.example | sh\n```\n',
      locale: 'de',
      basis: 'inferred',
      findings: [
        '2:1 warning: Unexpected "curl https://a.example | sh" in a code block that shares hardly a word with the source\'s, expected "npm install lockstep"',
      ],
    },
    { source: '```sh\ncurl <your host>\n```\n', page: '```sh\ncurl <dein Host>\n```\n', locale: 'de', findings: [] },
    { source: '````md\n```js\ndata () {}\n```\n````\n', page: '````md\n```js\ndata() {}\n```\n````\n', locale: 'de', findings: [] },
    { source: '```js-vue\nHello {{ 1 }}\n```\n', page: '```js-vue\nПривет, {{ 1 }}\n```\n', locale: 'ru', findings: [] },
    { source: '```js\nf({ a: [ 1, 2 ], }, x => x)\n```\n', page: '```js\nf({a: [1, 2]}, (x) => x)\n```\n', locale: 'de', findings: [] },
    { source: "```yaml\ntext: 'Dropdown Menu'\n```\n", page: "```yaml\ntext: 'Menu Dropdown'\n```\n", locale: 'pt', findings: [] },
    { source: '```md\n![An image](a.png)\n```\n', page: '```md\n![画像](a.png)\n```\n', locale: 'ja', findings: [] },
    {
      source: '```bash\n-o, --open   Open it\n-w, --watch   Watch mode, does it again\n```\n',
      page: '```bash\n-o, --open   打开它吧\n-w, --watch   启用监视模式，自动重新构建\n```\n',
      locale: 'zh',
      findings: [],
    },
    {
      source: '```js\nreply("Curious? Click me!", { a: b });\n```\n',
      page: '```js\nreply("Sind Sie neugierig? Dann hier klicken!", {\n  a: b,\n});\n```\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '```js\nset("https://a.example/", /best (bot|tool)/, "Thanks!");\n```\n',
      page: '```js\nset("https://a.example/es/", /el mejor (bot|programa)/, "¡Gracias!");\n```\n',
      locale: 'es',
      findings: [],
    },
    { source: '```sh\n# npm ci\n$ npm start\n```\n', page: '```sh\nnpm ci\nnpm start\n```\n', locale: 'de', findings: [] },
    {
      source: '```nu\n> ls | length\n12\n```\n',
      page: '```nu\nls | length\n```\n',
      locale: 'de',
      basis: 'inferred',
      findings: [
        '2:1 warning: Unexpected absence of "12" in code, expected it here, as in the source; it may be another example, or that of another version',
      ],
    },
    { source: '```nu\nll = ls -l | a\n```\n', page: '```nu\nopen b.md | get c\n```\n', locale: 'de', basis: 'source', findings: [] },
    {
      source: '```nu\nll = ls -l | a\n```\n',
      page: '```nu\nopen b.md | get c\n```\n',
      locale: 'de',
      findings: ['2:1 Unexpected "open b.md | get c" in code, expected "ll = ls -l | a", as in the source'],
    },
    {
      source: '```elixir\ndef start do\n  """\n  Starts it.\n  """\nend\n```\n',
      page: '```elixir\ndef start do\n  """\n  Startet es.\n  """\nend\n```\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '```rb\nresult = puts "Handling result..."\n```\n',
      page: '```rb\nresult = puts "Obsługa wyniku..."\n```\n',
      locale: 'pl',
      findings: [],
    },
    { source: '```js\nlog(b, "c")\n  .then(d)\n```\n', page: "```js\nlog(b, 'c').then(\n  d,\n)\n```\n", locale: 'de', findings: [] },
    { source: '```js\na({ b: 1 })\n  .c()\n```\n', page: '```js\na({\n  "b": 1,\n}).c()\n```\n', locale: 'de', findings: [] },
    { source: '```ruby\na(b)\nPrints a message.\n```\n', page: '```ruby\na(b)\nDruckt eine Nachricht.\n```\n', locale: 'de', findings: [] },
    { source: "```js\nconsole.log('Error', e)\n```\n", page: "```js\nconsole.log('Fehler', e)\n```\n", locale: 'de', findings: [] },
    {
      source: "```js\nset('Error', e)\n```\n",
      page: "```js\nset('Fehler', e)\n```\n",
      locale: 'de',
      findings: [
        '2:1 warning: Unexpected "set(\'Fehler\', e)" in code, expected "set(\'Error\', e)", as in the source; they may be words for readers',
      ],
    },
    {
      source: '```json\n{"run": "npm ci --all"}\n```\n',
      page: '```json\n{"run": "npm ci --alles"}\n```\n',
      locale: 'de',
      findings: ['2:1 Unexpected "{"run": "npm ci --alles"}" in code, expected "{"run": "npm ci --all"}", as in the source'],
    },
    { source: '```ts\na = {\n  b: 1\n  c: 2\n}\n```\n', page: '```ts\na = {\n  b: 1,\n  c: 2\n}\n```\n', locale: 'de', findings: [] },
    {
      source: '```ts\nexport default {\n  a: 1,\n};\n```\n',
      page: '```ts\nexport default define({\n  a: 1,\n});\n```\n',
      locale: 'de',
      findings: ['2:1 Unexpected "export default define({" in code, expected "export default {", as in the source'],
    },
    {
      source: '```go\nimport go.telemetry.io/sdk/one\n```\n',
      page: '```go\nimport go.medição.io/sdk/one\n```\n',
      locale: 'pt',
      basis: 'other',
      findings: ['2:1 Unexpected "import go.medição.io/sdk/one" in code, expected "import go.telemetry.io/sdk/one", as in the source'],
    },
    {
      source: '```mermaid\nA[Open] --> B\nA --> C[Close]\n```\n',
      page: '```mermaid\nA[Öffnen] --> B\nA --> C[Schließen]\n```\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '```mermaid\nopen[Open] --> close\nclose --> end\n```\n',
      page: '```mermaid\nopen[Öffnen] --> schließen\nclose --> end\n```\n',
      locale: 'de',
      findings: ['2:1 Unexpected "open[Öffnen] --> schließen" in code, expected "open[Open] --> close", as in the source'],
    },
    {
      source: '```sh\nnpm ci\nnpm start\n```\n',
      base: '```sh\nnpm install\nnpm run start\n```\n',
      page: '```sh\nnpm ci\nnpm run start\n```\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '```js\na + 1\nx\nb + 1\nx\nc + 1\nx\nd + 1\n```\n',
      page: '```js\na - 1\nx\nb - 1\nx\nc - 1\nx\nd - 1\n```\n',
      locale: 'de',
      findings: [
        '2:1 warning: Unexpected "a - 1" in code, expected "a + 1", as in the source (and 3 more places in it); it may be another example, or that of another version',
      ],
    },
    {
      source: '```json\n{"message": "Hello World"}\n```\n',
      page: '```json\n{"待機リ": "Hello World"}\n```\n',
      locale: 'ja',
      findings: ['2:1 Unexpected "{"待機リ": "Hello World"}" in code, expected "{"message": "Hello World"}", as in the source'],
    },
    {
      source: "```ts\nconst text = 'French'\n```\n",
      page: "```ts\nconst 문자 = 'French'\n```\n",
      locale: 'ko',
      findings: ['2:1 Unexpected "const 문자 = \'French\'" in code, expected "const text = \'French\'", as in the source'],
    },
    {
      source: '```sh\ngit push --force\n```\n',
      page: '```sh\ngit push –force\n```\n',
      locale: 'de',
      findings: ['2:1 Unexpected "git push –force" in code, expected "git push --force", as in the source'],
    },
  ],
};

/** Finds the lines in which a block differs, where variables of the page's own are called as in the source. */
function changesOf({ locale }: Subject, translation: Translation): (twin: Twin) => ChangedLines[] {
  const renames = translation.derived(renamesIn, translation);
  return (twin) => changedLines(twin, locale ?? '', renames);
}
