import { similarity } from '../../../align/similarity.ts';
import type { Twin } from '../../translation/translation.ts';
import { wordsIn } from '../words/without-texts.ts';
import { type ChangedLines, codeOf, holdsAllLines } from './changed-lines.ts';

/** From so many places or lines on, and most of its lines, a block is another example, or one of another version. */
const several = 4;

/** Whether so much of a block differs that it is none of its source's. */
export function isOtherExample(told: readonly ChangedLines[], { target }: Twin): boolean {
  const lines = told.reduce((sum, { count }) => sum + count, 0);
  return told.length >= several || (lines >= several && lines * 2 > target.text.split('\n').length - 1);
}

/**
 * Where nobody recorded what a target was made from, code that shares hardly a word is no damaged copy: it may be that of another version.
 * Comments are none of it: those of a translation share no word either.
 */
export function isLike({ target, sources }: Twin): boolean {
  const [here, ...there] = [target, ...sources].map(({ text }) => wordsIn(codeOf(text).join('\n')));
  return (
    sources.some((source) => holdsAllLines(source.text, target.text)) ||
    there.some((words) => words.length + here!.length < fewWords || similarity(words, here!) >= alike)
  );
}

const [fewWords, alike] = [6, 0.4];

/** Whether a block of code reads otherwise than each of its sources. */
export const isOther = ({ target, sources }: Twin): boolean =>
  target.kind === 'code' && !isNote.test(target.text) && sources.every((source) => source.kind === 'code' && source.text !== target.text);

/** `{% comment %}`: nobody reads it. */
const isNote = /^\{%-?\s*comment\b/;

/** `});` for `}`: it follows from what is opened otherwise, and that is told. */
export function withoutClosers(found: ChangedLines[]): ChangedLines[] {
  const others = found.filter(({ count, actual, expected }) => count > 1 || /[^\s()[\]{};,]/.test(actual + expected));
  return others.length === 0 ? found : others;
}
