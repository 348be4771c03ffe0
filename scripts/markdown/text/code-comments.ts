import type { Range } from '../../model/page.ts';

/** How a language writes comments. */
interface CommentSyntax {
  /** What begins one that ends with its line. */
  line: readonly string[];
  /** What opens and closes one. */
  block: readonly (readonly [string, string])[];
}

const slashes: CommentSyntax = { line: ['//'], block: [['/*', '*/']] };
const hash: CommentSyntax = { line: ['#'], block: [] };
const all: CommentSyntax = {
  line: ['//', '#', '-- ', ';', 'REM ', '%', "' "],
  block: [
    ['/*', '*/'],
    ['<!--', '-->'],
  ],
};

/** The comments of a language by its name in a fence; of one that is not known, those of all. */
export function commentsOf(language: string): CommentSyntax {
  return syntaxes.get(nameOf(language)) ?? all;
}

/** `{.yaml}` -> `yaml` */
const nameOf = (language: string): string => language.toLowerCase().replace(/^[{.]+|}$/g, '');

/** In a terminal that is shown, `//` is said to the reader. */
const shell: CommentSyntax = { line: ['#', '//'], block: [] };

/** What a function does is told in a text of three quotes. */
const python: CommentSyntax = {
  line: ['#'],
  block: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
};

const named: readonly (readonly [names: string, syntax: CommentSyntax])[] = [
  ['js javascript jsx ts typescript tsx java c cpp c++ cs csharp c# go rust rs swift kotlin kt scala dart groovy proto', slashes],
  ['json json5 jsonc less scss css fs fsharp f# solidity zig', slashes],
  ['yaml yml toml dockerfile docker makefile make r perl conf http properties ruby rb', hash],
  ['bash sh shell zsh console text terminal', shell],
  ['python py elixir ex exs iex julia graphql', python],
  ['powershell ps1 pwsh azurepowershell', { line: ['#'], block: [['<#', '#>']] }],
  ['php hcl terraform tf jinja', { line: ['//', '#'], block: slashes.block }],
  ['sql tsql mysql plsql lua haskell hs', { line: ['--'], block: slashes.block }],
  ['xml html xaml svg vue csproj xhtml', { line: ['//'], block: [['<!--', '-->'], ...slashes.block] }],
  ['ini env dosini', { line: ['#', ';'], block: [] }],
  ['bat cmd batch dos', { line: ['REM ', 'rem ', '::'], block: [] }],
  ['vb vbnet basic vba', { line: ["'", 'REM '], block: [] }],
];

const syntaxes: ReadonlyMap<string, CommentSyntax> = new Map(
  named.flatMap(([names, syntax]) => names.split(' ').map((name) => [name, syntax] as const)),
);

/** Whether a language is known by its name, and its comments are none of those that a terminal shows. */
export const hasComments = (language: string): boolean => {
  const syntax = syntaxes.get(nameOf(language));
  return syntax !== undefined && !['zsh', 'console', 'text', 'terminal', 'http', 'conf'].includes(nameOf(language));
};

/**
 * What a comment of a line of code says, without its marks: of `npm ci  # all of them` `all of them`. Null where there is none, where it
 * reaches over its line, or is an order to a tool (`# highlight-next-line`).
 */
export function saidIn(line: string, { line: starts, block }: CommentSyntax): Range | null {
  const pairs = block.filter(([open, close]) => open !== close);
  const open = firstOf(line, starts, pairs);
  if (!open || isQuoted(line.slice(0, open.at))) return null;
  const from = open.at + open.length;
  const to = open.closer === null ? line.length : line.indexOf(open.closer, from);
  const said = to === -1 ? '' : line.slice(from, to).replace(/^[#/*!-]*/, '');
  if (
    to === -1 ||
    order.test(said.trim()) ||
    line.startsWith('#!', open.at) ||
    (open.closer !== null && line.slice(to + open.closer.length).trim() !== '')
  )
    return null;
  const start = to - said.length;
  return { start: start + said.length - said.trimStart().length, end: start + said.trimEnd().length };
}

/** An odd number of quotes before it: what looks like a comment is in a text. */
const isQuoted = (before: string): boolean => ['"', "'", '`'].some((quote) => before.split(quote).length % 2 === 0);

const order = /^(?:highlight-|\[!|eslint|prettier-|stylelint|@ts-|noqa|pylint|mypy|type:|codecov|c8 |istanbul|(?:end)?region|syntax=|\{)/i;

/** Lines of code without their comments, as many as before, blanks at the edges left out. */
export function withoutComments(lines: readonly string[], { line: starts, block }: CommentSyntax): string[] {
  let closer: string | null = null;
  return lines.map((line) => {
    let [left, rest] = ['', line];
    while (rest !== '') {
      if (closer !== null) {
        const end: number = rest.indexOf(closer);
        if (end === -1) break;
        rest = rest.slice(end + closer.length);
        closer = null;
        continue;
      }
      const open = firstOf(rest, starts, block);
      if (!open) return (left + rest).trim();
      left += rest.slice(0, open.at);
      if (open.closer === null) break;
      rest = rest.slice(open.at + open.length);
      closer = open.closer;
    }
    return left.trim();
  });
}

interface Opening {
  at: number;
  length: number;
  closer: string | null;
}

/** The first comment of a line: at its begin, or behind a blank, as an address holds `//`, too, or behind what has ended. */
function firstOf(text: string, starts: readonly string[], block: CommentSyntax['block']): Opening | null {
  let first: Opening | null = null;
  const hasEnded = endingsIn(text, starts);
  const consider = (mark: string, closer: string | null): void => {
    for (let at = text.indexOf(mark); at !== -1 && (first === null || at < first.at); at = text.indexOf(mark, at + 1)) {
      if (at > 0 && !/\s/.test(text[at - 1]!) && closer === null && !(mark === '//' && hasEnded(at))) continue;
      if (starts === all.line && isDoubtful(mark, text.slice(at + 1), at)) continue;
      first = { at, length: mark.length, closer };
      return;
    }
  };
  for (const mark of starts) consider(mark, null);
  for (const [open, close] of block) consider(open, close);
  return first;
}

/** In a language that is not known `'` opens a text as well, `in 'a.md'`, and `#` a name: `#Instances`. */
const isDoubtful = (mark: string, behind: string, at: number): boolean =>
  at > 0 && ((mark === "'" && behind.includes("'")) || (mark === '#' && /^\p{L}/u.test(behind)));

/**
 * Tells of places from left to right whether a text or a statement ends right before them: ``a `b`// c``, `d();// e`. Where `#` begins a comment,
 * none does: `"$a"//b` is a path.
 */
function endingsIn(text: string, starts: readonly string[]): (at: number) => boolean {
  const open = new Set<string>();
  let read = 0;
  return (at) => {
    if (starts.includes('#') || !/["'`;]/.test(text[at - 1]!)) return false;
    for (; read < at; read += 1) if (/["'`]/.test(text[read]!) && !open.delete(text[read]!)) open.add(text[read]!);
    return open.size === 0;
  };
}
