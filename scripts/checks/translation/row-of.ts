import type { Segment } from '../../model/page.ts';
import { wordsOf } from './prose.ts';
import type { Translation, Twin } from './translation.ts';

/** The texts of a row in the target, and in its source. */
export type Row = readonly [here: string, there: string];

/** The texts of the row of a table that a cell stands in. */
export function rowOf({ lines: [line] }: Segment, translation: Translation): Row {
  const cells = translation.derived(cellsByLine, translation).get(line) ?? [];
  return [cells.map(({ target }) => wordsOf(target)).join(' | '), cells.map(({ sources }) => wordsOf(sources[0]!)).join(' | ')];
}

function cellsByLine({ twins }: Translation): Map<number, Twin[]> {
  const lines = new Map<number, Twin[]>();
  for (const twin of twins) {
    const { kind, lines: place } = twin.target;
    const cells = kind === 'cell' ? (lines.get(place[0]) ?? []) : null;
    if (cells) lines.set(place[0], cells);
    cells?.push(twin);
  }
  return lines;
}
