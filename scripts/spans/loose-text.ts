import type { Range } from '../model/range.ts';
import { codeRanges } from './code-ranges.ts';
import { linesOutsideFences } from './fence.ts';

/**
 * Lines of a page that hold text which stands neither in a pair nor in a label: sentences that the writer of the
 * hand-back took for no segment, such as one that holds a `:::image` or follows a code fence.
 *
 * @param text the clean text
 * @param taken in order, the ranges of pairs and labels
 * @returns for each such line the range from its first loose character to its last
 */
export function looseText(text: string, bodyStart: number, taken: readonly Range[]): Range[] {
  let next = 0;
  return linesOutsideFences(text, bodyStart).flatMap((line) => {
    while (next < taken.length && taken[next]!.end <= line.start) next += 1;
    const free: Range[] = [];
    let from = line.start;
    for (let index = next; index < taken.length && taken[index]!.start < line.end; index += 1) {
      if (from < taken[index]!.start) free.push({ start: from, end: taken[index]!.start });
      from = Math.max(from, taken[index]!.end);
    }
    if (from < line.end) free.push({ start: from, end: line.end });
    const loose = free.map((range) => wordsIn(text, range)).filter((range) => range !== null);
    return loose.length === 0 ? [] : [{ start: loose[0]!.start, end: loose.at(-1)!.end }];
  });
}

/** Syntax that holds letters and is no text: destinations, tags, alerts, directives, addresses, entities, definitions. */
const syntax =
  /\]\([^()\s]*|<[^<>]*>|\[![a-z-]+[^[\]]*|:::[^":]*(?:"[^"]*"[^":]*)*(?::::)?|https?:\/\/[^\s<>]*|&#?\w{1,20};|^\]:.*|@[\w.]+/gi;

/** From the first letter to the last of a stretch, or null where it holds none outside of code and syntax. */
function wordsIn(text: string, { start, end }: Range): Range | null {
  const stretch = text.slice(start, end);
  if (!/\p{L}/u.test(stretch)) return null;
  let prose = '';
  let from = start;
  for (const code of [...codeRanges(text, { start, end }), { start: end, end }]) {
    prose += text.slice(from, code.start) + ' '.repeat(code.end - code.start);
    from = code.end;
  }
  const bare = prose.replace(syntax, (match) => ' '.repeat(match.length));
  const first = bare.search(/\p{L}/u);
  return first === -1 ? null : { start: start + first, end: start + bare.trimEnd().length };
}
