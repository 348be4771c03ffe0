/** Brackets and characters of one expression. Of a stack of 8 MiB, Satteri overflows at 4,000 of the one, at 30,000 of the other. */
const MOST_BRACKETS = 250;
const LONGEST = 4000;

/**
 * Whether the code of an MDX page is so simple that Satteri can be trusted with it. Code that nests deep overflows its stack,
 * which ends the process; and each `<a>{` inside of another doubles the time that it looks for the end of an expression.
 *
 * What counts as simple: imports of one line, and short expressions that end at the brace that balances their first, in
 * whichever way they are read. So they hold no template, regular expression, tag or escape, and no brace or second kind of
 * quote in a string. A code block is passed over where nothing before it can make it anything else: no attribute or
 * expression reaches into it, and no list or quote ends in it.
 *
 * @returns false for any other page: micromark reads that, in many times the time
 */
export function isPlainMdx(text: string): boolean {
  if (!/\{|\b(?:import|export)\b/.test(text)) return true;
  if (/\r(?!\n)/.test(text)) return false;
  for (let at: number | null = 0; at < text.length;) {
    at = isAt(fence, text, at) ? afterFence(text, at) : afterLine(text, at);
    if (at === null) return false;
  }
  return true;
}

/** `` ```js `` with at most three blanks before it. Deeper ones, and those behind a list's mark, are no such. */
const fence = /( {0,3})(`{3,}(?=[^`\n]*$)|~{3,})/my;
const oddFence = /[ \t>*+\-\d.)]*(?:```|~~~)/y;
const esm = /[ \t>*+\-\d.)]*(?:import|export)\b/y;
const importLine =
  /import(?: [\w$*{}, ]+ from)? ?(?:"[^"'`{}\\\n]*"|'[^"'`{}\\\n]*');?[ \t]*\r?(?:\n(?=import |[ \t]*\r?(?:\n|$(?!\n)))|$(?!\n))/y;

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The line after a code block, or null where a list that ends in it may end it as well. */
function afterFence(text: string, start: number): number | null {
  fence.lastIndex = start;
  const [, indent, marks] = fence.exec(text) as unknown as [string, string, string];
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at)).trimEnd();
    if (line === '') continue;
    const inner = line.trimStart();
    if (!line.startsWith(indent)) return null;
    if (!inner.startsWith(marks) || inner.replaceAll(marks[0]!, '') !== '') continue;
    return line.length - inner.length === indent.length ? nextLine(text, at) : null;
  }
  return text.length;
}

/** The line after this one, or after the one in which its last expression ends; null where something in it is not simple. */
function afterLine(text: string, start: number): number | null {
  if (isAt(oddFence, text, start)) return null;
  if (isAt(esm, text, start) && !isAt(importLine, text, start)) return null;
  const sign = /\n|\{|=\s*["']/g;
  sign.lastIndex = start;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === '\n') return sign.lastIndex;
    const end = found[0] === '{' ? afterExpression(text, found.index) : afterString(text, sign.lastIndex);
    if (end === null) return null;
    sign.lastIndex = found[0] === '{' ? end : found.index + 1;
  }
  return text.length;
}

/** The end of an attribute's value, or null where it goes on in the next line. */
function afterString(text: string, start: number): number | null {
  const end = text.indexOf(text[start - 1]!, start);
  return end === -1 || text.slice(start, end).includes('\n') ? null : end;
}

const bracket = /[([{]/;
/** Code without brackets, a string, or a comment. After a letter, Satteri takes `'` for an apostrophe. */
const piece = /[^{}()[\]"'`~<\\/]+|[)\]]|"[^"'`{}\\\n]*"|(?<!\w)'[^"'`{}\\\n]*'|\/\*[^*{}`~]*\*\//y;

/** The end of an expression, or null where it is not simple. */
function afterExpression(text: string, start: number): number | null {
  let depth = 0;
  let brackets = 0;
  for (let at = start; at - start < LONGEST && brackets < MOST_BRACKETS;) {
    const sign = text[at] ?? '';
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
    if (bracket.test(sign)) brackets += 1;
    else if (sign !== '}' && !isAt(piece, text, at)) return null;
    at = bracket.test(sign) || sign === '}' ? at + 1 : piece.lastIndex;
  }
  return null;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
