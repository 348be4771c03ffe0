import { isMisspelt } from './words/changed-words.ts';

/** What stands in the signs of a thing to fill in; behind a name only what no type is called: `bot<bot_token>`, `bot<BOT_TOKEN>`, but not `Bot<MyContext>`. */
export const fillIn =
  /(?<![\p{L}\p{N}_])<(?:[^<>="/]{1,60}|[\p{L}\p{M}]{1,30}=[\p{L}\p{M}]{1,30})>|<[\p{Ll}\p{Lo}]{1,30}(?:[_-][\p{Ll}\p{Lo}]{1,30}){1,5}>|<[A-Z]{1,30}(?:_[A-Z]{1,30}){1,5}>/gu;

/** `<your-name>`, `<TOKEN>`, `<Your name>`: words, or one in one case, and no tag of XML. */
const isFillIn = (name: string): boolean =>
  /^<(?:[\p{Ll}\p{N} _=-]+|[\p{Lu}\p{N} _-]+|\p{L}[^<>]* [^<>]*|(?:my|your)\p{Lu}\w*)>$/u.test(name);

/** Both texts without what a reader is to fill in, which may be translated: `curl <your host>` and `curl <dein Host>` are one. */
export function withoutFillIns(source: string, target: string): [string, string] {
  const [there, filled] = withoutArguments(source, target);
  const here = withStepsOf(there, filled);
  return there.search(yourName) !== -1
    ? bracketsMasked(there.replace(yourName, '<>').replace(inCapitals, '<>'), here.replace(capitals, '<>'))
    : bracketsMasked(there, here);
}

/** `tar xf {{path/to/file}}` and `tar xf {{pfad/zu/datei}}`: what a command takes, where another sign than `<>` says that it is to be filled in. */
function withoutArguments(source: string, target: string): [string, string] {
  if (!takesArguments.test(source)) return [source, target];
  const [there, here] = argumentsOf(source, target);
  if (there.length !== here.length) return [source, target];
  const isWords = there.map((one, at) => isArgument(one) && isArgument(here[at]!) && new Set(shapesOf(one, here[at]!)).size === 1);
  return [source, target].map((text) => {
    let at = 0;
    return text.replace(argument, (one) => (isWords[at++] ? '{{}}' : one));
  }) as [string, string];
}

/** A template greets by `Hello {{name}}`, or pads its names: `a {{ b }}`. A command may be `Get-Alias`, `GetUsers.py`, `7zr` and, of a shell's history, `!`. */
const takesArguments =
  /^(?:[$%] )?(?:(?:\d{0,2}[a-z][\w.+-]{0,40}|[A-Z][A-Za-z]{1,20}-[A-Z][A-Za-z]{1,30}|[A-Z]\w{1,40}\.(?:py|exe|ps1|sh))[ =:/~%].{0,2000}|[!%]\??)\{\{[^{}\s]/;

/** What is in the braces of both, `path\to\file` of Windows as `path/to/file`. */
function argumentsOf(source: string, target: string): [string[], string[]] {
  const slashed = source.includes('{{path\\to\\') ? (one: string): string => one.replaceAll('\\', '/') : (one: string): string => one;
  return [(source.match(argument) ?? []).map(slashed), (target.match(argument) ?? []).map(slashed)];
}

const argument = /\{\{[^{}\n]{1,200}\}\}/g;

/** Words, and steps of them: no `/*`, `~`, `$(a)`, `a; b`, `--flag`, and no host. `a b ...` are several. */
const isArgument = (one: string): boolean =>
  /^\{\{\p{L}[\p{L}\p{M}\p{N}./_ @:-]*\}\}$/u.test(one) &&
  !/ (?![\p{L}\p{N}])|\.\.|\.(?:com|org|net|io|dev|app)\b|:\//u.test(one.replace(/ \.{3}(?=\})/, ''));

/**
 * `name1.tar` -> `w1.tar`: words may be others, and more of them; signs, numbers and what a file ends with may not. Of `path/to/file` the
 * steps are words as well: none leads out of where a reader is.
 */
function shapesOf(one: string, other: string): string[] {
  const shapes = [one, other].map((text) => text.replace(wordOrEnd, (_, end: string | undefined) => end ?? 'w'));
  return one.startsWith('{{path/to/') ? shapes.map((shape) => shape.replace(/(?:w\/)+/g, '')) : shapes;
}

const wordOrEnd = /(\.[\p{L}\p{M}\p{N}]+)|[\p{L}\p{M}]+(?:[ _-][\p{L}\p{M}]+)*(?:_(?=\d))?/gu;

/**
 * `https://a.example/USER_NAME/REPO/`, and what its steps may be called elsewhere: `https://a.example/ИМЯ_АВТОРА/КОД/`. One in letters of
 * ASCII may be somebody's account.
 */
function withStepsOf(source: string, target: string): string {
  const there = stepped.test(source) ? (source.match(address) ?? []) : [];
  let at = 0;
  return there.length === 0 ? target : target.replace(address, (one) => withSteps(there[at++] ?? '', one));
}

function withSteps(source: string, target: string): string {
  const [was, is] = [source.split('/'), target.split('/')];
  if (was.length !== is.length || !stepped.test(source)) return target;
  return is.map((step, at) => (at > 2 && /^[A-Z]+(?:_[A-Z]+)*$/.test(was[at]!) && ownStep.test(step) ? was[at] : step)).join('/');
}

const address = /\bhttps?:\/\/[^\s"'`<>]{1,1000}/g;
const stepped = /\/[A-Z]{1,60}_[A-Z_]{1,60}(?![^/\s"'`<>])/;
const ownStep = /^(?=[^]*\P{ASCII})[\p{Lu}\p{Lo}\p{M}_]+$/u;

/** `YOUR_TOKEN`, `{YOUR_TECH}`, `@your_bot` and what it may be called elsewhere. */
const yourName = /<(?:YOUR|MY)_[A-Z_]+>|\b(?:YOUR|MY)_[A-Z_]+\b|@(?:your|my)_[a-z_]+\b|\{(?:YOUR|MY)_[A-Z_]+\}/g;
const inCapitals = /<[A-Z]+(?:_[A-Z]+)+>/g;
const capitals =
  /<[\p{Ll}\p{Lo}]+(?:[_ -][\p{Ll}\p{Lo}]+)+>|@[\p{Ll}\p{Lo}]+(?:_[\p{Ll}\p{Lo}]+)+(?![\p{L}_])|<?\b[A-Z]+(?:_[A-Z]+)+\b>?|\{[\p{L}\p{M}\p{N}_ ]{1,60}\}/gu;

/** `[name of the pod]`, `{Name of the pod}`, `view [filters]`: words, and no list of values. */
const described = /[[{]\p{L}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+)+[\]}]|(?<= )\[\p{Ll}{3,}\]/gu;

function bracketsMasked(left: string, right: string): [string, string] {
  const [source, target] =
    left.search(described) !== -1
      ? [
          left.replace(described, '<>'),
          right.replace(/\[[^[\]]{1,80}\]|\{[^{}]{1,80}\}/g, (one) => (isPlain('', one.slice(1, -1)) ? '<>' : one)),
        ]
      : [left, right];
  if (!source.includes('<') || !target.includes('<') || source.includes('</')) return [source, target];
  const [there, here] = [source.match(fillIn) ?? [], target.match(fillIn) ?? []];
  if (there.length === 0 || there.length !== here.length) return [source, target];
  const isOther = there.map((name, index) => isFillIn(name) && !isDamaged(name, here[index]!) && isPlain(name, here[index]!.slice(1, -1)));
  return [masked(source, isOther), masked(target, isOther)];
}

/** Whether it is hardly another word: one with a blank at an edge, or with a letter less. */
const isDamaged = (name: string, other: string): boolean => /^< | >$/.test(other) || isMisspelt(name, other);

/** Whether what stands there is words: no sign and no number but those of the source; `x; rm -rf ~`, `$(run)` and `600` are run by who copies them. */
const isPlain = (source: string, target: string): boolean =>
  (target.match(/[^\p{L}\p{M}\P{ASCII} _'’(),?!-]|(?<![\p{L}\p{M}])-|\p{Nd}/gu) ?? []).every((sign) => source.includes(sign));

/** The text without those of its names that are to be filled in. */
function masked(text: string, isOther: readonly boolean[]): string {
  let at = 0;
  return text.replace(fillIn, (name) => (isOther[at++] ? '<>' : name));
}
