import { changedWords } from '../words/changed-words.ts';

/**
 * Whether a word that programs are told in English became another one of them, and nothing else: `debug: true` -> `debug: false`, `up` -> `down`.
 * No language has the one for the other.
 */
export function isOtherSwitch(source: string, target: string): boolean {
  const [gone, fresh] = changedWords(source, target);
  const [was, is] = [gone[0] ?? '', fresh[0] ?? ''];
  return (
    gone.length === 1 &&
    fresh.length === 1 &&
    was.toLowerCase() !== is.toLowerCase() &&
    [was, is].every((word) => switches.has(word.toLowerCase()))
  );
}

const switches = new Set(
  'true false yes no on off null none undefined enable enabled disable disabled allow deny start stop up down read write push pull apply plan destroy create drop delete select insert update add remove get put post patch lock unlock encrypt decrypt asc desc public private'.split(
    ' ',
  ),
);
