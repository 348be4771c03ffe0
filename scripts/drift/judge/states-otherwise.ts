import { contentOf, isWord, lacking, tokensOf, wordKey } from './content-words.ts';

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
  const said = saidIn(before, after, language);
  return changesFact(base, source, language) || changesName(before, after) || hasMore(before, after, said);
}

/**
 * The same without names and sentences, which are told elsewhere: a negation, an opposite, a duty or possibility (`should` -> `can`), a
 * direction (`from` -> `to`), words in another order between the same small words.
 */
export function changesFact(base: string, source: string, language: string): boolean {
  const known = facts[language];
  const [before, after] = [base, source].map((text) => plainly(tokensOf(text, language), known)) as [string[], string[]];
  const [lost, gained] = [lacking(before, after), lacking(after, before)];
  const isTelling = (word: string): boolean =>
    contentOf([word], language).length > 0 || known?.groups.some((group) => group.has(wordKey(word))) === true;
  if (lost.length + gained.length === 0) return areReordered(before, after, isTelling);
  const isFew = contentOf([...lost, ...gained], language).filter(isWord).length <= fewest;
  return (
    known !== undefined && (saysOpposite([before, lost], [after, gained], known, language) || (isFew && changesDuty(before, after, known)))
  );
}

/** `could` -> `may`, `each` -> `all`: what says the same. */
const plainly = (words: readonly string[], known: Facts | undefined): string[] =>
  words.map((word) => known?.same.get(word.toLowerCase()) ?? word);

/** How many words of content were lost and gained. */
function saidIn(before: readonly string[], after: readonly string[], language: string): [number, number] {
  const [lost, gained] = [lacking(before, after), lacking(after, before)];
  return [lost, gained].map((words) => contentOf(words, language).filter(isWord).length) as [number, number];
}

/** Whether a negation or a limit came or went, or a word stands where another one of its group did. */
function saysOpposite([before, lost]: string[][], [after, gained]: string[][], known: Facts, language: string): boolean {
  const [gone, come] = [lost!.map(wordKey), gained!.map(wordKey)];
  if (negationsIn(before!, known) !== negationsIn(after!, known)) return true;
  const said = contentOf([...lost!, ...gained!], language).filter(isWord).length;
  if (said <= fewest && [...gone, ...come].some((word) => known.limits.has(word))) return true;
  return gone.some((word) => come.some((other) => isOpposite(word, other) || isOfOneGroup(word, other, known.groups)));
}

/**
 * Whether something may, must or should be that only was so, or the other way round: `You may need to` -> `You need to`. Who is asked goes
 * with it: `You can set it` -> `Set it`. Where more is put otherwise it is a way to say it: `which can be used to import` -> `to import`.
 */
function changesDuty(before: readonly string[], after: readonly string[], { duties, asked }: Facts): boolean {
  const gained = countOf(after, duties) - countOf(before, duties);
  const addressed = countOf(after, asked) - countOf(before, asked);
  return gained > 0 ? addressed < gained : addressed > gained && gained < 0;
}

/** Where so few words of content differ, each of the others says something as well. */
const fewest = 2;

/** Whether a name took the place of another one: of each the other text has no word, in capitals or not. */
function changesName(before: readonly string[], after: readonly string[]): boolean {
  const [then, now] = [new Set(before.map(wordKey)), new Set(after.map(wordKey))];
  const isGone = before.some((word) => name.test(word) && !now.has(wordKey(word)));
  return isGone && after.some((word) => name.test(word) && !then.has(wordKey(word)));
}

/** Words with a capital inside of a sentence, and what has a number in it. */
const name = /^[\p{Lu}\p{N}][\p{L}\p{N}.-]*$/u;

const countOf = (words: readonly string[], some: ReadonlySet<string>): number => words.filter((word) => some.has(wordKey(word))).length;

/** Told by the whole word: without its ending `note` would be `not`. */
const negationsIn = (words: readonly string[], { negations }: Facts): number =>
  words.filter((word) => negations.has(word.toLowerCase())).length;

