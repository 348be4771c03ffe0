import type { Edit, Segment } from '../model/page.ts';
import type { Compared } from '../drift/judge/judge-matches.ts';
import type { Sides } from './block-edits.ts';

/** Edits that give a heading the level of its source, where the target has that of the base: `## Titre` -> `### Titre`. */
export function levelEdits({ target, source, matches, aligned }: Sides, base: Compared['base']): Edit[] {
  return matches.flatMap((match): Edit[] => {
    const place = match.kind === 'changed' ? aligned[match.base!] : null;
    const there = place && target.segments[place.target]!;
    const [old, now] = [match.base === null ? null : base[match.base]!, match.source === null ? null : source.segments[match.source]!];
    if (!there || !old || !now || levelOf(now) === null || there.kind === now.kind) return [];
    // What an import translated and could not lift is of the new level in the sidecar.
    const isOld = there.kind === old.kind || (old.kind === now.kind && old.pending === 'changed' && old.was === old.text);
    const marks = isOld ? marksBefore(there, target.page.text) : null;
    return marks ? [{ path: target.page.path, ...marks, text: '#'.repeat(levelOf(now)!) }] : [];
  });
}

/** Whether a segment is a heading now, of another level than it was. */
export const changesLevel = (old: Pick<Segment, 'kind'>, now: Pick<Segment, 'kind'>): boolean =>
  levelOf(now) !== null && old.kind !== now.kind;

function levelOf({ kind }: Pick<Segment, 'kind'>): number | null {
  return kind.startsWith('heading-') ? Number(kind.slice('heading-'.length)) : null;
}

/** Null of a heading that is underlined, or no Markdown. */
function marksBefore({ range }: Segment, text: string): { start: number; end: number } | null {
  const before = text.slice(Math.max(0, range.start - mostBlanks), range.start);
  const found = /#{1,6}(?=[ \t]+$)/.exec(before);
  const start = found && range.start - before.length + found.index;
  return start === null ? null : { start, end: start + found![0].length };
}

/** More than this between its marks and its text, a heading is left as it is. */
const mostBlanks = 80;
