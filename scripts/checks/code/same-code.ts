import { changeOf, holdsWord } from './change-of.ts';
import { likeness } from './likeness.ts';
import { withoutStrings } from './without-texts.ts';
import { withoutFillIns } from './fill-ins.ts';
import { differsInWords } from './effects-in-code.ts';
import { isWay } from './without-labels.ts';

/** What is known where two codes are compared. */
interface Page {
  locale: string;
  /** What the source says around the code. */
  said?: string;
  blocks(): string;
  /** Whether a text stands anywhere in the source. */
  hasBase?(text: string): boolean;
}

/** What is no difference: the plural of a language without one, a point at the end, brackets, what is to be filled in, a key's name. */
export function isSameForReaders(source: string, target: string, page: Page): boolean {
  if (leads.test(source) || runs.test(source) || (target.includes('$(') && !source.includes('$('))) return false;
  // A sign of the source that nobody sees was left out.
  const known = [withoutPictures(normal(source.replace(/[\u200b\u2060\ufeff]/g, ''))), withoutPictures(normal(target))] as const;
  // `<references>` alone is an element.
  const [one, other] = (/^<(?!(?:my|your)\p{Lu})\w+>$/u.test(source) ? known : withoutFillIns(...known)).map(withoutEdges) as [
    string,
    string,
  ];
  if (
    one === other ||
    (isInWords(one, other) && isOfPage(other, one, page)) ||
    isInWords(other, one) ||
    isReordered(one, other) ||
    isOneOf(other, one) ||
    isValueOf(other, one) ||
    withoutUnitGaps(one) === withoutUnitGaps(other) ||
    asFormula(one) === asFormula(other) ||
    withoutLabel(one) === withoutLabel(other) ||
    isWay(one, other) ||
    isAmount(one, other) ||
    isOwnAnchor(one, other) ||
    isSlipOfSource(source, target, page) ||
    (hasExampleSite.test(one) && siteOf(one) === siteOf(other)) ||
    (one.startsWith(other) && /^(?:s|es|th|d|ed)$/.test(one.slice(other.length)))
  )
    return true;
  if (target.replace(/^<\/?|>$/g, '') === source) return true;
  if (/^\s.*<|<.*\s$/.test(source) || /\b(?:Ctrl|Alt|Shift|Cmd|Command|Option)\s*\+/i.test(source)) return true;
  if (isShownOnKey.test(target) && (isKey.test(source) || isPressed(source, page.said ?? ''))) return true;
  const rest = target.startsWith(source) ? target.slice(source.length).trim() : '';
  if (/^[(（][\p{L}\p{M}\p{N} ,'’-]*[)）]$/u.test(rest) || isSaidBefore(source, target)) return true;
  if (isName.test(source)) return false;
  const language = /^[\p{L}'’]+(?: [\p{L}\p{N}#.,:!?|'’&\p{So}]+)+$/u.test(source) ? 'text' : source.startsWith('<') ? 'html' : 'code';
  const change = changeOf([source], [target], language, page.locale);
  if (change === 'said' || (change === 'word' && isInQuotes(source, target))) return true;
  return source.toLowerCase() !== target.toLowerCase() && holdsWord(page.blocks(), target) && !holdsWord(page.blocks(), source);
}

/** `Mittel (resources)` for `resources`; not `sudo (npm ci)`. */
function isSaidBefore(source: string, target: string): boolean {
  const [, said = ''] = /^([\p{L}\p{M}\p{N} '’-]+)[(（][^()（）]+[)）]$/u.exec(target) ?? [];
  return said !== '' && !/\s/.test(source) && [`(${source})`, `（${source}）`].some((end) => target.endsWith(end));
}

/** Roles of which the site looks up what they name, where others (`{guilabel}`) show it to readers. */
const leads = /^\{(?:term|ref|numref|doc|eq|any|download|cite(?::\w+)?|[a-z]+:[a-z]+)\}`/;

/** `bash -c "a"`: a text that is a command. */
const runs = /(?:^|\s)(?:-\w{0,5}c|eval|exec) ["']/;

/** `📁 lib/pages` -> `lib/pages` */
const withoutPictures = (value: string): string => value.replace(/^\p{Emoji_Presentation}+ (?=\S)/u, '');

/** `"syntax.theme"`: in quotes, and no words for people. */
const isName = /^(["'])[\w-]+(?:[./:][\w-]+)+\1$/;

/** `**kwargs`, `get()`, `otel.`, `'left'` */
const withoutEdges = (value: string): string => withoutEnd(unquoted(withoutEnd(value).replaceAll("'", '"')));

/** Of a command what its last word ends with is its own: `rm a/`, `rm a*`. */
const withoutEnd = (value: string): string =>
  value.replace(/\s/.test(value) ? /\(\)$|(?<=[^\s.,:;*/])[.,:;]+$/g : /^\*+(?=.)|\(\)$|(?<=[^.,:;*/])[.,:;*/]+$/g, '');

/** Without the quotes around it, one of which may be missing: the source's own slip is none of the target. */
const unquoted = (value: string): string => /^"?([^"]+)"?$/.exec(value)?.[1] ?? value;

/** `api.start` -> `start`, `ui/a.js` -> `a.js`, `debug: true` -> `debug`, `limit` -> `limit=3`: what is left out of the code is said in words beside it, or the other way round. */
const isInWords = (short: string, long: string): boolean => {
  if (short.length < 3) return false;
  const rest = long.slice(short.length);
  return (
    long.endsWith(`.${short}`) ||
    (/\w\.\w{1,6}$/.test(short) && long.endsWith(`/${short}`)) ||
    (long.startsWith(short) && /^: ["\w-]+$/.test(rest)) ||
    (/\/[^\s:/]*\w\.\w{1,6}$/.test(short) && long.startsWith(short) && /^:\d+$/.test(rest)) ||
    (long.toLowerCase().startsWith(short.toLowerCase()) && /^=["\w-]+$/.test(rest))
  );
};

/** `lodash` -> `other.lodash`: what comes before a name the source has somewhere, too. */
const isOfPage = (long: string, short: string, { hasBase }: Page): boolean => !long.endsWith(short) || hasBase?.(long) === true;

/** `boolean | 'auto'` -> `'auto' | boolean` */
const isReordered = (one: string, other: string): boolean => one.includes('|') && sorted(one).join('|') === sorted(other).join('|');

/** `'dark' | undefined` -> `dark`: what may stand there, each in code of its own. */
const isOneOf = (one: string, all: string): boolean => all.includes(' | ') && sorted(all).map(unquoted).includes(one);

/** Keys, as they are called on keyboards of other languages. */
const isKey =
  /^(?:Home|End|Enter|Return|Shift|Tab|Esc(?:ape)?|Del(?:ete)?|Backspace|Space(?:bar)?|Ins(?:ert)?|Page ?(?:Up|Down)|(?:Arrow )?(?:Up|Down|Left|Right)(?: Arrow)?|Print Screen|Caps ?Lock)$/;

/** `enter` -> `Entrée`, where the source says that it is pressed: in small letters it may be a name. */
const isPressed = (source: string, said: string): boolean =>
  isKey.test(source.charAt(0).toUpperCase() + source.slice(1)) && /\b(?:press(?:es|ed|ing)?|hit(?:ting)?|keys?|keyboard)\b/i.test(said);

/** `Entf`, `Page ↑`, `пробел`: no command is called so. */
const isShownOnKey = /^(?:[\p{Lu}\u2190-\u23ff]|(?!\p{Script=Latin})\p{L})[\p{L}\p{M}\p{N}\u2190-\u23ff .'’-]{0,40}$/u;

/**
 * `zap .config`, `a. get()`, `@ b`, `client get()` -> `zap.config`, `a.get()`, `@b`, `client.get()`: what the source has wrong here, and right
 * elsewhere; a lost blank is damage: `rm .npmrc`. `f(\"a\")` -> `f("a")`: a call with no text but such ones.
 */
function isSlipOfSource(one: string, other: string, { hasBase }: Page): boolean {
  if (/^[\w.]+\([^]*\)$/.test(one) && !/(?<!\\)"/.test(one) && one.replaceAll('\\"', '"') === other) return true;
  const isJoined =
    (/[\w)]\. \w|^@ \w/.test(one) && one.replace(/(?<=[\w)]\.|^@) (?=\w)/g, '') === other) ||
    (/\w \.\w|^\w+ \w+\(\)$/.test(one) && one.replace(/ \.?/, '.') === other);
  return isJoined && hasBase?.(other) === true;
}

/** `type: 'restart'` -> `'restart'`: what it is the value of is said in words. */
const isValueOf = (value: string, pair: string): boolean => unquoted(/^[\w-]{1,60}: (.+)$/s.exec(pair)?.[1] ?? '') === value;

/** `run --note "note"` -> `run --note "Notiz"`: what is said is another text, in code that is none. What a command alone takes is a name: `npm i "a"`. */
const isInQuotes = (source: string, target: string): boolean => {
  const rest = withoutStrings(source);
  return (
    rest !== source &&
    !(takesName.test(source) && !differsInWords(source, target)) &&
    /\p{L}/u.test(rest) &&
    rest === withoutStrings(target)
  );
};

const takesName = /^(?!echo|print|say|write|log)[a-z][\w.-]{0,30}(?: [a-z][\w.-]{0,30}){0,5} ["']/;

/** `4 KiB` -> `4KiB` */
const withoutUnitGaps = (value: string): string => value.replace(/(?<=\d) (?=\p{L}{1,3}\b)/gu, '');

/** `:::tip[Did you know?]{icon="a"}` -> `:::tip[]{icon="a"}`: what a box is called is read by people. */
const withoutLabel = (value: string): string => value.replace(/^(:{1,9}[\w-]{1,40})\[[^[\]]{1,200}\]/, '$1[]');

/** `7 meters` -> `7 Meter` */
const isAmount = (one: string, other: string): boolean => {
  const [, amount] = /^(\d+) \p{L}[\p{Ll}\p{M}]{2,}$/u.exec(one) ?? [];
  return amount !== undefined && new RegExp(String.raw`^${amount} [\p{L}\p{M}]+$`, 'u').test(other);
};

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

const sorted = (value: string): string[] =>
  value
    .split('|')
    .map((part) => part.trim())
    .toSorted();

/** `#using-own-anchors` -> `#eigene-anker`: what a heading is called by default follows from its words. */
const isOwnAnchor = (one: string, other: string): boolean =>
  /^#\p{Ll}+(?:-[\p{Ll}\p{N}]+)+$/u.test(one) && /^#[\p{L}\p{M}\p{N}-]+-[\p{L}\p{M}\p{N}-]+$/u.test(other) && likeness(one, other) < 0.7;

/** `example.com/path`: a site that is made up, and all on it. */
const hasExampleSite = /^(?:https?:\/\/)?(?:[\w-]{1,60}\.)?example\.(?:com|org|net)\//;
const siteOf = (address: string): string => address.replace(/(?<=\w)\/.*$/s, '');

/**
 * Blanks of any kind are one, a mark at an edge sets the direction of what stands in a text from right to left (`\u200e.value`), and of a
 * role what it leads to is read by the site: `` {term}`Harbour` ``, `` {term}`Port <Harbour>` ``.
 */
export const normal = (value: string): string =>
  value
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^[\u200e\u200f]+|[\u200e\u200f]+$/g, '')
    .replace(/^(\{[a-z][\w:.+-]{0,60}\})`+(?:[^<>`]*[ \t]<([^<>`]+)>|([^<>`]+))`*$/, '$1$2$3');
