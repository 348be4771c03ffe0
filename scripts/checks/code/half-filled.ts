import { fillIn } from './fill-ins.ts';
import { wordsIn } from './words/without-texts.ts';

/** Of `<positive integer>` -> `<Quelle integer>`: one word is another, and one stayed. Somebody who translates it translates all of it. */
export function isHalfFilled(source: string, target: string): boolean {
  const [there, here] = [source.match(fillIn) ?? [], target.match(fillIn) ?? []];
  return there.length === here.length && there.some((name, index) => isHalf(wordsIn(name), wordsIn(here[index]!)));
}

const isHalf = (one: readonly string[], other: readonly string[]): boolean => {
  const same = one.filter((word) => other.includes(word)).length;
  return one.length === other.length && same > 0 && same < one.length;
};

/** Whether a code has something to be filled in that is told in words: `<positive integer>`. */
export const holdsWords = (code: string): boolean => code.search(inWords) !== -1;

const inWords = /(?<![\p{L}\p{N}_])<\p{L}{1,30}(?: \p{L}{1,30}){1,5}>/u;

/** Whether what looks like an element stands for something, as another code shows of which it is a part, and was translated: `<chapter>` of `<chapter>.<section>`. */
export const isPartOfOther = (source: string, target: string, codes: ReadonlySet<string>): boolean =>
  [source, target].every((value) => named.test(value)) &&
  [...codes].some((code) => code !== source && code.includes(source) && !/<\/|\s/.test(code));

const named = /^<[\p{L}\p{M} _-]+>$/u;
