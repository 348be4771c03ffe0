import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import type { Comparable } from '../../model/page.ts';
import { gridsIn } from './table-changes.ts';

/**
 * What of tables that went, or came, is left alone beside what is already: a table of which a cell stays, or the line below its head,
 * stays as a whole, and so does one that came wait. Half a table is none.
 */
export function restOfTables(matches: readonly Judged[], left: ReadonlySet<Judged>, { base, source }: Compared): Judged[] {
  const went = new Map(matches.flatMap((match) => (match.kind === 'removed' ? [[match.base!, match] as const] : [])));
  const came = new Map(
    matches.flatMap((match) => (match.kind === 'added' && match.base === null ? [[match.source!, match] as const] : [])),
  );
  return [...brokenTables(base, went, left), ...brokenTables(source, came, left)];
}

/** @param fates what went or came, by the index of its segment */
function brokenTables(segments: readonly Comparable[], fates: ReadonlyMap<number, Judged>, left: ReadonlySet<Judged>): Judged[] {
  return gridsIn(segments).flatMap(({ rule, rows }) => {
    const all = [rule, ...rows.flat()].map((index) => fates.get(index));
    const [ofRule, ...cells] = all;
    const isWhole = cells.every((match) => match !== undefined);
    const isBroken = isWhole ? !ofRule || all.some((match) => left.has(match!)) : ofRule !== undefined;
    return isBroken ? all.filter((match) => match !== undefined && (isWhole || match === ofRule)) : [];
  }) as Judged[];
}
