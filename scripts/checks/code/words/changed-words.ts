import { surplus } from '../../../align/surplus.ts';
import { wordsIn } from './without-texts.ts';

/** The words that one text has more often, and those that the other one has. */
export function changedWords(one: string, other: string): [gone: string[], fresh: string[]] {
  const [there, here] = [wordsIn(one), wordsIn(other)];
  return [surplus(there, here, String), surplus(here, there, String)];
}

/** `docker`, `doker`: one letter is gone. */
export function isMisspelt(one: string, other: string): boolean {
  let at = 0;
  while (at < other.length && one[at] === other[at]) at += 1;
  return one.length === other.length + 1 && one.slice(at + 1) === other.slice(at);
}

/** Whether a text holds a value that is no part of a longer word. */
export function holdsWord(text: string, value: string): boolean {
  if (value === '') return false;
  const [first, last] = [/^[\p{L}\p{N}_]/u.test(value), /[\p{L}\p{N}_]$/u.test(value)];
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    const [before, behind] = [text.slice(Math.max(0, at - 1), at), text.slice(at + value.length, at + value.length + 1)];
    if (!(first && isOfWord.test(before)) && !(last && isOfWord.test(behind))) return true;
  }
  return false;
}

const isOfWord = /[\p{L}\p{N}_]/u;
