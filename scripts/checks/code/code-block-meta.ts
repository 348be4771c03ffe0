import type { Page } from '../../model/page.ts';
import type { Check, Problem } from '../check.ts';
import type { Twin } from '../translation/translation.ts';
import { type Meta, metaIn } from './fence-meta.ts';

export const codeBlockMeta: Check<'code-block-meta'> = {
  id: 'code-block-meta',
  severity: 'error',
  compares: true,
  fixable: true,
  about:
    'What a fence says behind its language is that of the source: the lines that are lit, a title, whether lines are numbered. A title may be translated, and so may the name of an example file. A word that has a site run the code (`live`, `exec="on"`) stands only where the source has it, and a path that a site reads (`file=./a.js`, `src=`, `import=`) is that of the source.',
  why: 'Readers are shown the wrong lines, or the code has no title any more. Where a block has another number of lines than its source, other ones are lit.',
  run({ page, translation }, report) {
    for (const { target, sources } of translation()?.twins ?? []) {
      if (target.kind !== 'code' || sources.some(({ kind }) => kind !== 'code')) continue;
      const first = sources.map(({ text }) => firstLine(text));
      const own = firstLine(target.text);
      if (first.includes(own)) continue;
      for (const problem of changedIn({ target, sources }, page)) report(problem);
    }
  },
  examples: [
    {
      source: '```js title="a.js" {1,3-4} showLineNumbers\na\n```\n',
      page: "```js {1, 3-4} showLineNumbers title='a.js'\na\n```\n",
      locale: 'de',
      findings: [],
    },
    {
      source: '```js title="Your code" ins={1}\na\n```\n\n```js title="docs/example.js"\na\n```\n',
      page: '```js title="Ihr Code" ins={1}\na\n```\n\n```js title="docs/beispiel.js"\na\n```\n',
      locale: 'de',
      findings: [],
    },
    { source: '```js {1}\na\n```\n', page: '```js {1-2}\n// Ein Satz,\n// zwei Zeilen\na\n```\n', locale: 'de', findings: [] },
    {
      source: '```js\na\n```\n\n```js file=./a.js\n```\n\n```js file="a.js" live\na\n```\n',
      page: '```js live\na\n```\n\n```js file=/etc/passwd\n```\n\n```js file="ä.js" live\na\n```\n',
      locale: 'de',
      findings: [
        '1:7 Unexpected live behind a fence, expected none: the site may run the code, and that of the source it only shows',
        '5:7 Unexpected file=/etc/passwd behind a fence, expected file=./a.js, as in the source',
      ],
    },
    { source: '```js A title here\na\n```\n', page: '```js Ein Titel\na\n```\n', locale: 'de', findings: [] },
    { source: '```md del="deleted"\na\n```\n', page: '```md del="gelöscht"\na\n```\n', locale: 'de', findings: [] },
    { source: '```js "one" [npm]\na\n```\n', page: '```js "eins" [npm-Paket]\na\n```\n', locale: 'de', findings: [] },
    {
      source: '```js {1,3-4}\na\nb\nc\nd\n```\n',
      page: '```js {1,3-5}\na\nb\nc\nd\n```\n',
      locale: 'de',
      findings: ['1:7 Unexpected {1,3-5} behind a fence, expected {1,3-4}: the block has as many lines as in the source'],
    },
    {
      source: '```js title="docs/a.js" ins={2} frame="none" showLineNumbers\na\nb\n```\n',
      page: '```js frame="keiner"\na\nb\n```\n',
      locale: 'de',
      findings: [
        '1:4 Unexpected absence of title="docs/a.js" behind a fence, expected it, as in the source',
        '1:4 Unexpected absence of ins={2} behind a fence, expected it, as in the source',
        '1:7 Unexpected frame="keiner" behind a fence, expected frame="none", as in the source',
        '1:4 Unexpected absence of showLineNumbers behind a fence, expected it, as in the source',
      ],
    },
    {
      source: '```rust,editable\na\n```\n\n```js copy=false\na\n```\n',
      page: '```rust\na\n```\n\n```js copy=true\na\n```\n',
      locale: 'de',
      findings: [
        '1:4 Unexpected absence of editable behind a fence, expected it, as in the source',
        '5:7 Unexpected copy=true behind a fence, expected copy=false, as in the source',
      ],
    },
  ],
};

