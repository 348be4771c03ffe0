import type { ChangeClass } from '../../model/drift.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { Judged } from '../input.ts';
import { judgeWritten } from '../judge/judge-written.ts';
import type { SinceBase } from '../since-base.ts';

/** A change of the source that a target shows nothing of. */
interface Stayed {
  /** The segment of the target that reads as before; null where the change has no place in it: something new. */
  target: Segment | null;
  /** What the source says since; null where it says it no longer. */
  source: Segment | null;
  /** Whether a letter or two were mended, or an address: whoever translated it may have found that nothing was to be done. */
  isSlight: boolean;
}

/** The changes of a source between two versions, by what a target made of them. */
export interface Followed {
  stayed: Stayed[];
  /** How many changes were carried over: somebody has worked on the page. */
  carried: number;
}

/**
 * What a target made of the changes of its source, and which of its segments stayed as they were. By the rule of what may move a
 * record (`judge-written.ts`), and of words too: a text that changed has a translation that reads otherwise than before. What asks
 * for no translator (a comma, a correction, another order) is none, and neither is what the project ignores, nor what the source
 * has taken back since.
 *
 * @param since the page as it was then, between the older source and the newer one
 * @param now its segments as it is
 * @param latest the segments of the source that it follows now: the newer one, or one that came after it
 */
export function followedChanges({ pages, judged }: SinceBase, now: readonly Segment[], latest: readonly Segment[]): Followed {
  const followed: Followed = { stayed: [], carried: 0 };
  if (!pages || !judged) return followed;
  const [newer, before] = [pages.source, pages.target()];
  const { unheld, elsewhere } = judgeWritten({ base: pages.base, source: newer, judged, before, written: now });
  const left = new Map(now.map((segment) => [keyOf(segment), segment] as const).toReversed());
  const inForce = new Set(latest.map(({ text }) => text));
  for (const match of judged.matches) {
    if (!asksForWork(match)) continue;
    const stayed = stayedAt(match);
    if (stayed) followed.stayed.push(stayed);
    else followed.carried += 1;
  }
  return followed;

  function asksForWork({ kind, class: of, base, source }: Judged): boolean {
    if (kind === 'removed') return !inForce.has(pages!.base[base!]!.text);
    if (source === null || !inForce.has(newer[source]!.text)) return false;
    // A rule or a comment that is new asks nothing of a translator, and in new code comments and labels are translated.
    if (kind === 'added') return newer[source]!.translate;
    return kind === 'changed' && (isOfWords(of) || of === 'link' || of === 'code');
  }

  function stayedAt(match: Judged): Stayed | null {
    const place = match.base === null ? null : (judged!.aligned[match.base] ?? null);
    const isSure = place !== null && place.confidence >= sureEnough[match.kind === 'removed' ? 'removed' : 'changed'];
    const target = isSure ? (left.get(keyOf(before[place.target]!)) ?? null) : null;
    const source = match.source === null ? null : newer[match.source]!;
    if (match.kind === 'added') return unheld.has(match) && !elsewhere.has(match) ? { target: null, source, isSlight: false } : null;
    if (target === null || (!isOfWords(match.class) && !unheld.has(match))) return null;
    if (match.kind === 'removed') return unheld.has(match) ? { target, source, isSlight: false } : null;
    const base = pages!.base[match.base!]!;
    if (base.kind === 'code' && !keepsOldLine(base, source!, target)) return null;
    return { target, source, isSlight: match.class === 'link' || (isOfWords(match.class) && isSlight(base.text, source!.text)) };
  }
}

/** A text that was only put otherwise is one that somebody follows, or not, as any other. */
const isOfWords = (of: ChangeClass | null): boolean => of === 'text' || of === 'wording';

/** Of code it is told by a line that went and is still there: comments and the labels of diagrams are translated. */
function keepsOldLine(base: Comparable, source: Comparable, target: Comparable): boolean {
  const [wanted, held] = [source, target].map(({ text }) => new Set(linesOf(text))) as [Set<string>, Set<string>];
  return linesOf(base.text).some((line) => !wanted.has(line) && held.has(line));
}

/** The lines of code that say something to a machine. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line) && !/^(?:#|\/\/|\/\*|\*|--|<!--|;)/.test(line));

/** `DefinitelyType` -> `DefinitelyTyped`; a number is never slight. */
function isSlight(from: string, to: string): boolean {
  let [start, end] = [0, 0];
  while (start < from.length && from[start] === to[start]) start += 1;
  while (end < from.length - start && end < to.length - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const [old, now] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  return old.length <= 2 && now.length <= 2 && !/\d/.test(old + now);
}

/** Less sure than this, a segment of the target translates another one, or none. Of what went nothing but its place tells. */
const sureEnough = { changed: 0.5, removed: 0.7 };

const keyOf = ({ kind, text }: Comparable): string => `${kind}\u0000${text}`;
