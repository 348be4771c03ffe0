import { codeRanges } from '../../markdown/text/code-ranges.ts';
import type { Range } from '../../model/page.ts';
import type { Tag } from './tags.ts';

/**
 * The last tag of the source side that a `data-stu-id` tag opens: the end of the first run of two or more `</span>`
 * where the page's own spans, those in inline code aside, balance. Where they never do, the first such run is the end,
 * be it in what looks like code: whatever is missing, no text behind it is the source's.
 *
 * @param opener index of the source tag in `tags`
 * @param need how many `</span>` close the side: 2, or 1 where the lookup tag around it is missing
 * @returns an index in `tags`, or null where a close is missing, or other markup or the end of the text comes first
 */
export function closeOfSource(text: string, tags: readonly Tag[], opener: number, need: number): number | null {
  const inProse = firstClose(text, tags, opener, need, codeTest(text, tags, opener));
  const found = inProse?.balanced ? inProse : firstClose(text, tags, opener, need, () => false);
  return found?.index ?? null;
}

interface Close {
  index: number;
  /** Whether the page's own spans before it are closed. */
  balanced: boolean;
}

function firstClose(text: string, tags: readonly Tag[], opener: number, need: number, isCode: (tag: Tag) => boolean): Close | null {
  let unbalanced: Close | null = null;
  let depth = 0;
  for (let index = opener + 1; isOwn(tags[index]); index += 1) {
    if (isCode(tags[index]!)) continue;
    if (tags[index]!.kind === 'open') {
      depth += 1;
      continue;
    }
    const run = runOfCloses(text, tags, index);
    if (run >= depth + need) return { index: index + depth + need - 1, balanced: true };
    const end = run >= need ? { index: index + run - 1, balanced: false } : null;
    if (run > depth) return end;
    unbalanced ??= end;
    depth -= run;
    index += run - 1;
  }
  return unbalanced;
}

const isOwn = (tag: Tag | undefined): boolean => tag?.kind === 'open' || tag?.kind === 'close';

function runOfCloses(text: string, tags: readonly Tag[], from: number): number {
  let to = from + 1;
  while (tags[to]?.kind === 'close' && isBlankBetween(text, tags[to - 1]!, tags[to]!)) to += 1;
  return to - from;
}

/** Whether nothing but blanks stands between two tags. */
export function isBlankBetween(text: string, before: Tag, after: Tag): boolean {
  return before.end === after.start || text.slice(before.end, after.start).trim() === '';
}

/** Tells the tags that stand in inline code of this side; asked in their order. */
function codeTest(text: string, tags: readonly Tag[], opener: number): (tag: Tag) => boolean {
  let last = opener + 1;
  while (isOwn(tags[last])) last += 1;
  const ranges = paragraphsIn(text, { start: tags[opener]!.end, end: tags[last - 1]!.start }).flatMap((range) => codeRanges(text, range));
  let next = 0;
  return ({ start }) => {
    while (next < ranges.length && ranges[next]!.end <= start) next += 1;
    return next < ranges.length && ranges[next]!.start < start;
  };
}

/** No inline code reaches over a blank line. */
function paragraphsIn(text: string, { start, end }: Range): Range[] {
  const found: Range[] = [];
  let from = start;
  for (const { index, 0: blank } of text.slice(start, end).matchAll(/\n[ \t\r]*\n/g)) {
    found.push({ start: from, end: start + index });
    from = start + index + blank.length;
  }
  return [...found, { start: from, end }];
}
