import { alternatives, isUnion } from './said-beside.ts';
import type { SameRule } from './code-pair.ts';

/** One thing in another spelling: what a program reads is the same. */
export const spellings: readonly SameRule[] = [
  {
    name: 'the same',
    why: 'But for its ends, for signs that nobody sees, and for what readers are to fill in.',
    says: 'same',
    holds: ({ one, other }) => one === other,
    takes: ["'./src/a/'", './src/a/'],
    edge: ['rm -rf a', 'rm -rf a*'],
  },
  {
    name: 'alternatives in another order',
    why: 'Which of them comes first says nothing.',
    says: 'same',
    holds: ({ one, other }) => isUnion(one) && alternatives(one).join('|') === alternatives(other).join('|'),
    takes: ["boolean | 'auto'", "'auto' | boolean"],
    edge: ['cat a | sh', 'sh | cat a'],
  },
  {
    name: 'the blank before a unit',
    why: 'Each language has its own use there.',
    says: 'same',
    holds: ({ one, other }) => withoutUnitGaps(one) === withoutUnitGaps(other),
    takes: ['4 KiB', '4KiB'],
    edge: ['4 KiB', '8KiB'],
  },
  {
    name: 'the blanks of a formula',
    why: 'Between signs they say nothing; in a command they part what it takes.',
    says: 'same',
    holds: ({ one, other }) => asFormula(one) === asFormula(other),
    takes: ['x + y', 'x+y'],
    edge: ['rm -rf ./a/b', 'rm -rf ./a / b'],
  },
  {
    name: 'a slip of the source',
    why: 'It has it right elsewhere, and so has the target here.',
    says: 'same',
    holds: ({ source, target, context }) => isUnescaped(source, target) || (isJoined(source, target) && context.hasBase?.(target) === true),
    takes: ['a. get()', 'a.get()', { base: 'Call a.get() here.' }],
    edge: ['a. get()', 'a.get()'],
  },
  {
    name: 'the ending of a plural or a verb',
    why: 'A language without it leaves the name.',
    says: 'same',
    holds: ({ one, other }) => one.startsWith(other) && mayEnd.test(other) && /^(?:s|es|th|d|ed)$/.test(one.slice(other.length)),
    takes: ['CODE_MODEs', 'CODE_MODE'],
    edge: ['deleted_messages', 'deleted_message'],
  },
  {
    name: 'the tag of a name',
    why: 'An element is called by its name or by its tags.',
    says: 'same',
    holds: ({ source, target }) => target.replace(/^<\/?|>$/g, '') === source,
    takes: ['head', '</head>'],
    edge: ['head', '</body>'],
  },
];

/** `CODE_MODE` of `CODE_MODEs`, `Span`: in `get_items()`, `base-cased` and `npm i items` what looks so is a part of the name. */
const mayEnd = /^(?:[A-Z\d_]+|\p{L}+)$/u;

/** `4 KiB` -> `4KiB` */
const withoutUnitGaps = (value: string): string => value.replace(/(?<=\d) (?=\p{L}{1,3}\b)/gu, '');

/** `x + y`, `(−2)`, `{"a":1, "b":2}` -> `x+y`, `(-2)`, `{"a":1,"b":2}`: blanks on both sides of a sign or behind a comma, and how a sign is typed; `f({ a: 1 })`, `[ 1, 2 ]`, `<A />` -> `f({a:1})`, `[1,2]`, `<A/>`. Of a flag, `/t:pack`, a blank makes two. */
const asFormula = (value: string): string =>
  withoutGaps(value.replaceAll('−', '-').replaceAll(', ', ','))
    .replace(/(?<=[\w}"'])(?<![-/]\w{1,30}): (?=[\w{"'])/g, ':')
    .replace(/^[^]*[(:,][^]*$/, (all) => all.replace(/\{ | (?=\})/g, (sign) => sign.trim()))
    .replace(/\[ ([^[\],]*,[^[\]]*) \]/g, '[$1]')
    .replace(/(?<=^<[A-Z][\w.]*) \/>$/, '/>');

/** `x + y`; of a command blanks part what it takes: `rm -rf a / b`. */
function withoutGaps(value: string): string {
  const close = value.replace(/ ([-+*/^×=<>]) /g, '$1');
  return /\s/.test(close) && !/^(?:var|let|const|func) /.test(value) ? value : close;
}

/** `f(\"a\")` -> `f("a")`: a call with no text but such ones. */
const isUnescaped = (one: string, other: string): boolean =>
  /^[\w.]+\([^]*\)$/.test(one) && !/(?<!\\)"/.test(one) && one.replaceAll('\\"', '"') === other;

/** `zap .config`, `a. get()`, `@ b`, `client get()` -> `zap.config`, `a.get()`, `@b`, `client.get()`; a lost blank is damage: `rm .npmrc`. */
const isJoined = (one: string, other: string): boolean =>
  (/[\w)]\. \w|^@ \w/.test(one) && one.replace(/(?<=[\w)]\.|^@) (?=\w)/g, '') === other) ||
  (/\w \.\w|^\w+ \w+\(\)$/.test(one) && one.replace(/ \.?/, '.') === other);
