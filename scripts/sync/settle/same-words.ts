import { blockFamily } from '../../align/features.ts';
import type { Judged } from '../../drift/input.ts';
import { joined } from '../../markdown/segments/text.ts';
import type { Comparable } from '../../model/page.ts';

/**
 * Matches in which a block that went and one of another kind that came in its place with the same words, as `**FAQ**` became
 * `## FAQ`, are one that changed: drift takes a heading for no paragraph, sync must not take out its translation.
 */
export function withSameWords(matches: readonly Judged[], base: readonly Comparable[], source: readonly Comparable[]): readonly Judged[] {
  const joinedTo = new Map<Judged, Judged | null>();
  for (const run of endsIn(matches)) {
    const went = new Map(
      run.flatMap((match) => (match.kind === 'removed' ? wordsOf(base[match.base!]!).map((words) => [words, match]) : [])),
    );
    for (const match of run) {
      const [words] = match.kind === 'added' ? wordsOf(source[match.source!]!) : [];
      const gone = words === undefined ? undefined : went.get(words);
      if (!gone || blockFamily(base[gone.base!]!) === blockFamily(source[match.source!]!)) continue;
      went.delete(words!);
      joinedTo.set(gone, null).set(match, { kind: 'changed', base: gone.base, source: match.source, similarity: 1, class: 'markup' });
    }
  }
  return joinedTo.size === 0 ? matches : matches.flatMap((match) => (joinedTo.has(match) ? (joinedTo.get(match) ?? []) : match));
}

/** Stretches of what went and what came, between segments that are in both. */
function endsIn(matches: readonly Judged[]): Judged[][] {
  const runs: Judged[][] = [[]];
  for (const match of matches) {
    if (match.kind === 'removed' || (match.kind === 'added' && match.base === null)) runs.at(-1)!.push(match);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs;
}

/** Of what is text in the body, and has words. */
function wordsOf({ kind, translate, content }: Comparable): string[] {
  if (!translate || !(kind.startsWith('heading') || blocks.has(kind))) return [];
  return [
    joined(content, ({ type, raw }) => (type === 'code' ? raw : ''))
      .replace(/[^\p{L}\p{M}\p{N}`]/gu, '')
      .toLowerCase(),
  ];
}

const blocks: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote']);
