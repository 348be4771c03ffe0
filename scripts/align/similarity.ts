const longest = 600;

/**
 * How much two texts have in common: twice the longest common subsequence of words, over all words; 0 to 1. Below
 * `floor` it is 0, told by counting words, which is much cheaper. Of texts over 600 words only the counts are compared.
 */
export function similarity(a: readonly string[], b: readonly string[], floor = 0): number {
  if (a.length + b.length === 0) return 1;
  const total = a.length + b.length;
  const upper = (2 * inCommon(a, b)) / total;
  if (upper < floor) return 0;
  if (a.length > longest || b.length > longest) return upper;
  const exact = (2 * commonLength(a, b)) / total;
  return exact < floor ? 0 : exact;
}

function inCommon(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(word, left - 1);
    }
  }
  return common;
}

/** Equal ends are part of every longest subsequence: most rewritten texts leave little between them. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return head + tail + longestBetween(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
}

function longestBetween(a: readonly string[], b: readonly string[]): number {
  let previous = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    for (let j = 0; j < b.length; j += 1) row[j + 1] = word === b[j] ? previous[j]! + 1 : Math.max(previous[j + 1]!, row[j]!);
    [previous, row] = [row, previous];
  }
  return previous[b.length]!;
}

const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu;

/** Words and single marks of a text; a script without blanks gives one token a character. */
export function wordsOf(text: string): string[] {
  return text.match(token) ?? [];
}
