import { contentOf, stemOf, tokensOf } from './content-words.ts';

/**
 * Whether a few words that changed change a fact, however little else did: a negation came or went, one of two opposites took the place
 * of the other, a number, a unit, a month or a name that of another one, two words changed places, a sentence came. Who leaves the
 * translation as it was leaves a wrong one.
 *
 * `must restart` -> `must not restart`, `three days` -> `nine days`, `Fortigate` -> `Fortinet`, `enables` -> `disables`
 *
 * @param language of the source: `en`; of one without a list of such words names and places are all that is known
 */
export function statesOtherwise(base: string, source: string, language: string): boolean {
  const [before, after] = [base, source].map((text) => tokensOf(text, language)) as [string[], string[]];
  const [then, now] = [before, after].map((words) => words.map(keyOf)) as [string[], string[]];
  const [lost, gained] = [without(then, now), without(now, then)];
  if (lost.length + gained.length === 0) return areSwapped(then, now);
  if (countOf(then, negations) !== countOf(now, negations)) return true;
  if (lost.some((word) => gained.some((other) => isOpposite(word, other) || isOfOneGroup(word, other, language)))) return true;
  const said = [lost, gained].map((words) => contentOf(words, language).filter(hasLetter).length) as [number, number];
  const isFew = said[0] + said[1] <= fewest;
  return (isFew && [...lost, ...gained].some((word) => limits.has(word))) || changesName(before, after) || hasMore(before, after, said);
}

const keyOf = (word: string): string => stemOf(word.toLowerCase());

/** Where so few words of content differ, each of the others says something as well. */
const fewest = 2;

/** Whether a name took the place of another one: of each the other text has no word, in capitals or not. */
function changesName(before: readonly string[], after: readonly string[]): boolean {
  const [then, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const isGone = before.some((word) => name.test(word) && !now.has(keyOf(word)));
  return isGone && after.some((word) => name.test(word) && !then.has(keyOf(word)));
}

/** Words with a capital inside of a sentence, and what has a number in it. */
const name = /^[\p{Lu}\p{N}][\p{L}\p{N}.-]*$/u;

const countOf = (words: readonly string[], some: ReadonlySet<string>): number => words.filter((word) => some.has(word)).length;

const hasLetter = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** The words that others lack, each as often as they lack it. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** `able` and `unable`, `enable` and `disable`, `include` and `exclude` */
function isOpposite(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (negative.some((prefix) => long === prefix + short)) return true;
  return turned.some(([a, b]) => turn(one, a, b) === other || turn(one, b, a) === other);
}

const negative = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'non-', 'de', 'mis', 'a', 'anti'];

const turned: readonly [string, string][] = [
  ['en', 'dis'],
  ['in', 'ex'],
  ['in', 'out'],
  ['im', 'ex'],
  ['up', 'down'],
  ['in', 'de'],
  ['over', 'under'],
  ['pre', 'post'],
];

const turn = (word: string, from: string, to: string): string | null => (word.startsWith(from) ? to + word.slice(from.length) : null);

/** `three` and `nine`, `before` and `after` */
const isOfOneGroup = (one: string, other: string, language: string): boolean =>
  one !== other && (groups[language]?.some((group) => group.has(one) && group.has(other)) ?? false);

/** `from the client to the server` -> `from the server to the client` */
function areSwapped(then: readonly string[], now: readonly string[]): boolean {
  if (then.length !== now.length) return false;
  const differing = then.flatMap((word, index) => (word === now[index] ? [] : [index]));
  const [one, other] = differing;
  return differing.length === 2 && then[one!] === now[other!] && then[other!] === now[one!];
}

/** Whether a sentence came, and words with it. */
const hasMore = (before: readonly string[], after: readonly string[], [lost, gained]: readonly [number, number]): boolean =>
  gained > lost && countEnds(after) > countEnds(before);

const countEnds = (words: readonly string[]): number => words.filter((word) => /^[.!?]$/.test(word)).length;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(keyOf));

const negations = setOf('not no never none nothing neither without');

const limits = setOf('only unless except all every always sometimes before after until');

const english = [
  'must may should might can', 'before after until while', 'first second third last next previous', 'upper lower', 'above below', 'left right',
  'top bottom', 'front back', 'start stop', 'begin end', 'open close', 'on off', 'true false', 'yes no', 'allow deny forbid block', 'add remove',
  'create delete', 'grow shrink', 'raise lower reduce', 'push pull', 'read write', 'send receive', 'old new', 'public private', 'local remote',
  'success failure', 'succeed fail', 'pass fail', 'more less fewer', 'most least', 'minimum maximum', 'min max', 'always sometimes often rarely',
  'optional mandatory required', 'all some none', 'supported deprecated',
  'zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million',
  'once twice', 'half double', 'millisecond second minute hour day week month year', 'byte kilobyte megabyte gigabyte terabyte',
  'january february march april may june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday',
]; // prettier-ignore

/** Words of which one says something else than another one of its group, by language of the source. */
const groups: Readonly<Record<string, readonly ReadonlySet<string>[]>> = { en: english.map(setOf) };
