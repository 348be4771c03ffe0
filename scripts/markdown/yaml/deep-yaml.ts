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

/** Takes line after line; says how many brackets, and keys within them, are open at most in each: `{a: b: [` has four levels. */
function openBrackets(): (line: string) => number {
  /** Keys that nothing has closed, outside of brackets and in each that is open. */
  let keys = [0];
  let trusted = true;
  /** The last sign that is no blank. */
  let before = '';
  return (line) => {
    if (keys.length === 1) before = '';
    // A bracket that may have been closed is no reason to take the next line for a part of this one.
    if (keys.length === 1 || !trusted) keys = keys.map(() => 0);
    let most = levelsOf(keys);
    for (let at = 0; at < line.length;) {
      const word = wordAt(line, at, begins.test(before));
      at += word.length;
      // Behind a tag or an anchor, the scalar still begins.
      if (word.trim() === '' || /^[!&]/.test(word) || isComment(line, at - word.length)) continue;
      const isText = keys.length === 1 && !begins.test(before);
      if (/^[[{]$/.test(word)) keys.push(...(isText ? [] : [0]));
      else if (/^[\]}]$/.test(word)) keys.splice(Math.max(1, trusted ? keys.length - 1 : keys.length));
      else if (word === '"' || (word === "'" && !/\p{L}/u.test(before))) trusted &&= isText;
      else if (!/^["']/.test(word)) countKeys(word, line[at]);
      before = word.at(-1)!;
      if (/[[{:]/.test(word)) most = Math.max(most, levelsOf(keys));
      // Each sign counts all levels around it.
      if (most > DEEPEST) break;
    }
    return most;
  };

  /** Within brackets a key needs no blank behind it, and a comma ends what it opened. */
  function countKeys(word: string, next = ' '): void {
    const inside = keys.length > 1;
    for (const [at, sign] of [...word].entries()) {
      if (sign === ',' && inside && trusted) keys[keys.length - 1] = 0;
      if (sign === ':' && (inside || (at === word.length - 1 && next.trim() === ''))) keys[keys.length - 1]! += 1;
    }
  }
}

const levelsOf = (keys: readonly number[]): number => keys.reduce((sum, count) => sum + count, keys.length - 1);

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
