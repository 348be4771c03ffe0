/** Lines that are looked through for the list item around. */
const MOST = 400;

/**
 * Whether the line of an offset is code by its indent: four blanks more than the list item wants that it stands in, behind a
 * blank line or other such code. Quotes and fences are not asked.
 */
export function isIndentedCode(text: string, at: number): boolean {
  let least = Number.POSITIVE_INFINITY;
  let limit = 0;
  let isAbove = false;
  for (const line of linesUpwards(text, at)) {
    const indent = indentOf(line);
    if (blank.test(line)) isAbove = true;
    else if (isAbove) {
      const content = contentOf(line);
      if (content !== null && content <= limit) return least - content >= 4;
      // What is around the block is around this line, too.
      limit = Math.min(limit, indent);
      if (limit === 0) break;
    } else {
      least = Math.min(least, indent);
      limit = Math.max(limit, indent);
      if (least < 4) return false;
    }
  }
  return true;
}

const blank = /^[ \t\r]*$/;

/** The line of an offset and those before it, one after the other. */
function* linesUpwards(text: string, at: number): Generator<string, void> {
  for (let end = at, count = 0; end >= 0 && count < MOST; count += 1) {
    const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    const newline = count === 0 ? text.indexOf('\n', at) : end;
    yield text.slice(start, newline === -1 ? text.length : newline);
    end = start - 1;
  }
}

const indentOf = (line: string): number => columnsOf(/^[ \t]*/.exec(line)![0]);

/** The column in which the text of a list item begins; null for other lines. */
function contentOf(line: string): number | null {
  const [, blanks, mark] = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]{1,4})(?=\S)/.exec(line) ?? [];
  return blanks === undefined ? null : columnsOf(blanks + mark!.replace(/\S/g, ' '));
}

/** A tab goes on to the next multiple of four. */
function columnsOf(blanks: string): number {
  let column = 0;
  for (const sign of blanks) column += sign === '\t' ? 4 - (column % 4) : 1;
  return column;
}
