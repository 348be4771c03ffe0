import type { Comparable } from '../model/comparable.ts';

/**
 * Whether a target holds a change of its source already. Told only where all that changed survives translation: code,
 * addresses, identifiers, numbers, the level of a heading. The target must have what is new and lack what went.
 */
export function alreadyCarried(base: Comparable, source: Comparable, target: Comparable): boolean {
  return mayBeCarried(base, source) && holds(base, source, target);
}

/** Whether all that changed survives translation, so that the target can tell. */
export function mayBeCarried(base: Comparable, source: Comparable): boolean {
  return piecesOf(base).rest === piecesOf(source).rest;
}

function holds(base: Comparable, source: Comparable, target: Comparable): boolean {
  if (base.kind !== source.kind && target.kind !== source.kind) return false;
  const [before, after, there] = [base, source, target].map(piecesOf) as [Pieces, Pieces, Pieces];
  const added = [...after.marks].filter(([mark, count]) => count > (before.marks.get(mark) ?? 0));
  const removed = [...before.marks].filter(([mark, count]) => count > (after.marks.get(mark) ?? 0));
  if (added.length + removed.length === 0) return base.kind !== source.kind;
  return (
    added.every(([mark, count]) => (there.marks.get(mark) ?? 0) >= count) &&
    removed.every(([mark]) => (there.marks.get(mark) ?? 0) <= (after.marks.get(mark) ?? 0))
  );
}

interface Pieces {
  /** What survives translation, with how often it stands there. */
  marks: Map<string, number>;
  /** Everything else, letters and digits only. */
  rest: string;
}

/** Inline code, tags, link destinations and labels, addresses, shortcodes, and words with a digit or a mark inside of them. */
const mark = /`[^`]+`|<[^<>]+>|\]\([^)]*\)|\]\[[^\]]*\]|\{\{[^{}]*\}\}|[\w@#.-]*(?:[\d_./#@]|:\/\/)[\w./#:@?=&%-]*/g;

function piecesOf({ kind, translate, text, content }: Comparable): Pieces {
  if (kind === 'code')
    return {
      marks: counted(
        rawOf(content)
          .split('\n')
          .map((line) => line.trim()),
      ),
      rest: '',
    };
  if (!translate) return { marks: counted(text.match(/[\w.-]+|[^\s\w]/g) ?? []), rest: '' };
  return {
    marks: counted(text.match(mark) ?? []),
    rest: text
      .replace(mark, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  };
}

const rawOf = (content: Comparable['content']): string => content.map((part) => (part.kind === 'code' ? part.raw : part.text)).join('');

/** Marks without the point of a sentence's end. */
function counted(marks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of marks) {
    const key = one.replace(/[.:]+$/, '');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