const firstLine = (text: string): string => text.slice(0, text.indexOf('\n') + 1 || text.length).trimEnd();

const linesIn = (text: string): number => text.trimEnd().split('\n').length;

/** What the fence of a target says otherwise than all versions of its source, or no more. */
function changedIn({ target, sources }: Pick<Twin, 'target' | 'sources'>, page: Page): Problem[] {
  const head = lineAt(page.text, target.range.start);
  const here = metaIn(head);
  const there = sources.map(({ text }) => metaIn(firstLine(text)));
  const isLong = sources.some(({ text }) => linesIn(text) !== linesIn(target.text));
  const added = here.filter((is) => runs.test(is.name) && !there.flat().some((was) => was.kind === is.kind && was.name === is.name));
  return [
    ...added.map((is) => run(is, target.range.start)),
    ...there[0]!.flatMap((was): Problem[] => {
      const is = here.find((one) => one.kind === was.kind && one.name === was.name);
      if (!there.every((other) => other.some((one) => isSame(one, was)))) return [];
      if (!is) return isReplaced(was, here, there[0]!) ? [] : [lost(was, head, target.range.start)];
      if (isSame(is, was) || (was.kind === 'lines' ? isLong : isForReaders(was) && !isRead(was, is))) return [];
      return [changed(is, was, target.range.start)];
    }),
  ];
}

/** What has a site run the code, or a reader of it: https://docusaurus.io/docs/markdown-features/code-blocks#interactive-code-editor */
const runs = /^(?:live|exec(?:ute)?|eval|run(?:nable)?|editable|playground)$/i;

/** `file=./a.js`: what is read where the site is built, and `file=/etc/passwd` as well. */
const isRead = ({ name }: Meta, { value }: Meta): boolean =>
  /^(?:file|src|import|from|url|href|include|path)$/i.test(name) && /^[./~<]|\.\.|:\/\//.test(value);

const isSame = (one: Meta, other: Meta): boolean => one.kind === other.kind && one.name === other.name && one.value === other.value;

/** `js A title here`, `js Ein Titel`: words that nobody knows are for readers, and lines may be lit by their text: `"a"`. */
function isReplaced({ kind, name }: Meta, here: readonly Meta[], there: readonly Meta[]): boolean {
  if (kind === 'lines')
    return here.some((one) => one.kind === kind && !there.some((other) => other.kind === kind && other.name === one.name));
  return (
    kind === 'word' && (/^[A-Z]/.test(name) || here.some((one) => one.kind === kind && !there.some((other) => other.name === one.name)))
  );
}

/** A title, a name of a file, a text of the code that is marked (`ins="inserted"`), and whatever is said in words. */
const isForReaders = ({ name, value }: Meta): boolean =>
  /title|name|file|label|caption|tab|text|summary|head|^(?:ins|del|mark|add|remove|words?|highlight\w*)$/i.test(name) ||
  !/^[\w.-]+$/.test(value);

function changed(is: Meta, was: Meta, from: number): Problem {
  const range = { start: from + is.at, end: from + is.at + is.raw.length };
  const why = was.kind === 'lines' ? ': the block has as many lines as in the source' : ', as in the source';
  const message = `Unexpected ${is.raw} behind a fence, expected ${was.raw}${why}`;
  return { range, message, actual: is.raw, expected: was.raw, fix: { ...range, text: was.raw } };
}

function run(is: Meta, from: number): Problem {
  const range = { start: from + is.at, end: from + is.at + is.raw.length };
  const message = `Unexpected ${is.raw} behind a fence, expected none: the site may run the code, and that of the source it only shows`;
  return { range, message, actual: is.raw };
}

function lost(was: Meta, head: string, from: number): Problem {
  const marks = /^[`~]*[ \t]*/.exec(head)![0].length;
  const range = { start: from + marks, end: from + Math.max(marks, head.length) };
  return { range, message: `Unexpected absence of ${was.raw} behind a fence, expected it, as in the source`, expected: was.raw };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).trimEnd();
}
