import type { Problem, Subject } from '../check.ts';
import type { Part } from '../translation/parts.ts';
import { changedWords, isMisspelt } from './words/changed-words.ts';
import { isToolCall } from './effects/tools.ts';
import { wordsIn } from './words/without-texts.ts';

/** A word as it stands on a button, and what programs are full of beside such: `ID`, `2FA`. */
const word = String.raw`(?:\p{L}[\p{Ll}\p{Lo}\p{M}]*|[\p{Lu}\p{N}]{2,3})`;
const label = new RegExp(String.raw`^${word}(?:[ /-]${word})*[?!….:]?$`, 'u');
/** `iTerm > New profile`, `Source → Parser (IR)`: no program is written so. */
const way = /^\p{L}[\p{L}\p{M} ()]{0,60}(?: [>→] [\p{Lu}\p{Lo}][\p{L}\p{M} ()]{0,60}){1,6}$/u;

/** Words without a sign of code, as they stand on a button: `Save as` -> `Speichern unter`; or some in letters that no program has. */
export function isLabel(was: string, is: string): boolean {
  if (isToolCall(was)) return false;
  const isForeign = /(?!\p{Script=Latin})\p{L}/u.test(is);
  const isWords = [was, is].every((value) => label.test(value));
  return (isWords && (isForeign || /^\p{Lu}\p{Ll}|[ -]/u.test(was))) || (isForeign && /^\p{L}+(?:[ ,.()→>-]+\p{L}+){2,}\)?$/u.test(was));
}

/** Whether both are the way through the menus of a program. */
export const isWay = (was: string, is: string): boolean =>
  way.test(was) && way.test(is) && was.split(/[>→]/).length === is.split(/[>→]/).length;

interface Found {
  check: string;
  problem: Problem;
}

/**
 * What is found wrong with codes, but for labels of a program: these are called as its readers see them, where a page calls more than one so,
 * or its project does.
 *
 * @param here all codes of the page
 */
export function withoutLabels<One extends Found>(found: readonly One[], here: ReadonlySet<string>, { habits, locale }: Subject): One[] {
  const changes = new Map(
    found.flatMap((one) => (one.check === 'code-changed' ? [[one, { was: one.problem.expected!, is: one.problem.actual! }] as const] : [])),
  );
  const chosen = chosenLabels([...changes.values()], here, () => habits().translatesLabels(locale));
  return found.flatMap((one) => {
    const change = changes.get(one);
    if (!change) return [one];
    return chosen.has(change) ? [] : [one];
  });
}

interface Change {
  was: string;
  is: string;
}

/** Of how many labels on a page another one is no slip: its program speaks the language of its readers. */
const severalLabels = 2;

/**
 * The changes of a page that call a button as its readers see it; one with a letter less is none, but where it stands twice, and one that
 * the page has in the source's words elsewhere is none.
 *
 * @param here all codes of the page
 */
function chosenLabels(changes: readonly Change[], here: ReadonlySet<string>, isHabit: () => boolean): Set<Change> {
  const isRepeated = ({ was, is }: Change) => changes.filter((one) => one.was === was && one.is === is).length > 1;
  const labels = changes.filter(
    (one) =>
      isLabel(one.was, one.is) && !isOtherCase(one.was, one.is) && !here.has(one.was) && (!isMisspelt(one.was, one.is) || isRepeated(one)),
  );
  const isMany = new Set(labels.map(({ is }) => is)).size >= severalLabels || labels.length > severalLabels;
  // Of a habit only labels with a capital tell: `dict` is none.
  const usual = labels.filter(({ was }) => /^\p{Lu}| /u.test(was));
  return new Set(isMany ? labels : usual.length > 0 && isHabit() ? usual : []);
}

/** In so many codes of a page a word is another one, and nowhere the one of the source: somebody wants it so. */
const practice = 3;

/**
 * Whether a page has another word for one of the source throughout its code.
 *
 * @param uses in how many of its codes each word is
 */
export function isPractice(source: string, target: string, uses: ReadonlyMap<string, number>): boolean {
  const [gone, fresh] = changedWords(source, target);
  if (gone.length !== 1 || fresh.length !== 1 || isOtherCase(gone[0]!, fresh[0]!)) return false;
  return (uses.get(fresh[0]!) ?? 0) >= practice && !uses.has(gone[0]!);
}

/** `Ok` -> `OK`: no translation of a word, and a program may read it as another one, however often it stands there. */
const isOtherCase = (was: string, is: string): boolean => was !== is && was.toLowerCase() === is.toLowerCase();

/** In how many of some codes each word is. */
export function usesOf(codes: readonly string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const each of codes.flatMap((code) => [...new Set(wordsIn(code))])) uses.set(each, (uses.get(each) ?? 0) + 1);
  return uses;
}

/** Of `text =~ muster`, beside which `text` and `muster` are explained: names of what stands there, which each language has of its own. */
export function areNames({ value }: Part, changed: ReadonlyMap<string, number>): boolean {
  const names = wordsIn(value);
  if (names.length === 0 || /(?:^|\s)-/.test(value)) return false;
  return names.every((name) => (changed.get(name) ?? 0) > 1);
}
