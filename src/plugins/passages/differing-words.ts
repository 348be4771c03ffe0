import { diffArrays } from 'diff';
import { joined, type Run } from './runs.ts';

/** More words than these are compared in no time that a build has: the texts are shown without marks then. */
const most = 2000;

/**
 * Marks the words in which two texts of one language differ: what is gone from the first, what has come with the second. Where all
 * words are the same, what differs are addresses of links, and these are shown and marked.
 */
export function differingWords(before: readonly Run[], after: readonly Run[], locale: string): { before: Run[]; after: Run[] } {
  const isSameText = textOf(before) === textOf(after);
  const [old, now] = [before, after].map((runs) => wordsOf(isSameText ? withAddresses(runs) : runs, locale)) as [Run[], Run[]];
  if (old.length > most || now.length > most) return { before: [...before], after: [...after] };
  const result: { before: Run[]; after: Run[] } = { before: [], after: [] };
  const changes = diffArrays(old, now, { comparator: (one, other) => one.text === other.text });
  let [at, then] = [0, 0];
  for (const { added, removed, count = 0 } of changes) {
    if (!added) result.before.push(...old.slice(at, (at += count)).map((run) => marked(run, removed ? 'del' : undefined)));
    if (!removed) result.after.push(...now.slice(then, (then += count)).map((run) => marked(run, added ? 'ins' : undefined)));
  }
  return { before: joined(result.before), after: joined(result.after) };
}

/** Marks in a translation the names and numbers that its source has lost: they are told from other words by a capital or a digit. */
export function sameWords(target: readonly Run[], before: readonly Run[], locale: string): Run[] {
  const lost = new Set(
    before
      .filter(({ mark }) => mark === 'del')
      .flatMap((run) => wordsOf([run], locale))
      .map(({ text }) => text)
      .filter((text) => /^\p{Lu}.*\p{L}|\d/u.test(text)),
  );
  return joined(wordsOf(target, locale).map((run) => (lost.has(run.text) ? marked(run, 'same') : run)));
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const marked = (run: Run, mark: Run['mark']): Run => (mark ? { ...run, mark } : run);

const withAddresses = (runs: readonly Run[]): Run[] => runs.flatMap((run) => (run.href ? [run, { text: ` (${run.href})` }] : [run]));

/** Each word, and what stands between two, by the rules of the language: Japanese has no blanks between them. An address is one word. */
function wordsOf(runs: readonly Run[], locale: string): Run[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return runs.flatMap((run) => {
    if (/^ \(\S+\)$/.test(run.text)) return [run];
    return [...segmenter.segment(run.text)].map(({ segment }) => ({ ...run, text: segment }));
  });
}