/** `able` and `unable`, `enable` and `disable`, `include` and `exclude` */
function isOpposite(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (negative.some((prefix) => long === prefix + short)) return true;
  return turned.some(([a, b]) => turn(one, a, b) === other || turn(one, b, a) === other);
}

const negative = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'non-', 'de', 'mis', 'a', 'anti'];

const turned: readonly [string, string][] = [
  ['en', 'dis'],
  ['en', 'de'],
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
const isOfOneGroup = (one: string, other: string, groups: Facts['groups']): boolean =>
  one !== other && groups.some((group) => group.has(one) && group.has(other));

/** `from the client to the server` -> `from the server to the client`: between the same small words the same others in another order. */
function areReordered(then: readonly string[], now: readonly string[], isTelling: (word: string) => boolean): boolean {
  if (then.length !== now.length) return false;
  const differing = then.flatMap((word, index) => (wordKey(word) === wordKey(now[index]!) ? [] : [index]));
  return differing.length > 1 && differing.every((index) => isTelling(then[index]!) && isTelling(now[index]!));
}

/** Whether a sentence came, and words with it. */
const hasMore = (before: readonly string[], after: readonly string[], [lost, gained]: readonly [number, number]): boolean =>
  gained > lost && countEnds(after) > countEnds(before);

const countEnds = (words: readonly string[]): number => words.filter((word) => /^[.!?]$/.test(word)).length;

/** Words that say a fact, without their endings, but for negations, which have none. */
interface Facts {
  negations: ReadonlySet<string>;
  /** What bounds a statement: it counts where hardly anything else differs. */
  limits: ReadonlySet<string>;
  /** Words of which one says something else than another one of its group. */
  groups: readonly ReadonlySet<string>[];
  /** What says that something may be, or must. */
  duties: ReadonlySet<string>;
  /** Whom a page talks to. */
  asked: ReadonlySet<string>;
  /** Words that say the same as another one. */
  same: ReadonlyMap<string, string>;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(wordKey));

const english = [
  'must may should will', 'from to', 'from into', 'in out', 'and or', 'before after until while', 'first second third last next previous', 'upper lower', 'above below', 'left right',
  'top bottom', 'front back', 'start stop', 'begin end', 'open close', 'on off', 'true false', 'yes no', 'allow deny forbid block', 'add remove',
  'create delete', 'grow shrink', 'raise lower reduce', 'push pull', 'read write', 'send receive', 'old new', 'public private', 'local remote',
  'success failure', 'succeed fail', 'pass fail', 'more less fewer', 'most least', 'minimum maximum', 'min max', 'always sometimes often rarely',
  'optional mandatory required', 'all some none', 'all any', 'half most', 'supported deprecated',
  'zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million',
  'safe dangerous unsafe', 'large larger small smaller', 'big bigger small smaller', 'high higher low lower', 'up down', 'lowercase uppercase',
  'incoming outgoing', 'free paid', 'horizontal vertical', 'parent child', 'array object string', 'memory disk', 'recommended required',
  'accept reject', 'light dark', 'same different', 'inner outer', 'ascending descending', 'forward backward', 'client server', 'input output',
  'row column', 'width height', 'file folder', 'red green blue yellow black white', 'phone tablet', 'sender recipient',
  'once twice', 'half double', 'millisecond second minute hour day week month year', 'byte kilobyte megabyte gigabyte terabyte',
  'january february march april may june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday',
]; // prettier-ignore

const sameInEnglish = {
  might: 'may',
  can: 'may',
  could: 'may',
  shall: 'must',
  would: 'will',
  every: 'all',
  each: 'all',
  whole: 'all',
  entire: 'all',
};

/** By language of the source. */
const facts: Readonly<Record<string, Facts>> = {
  en: {
    negations: new Set(['not', 'no', 'never', 'none', 'nothing', 'neither', 'without']),
    limits: setOf('only unless except all always sometimes before after until'),
    groups: english.map(setOf),
    duties: setOf('may must should'),
    asked: setOf('you we'),
    same: new Map(Object.entries(sameInEnglish)),
  },
};
