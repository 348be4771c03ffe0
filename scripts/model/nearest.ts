/** `; did you mean "drift"?` where one of the names is at most two typing errors away, else nothing. */
export function nearest(word: string, names: readonly string[]): string {
  const close = names.filter(({ length }) => Math.abs(length - word.length) <= 2);
  const ranked = close.map((name) => ({ name, errors: editDistance(word, name) })).sort((a, b) => a.errors - b.errors);
  const best = ranked[0];
  return best && best.errors <= 2 ? `; did you mean "${best.name}"?` : '';
}

/** How many items have to be added, left out or changed to make one sequence of the other (Levenshtein): characters, or words. */
export function editDistance(a: ArrayLike<string>, b: ArrayLike<string>): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
