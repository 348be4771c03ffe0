/** Levels, of blocks by their columns or of brackets. The YAML library overflows at some thousand, and V8 may end the process then. */
const DEEPEST = 500;

/**
 * Where YAML (or JSON) nests deeper than anything that people write, found in one pass. Nothing that nests deeper is missed:
 * from the first quote on of which it is not sure that a string begins there, and ends in its line, no bracket is taken to
 * close another.
 *
 * @returns the offset of the line; null where there is none
 */
export function deepYaml(text: string): number | null {
  const brackets = /[[{]/.test(text) ? openBrackets() : null;
  let start = 0;
  for (const line of text.split('\n')) {
    if (blockLevels(line) > DEEPEST || (brackets && brackets(line) > DEEPEST)) return start;
    start += line.length + 1;
  }
  return null;
}

/** Each block within another begins further to the right, behind its own indent or a mark: `- - ? a: b`. */
function blockLevels(line: string): number {
  if (line.length <= DEEPEST) return 0;
  const marks = /[[{]/.test(line) ? /(?<!\S)[-?:](?=\s|$)/g : /(?:(?<!\S)[-?]|:)(?=\s|$)/g;
  return line.search(/[^ ]|$/) + (line.match(marks)?.length ?? 0);
}

/** Takes line after line; says how many brackets are open at most in each. */
function openBrackets(): (line: string) => number {
  let open = 0;
  let trusted = true;
  /** The last sign that is no blank. */
  let before = '';
  return (line) => {
    let most = open;
    if (open === 0) before = '';
    for (let at = 0; at < line.length;) {
      const word = wordAt(line, at, begins.test(before));
      at += word.length;
      // Behind a tag or an anchor, the scalar still begins.
      if (word.trim() === '' || /^[!&]/.test(word) || isComment(line, at - word.length)) continue;
      const isText = open === 0 && !begins.test(before);
      if (/^[[{]$/.test(word)) open += isText ? 0 : 1;
      else if (/^[\]}]$/.test(word)) open = trusted ? Math.max(0, open - 1) : open;
      else if (word === '"' || (word === "'" && !/\p{L}/u.test(before))) trusted &&= isText;
      most = Math.max(most, open);
      before = word.at(-1)!;
    }
    return most;
  };
}

/** What a scalar, or a bracket that is no text, stands behind. */
const begins = /^[[{,:?-]?$/;

const isComment = (line: string, at: number): boolean => line[at] === '#' && (line[at - 1] ?? ' ').trim() === '';

const plain = /\s+|(?<!\S)#.*|[^\s"'[\]{}]+|./y;
const scalar = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y;

/** Blanks, a comment, a whole string where one may begin, or what has no meaning of its own; else a single sign. */
function wordAt(line: string, at: number, mayBegin: boolean): string {
  scalar.lastIndex = plain.lastIndex = at;
  return ((mayBegin && scalar.exec(line)) || plain.exec(line)!)[0];
}
