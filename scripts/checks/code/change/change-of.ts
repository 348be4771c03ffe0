import { ruleFor } from '../rule.ts';
import { changedWords } from '../words/changed-words.ts';
import { changeRules } from './change-rules.ts';
import { type Change, lineChange } from './line-change.ts';

/**
 * What became of lines of code, all of them together; where that is no translation, and there are as many of them, line by line.
 *
 * @param language as a fence names it
 * @param locale of the target: it may stand for that of the source
 */
export function changeOf(source: readonly string[], target: readonly string[], language: string, locale: string): Change {
  const judged = (one: readonly string[], other: readonly string[]): Change => judgedAsOne(one, other, language, locale);
  const all = judged(source, target);
  if (all === 'said' || source.length !== target.length || source.length < 2 || hasSameWords(source, target)) return all;
  const each = new Set(source.flatMap((line, at) => (line === target[at] ? [] : [judged([line], [target[at]!])])));
  return each.has('damage') ? 'damage' : each.has('word') ? 'word' : 'said';
}

/** Lines in another order. */
const hasSameWords = (source: readonly string[], target: readonly string[]): boolean =>
  changedWords(source.join('\n'), target.join('\n')).flat().length === 0;

/** Where no rule speaks, a word differs, and nobody knows whether it is a name. */
const judgedAsOne = (source: readonly string[], target: readonly string[], language: string, locale: string): Change =>
  ruleFor(changeRules, lineChange(source, target, language, locale))?.says ?? 'word';
