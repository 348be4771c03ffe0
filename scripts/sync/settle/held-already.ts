import { ownIdsIn } from '../../align/features.ts';
import { type Locales, marksIn } from '../../align/marks.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import type { Comparable } from '../../model/page.ts';

/**
 * What is new in a source and told by its own codes, which its base had nowhere and the target has: somebody brought it, in whatever
 * shape. Of `![A logo](/logo.svg)` it is the address, whatever the target calls that picture and wherever it stands; of `## Oars {#oars}` the id.
 */
export function heldAlready(matches: readonly Judged[], { base, source, target }: Compared, locales: Locales): Set<Judged> {
  const came = matches.filter(({ kind, base: from, source: to }) => kind === 'added' && from === null && source[to!]!.kind !== 'code');
  if (came.length === 0) return new Set();
  const codesOf = codesBy(locales);
  const [known, there] = [base, target()].map((segments) => new Set(segments.flatMap(codesOf))) as [Set<string>, Set<string>];
  return new Set(
    came.filter((match) => {
      const own = codesOf(source[match.source!]!).filter((code) => !known.has(code));
      return own.length > 0 && own.every((code) => there.has(code));
    }),
  );
}

/** Addresses and inline code of a segment, also of one that is nothing but a picture, and the id of a heading: words and numbers may stand anywhere. */
const codesBy =
  (locales: Locales) =>
  (segment: Comparable): string[] => {
    if (segment.kind === 'code') return [];
    const marks = [...marksIn({ ...segment, translate: true }, locales).counts.keys()].filter((mark) => isCode.test(mark));
    return segment.kind.startsWith('heading') ? [...marks, ...ownIdsIn(segment.text).map((id) => `#${id}`)] : marks;
  };

const isCode = /^(?:`|\]\()./;
