import type { Range } from '../../../model/page.ts';
import { lineStart } from '../../text/lines.ts';
import type { Construct } from '../construct.ts';

/** The page with signs in the place of constructs, so that Markdown reads what stands around them as it is meant. */
export function masked(text: string, constructs: readonly Construct[]): string {
  const masks = constructs.flatMap((construct) => masksOf(text, construct)).toSorted((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, mask } of masks) {
    parts.push(text.slice(at, start), mask.padEnd(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

interface Mask extends Range {
  mask: string;
}

/** A line becomes a heading: that ends what stands before it, but for HTML, and nothing goes on behind it. Its title stays. */
function masksOf(text: string, { start, end, as, title }: Construct): Mask[] {
  if (as === 'fence' || as === 'terms') return [];
  if (as === 'code') return [{ start, end, mask: codeMask(text.slice(start, end)) }];
  if (as === 'row') return [{ start, end, mask: rowMask(text.slice(start, end)) }];
  if (as === 'tag') return [{ start, end, mask: text.slice(start, end).replace(/(?<=\s)[@#]|[[\]]/g, 'x') }];
  if (as === 'link') return [{ start, end, mask: `](${'x'.repeat(end - start - 3)})` }];
  if (as === 'end') return [{ start, end, mask: endMask(text, start, end) }];
  if (as === 'item') return [{ start, end, mask: '-' }];
  const mask = as === 'head' ? '-  #' : '#';
  if (!title) return [{ start, end, mask }];
  return [
    { start, end: title.start, mask },
    { start: title.end, end, mask: '' },
  ];
}

/** `  </div>` -> `  ⏎  #`: it ends the HTML, and stays in the item around it, where there is room to say so. */
function endMask(text: string, start: number, end: number): string {
  const [indent] = /[ \t]*$/.exec(text.slice(lineStart(text, start), start))!;
  const mask = `\n${indent}#`;
  return mask.length <= end - start ? mask : '\n#';
}

/** Marks right beside a code mean what they would mean beside its first, or last, sign: `__a__[^1]` -> `__a__$xx$` */
const codeMask = (code: string): string =>
  code.replace(/[^]/g, (sign, at: number) => {
    const isEdge = at === 0 || at === code.length - 1;
    return /[{}$%]/.test(sign) || (isEdge && /[!-/:-@[-`{-~]/.test(sign)) ? '$' : 'x';
  });

/** `|--+-- =|` -> `|--|-----|` */
const rowMask = (row: string): string => row.replace(/\+/g, '|').replace(/(?<=[-=]) +(?=[-=])|=/g, (signs) => '-'.repeat(signs.length));
