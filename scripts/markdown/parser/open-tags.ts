import { ParseError } from '../../model/page.ts';

/** Satteri looks, for each tag of MDX that is still open, through those before it: a second where they are this many. */
const MOST = 8000;

/**
 * Refuses what no page has: thousands of tags that nothing closes. A tag in code is counted as well, but closes none: where code
 * begins and ends is only known when the page is parsed, and so the number is never less than the parser's.
 *
 * @throws ParseError at the tag that is too many
 */
export function refuseOpenTags(text: string): void {
  if (text.length < 3 * MOST) return;
  const fence = fences();
  let open = 0;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    const isCode = fence(text.slice(start, Math.min(end, start + longestHead)));
    for (const { 0: sign, index } of text.slice(start, end).matchAll(tagOrCode)) {
      if (sign.startsWith('`')) open += sign.match(/<[A-Za-z_$>]/g)?.length ?? 0;
      else if (!sign.startsWith('</')) open += sign.endsWith('/>') ? 0 : 1;
      else if (!isCode) open = Math.max(0, open - 1);
      if (open > MOST) throw tooMany(start + index);
    }
    start = end;
  }
}

/** `` `code` ``, `</a`, `<a b />`, `<a`, `<>` */
const tagOrCode = /`[^`\n]+`|<\/|<[A-Za-z_$][^<>`\n]*\/>|<[A-Za-z_$>]/g;

/** More than this at the head of a line is no fence. */
const longestHead = 200;

/** Tells line by line whether it belongs to fenced code. */
function fences(): (line: string) => boolean {
  let open: string | null = null;
  return (line) => {
    const found = /^(?:[ \t>]|[*+-][ \t]|\d{1,9}[.)][ \t]){0,99}(`{3,}|~{3,})([^`\n]*)/.exec(line);
    const before = open;
    if (found && open === null) open = found[1]!;
    else if (found && open !== null && found[1]!.startsWith(open) && found[2]!.trim() === '') open = null;
    return before !== null || open !== null;
  };
}

const tooMany = (at: number): ParseError =>
  new ParseError(`Unexpected tag beside ${MOST} that are open, expected each to be closed: <A>…</A> or <A />`, { start: at, end: at });
