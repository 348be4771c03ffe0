/** Indices of items that stand in both lists in the same order. */
export type Common = [a: number, b: number][];

/**
 * A long common subsequence of two lists of keys, in near-linear time: equal ends, then the keys that occur once in each
 * list (patience), then between those the exact longest one where the stretch is small enough for a table.
 *
 * @param cells the largest table, in cells, that is filled for an exact answer
 * @param weightOf how much an item of `a` counts, a whole number: equal ones count alike
 */
export function commonSubsequence(
  a: readonly string[],
  b: readonly string[],
  { cells = 1_000_000, weightOf = () => 1 }: { cells?: number; weightOf?: (index: number) => number } = {},
): Common {
  const common: Common = [];
  const pending: Stretch[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }];
  for (let stretch = pending.pop(); stretch; stretch = pending.pop()) {
    const { a0, a1, b0, b1 } = trimEnds(a, b, stretch, common);
    if (a0 === a1 || b0 === b1) continue;
    const inner = { a0, a1, b0, b1 };
    if ((a1 - a0) * (b1 - b0) <= cells) common.push(...exact(a, b, inner, weightOf));
    else pending.push(...stretchesBetween(uniqueAnchors(a, b, inner), inner, common));
  }
  return common.sort((x, y) => x[0] - y[0]);
}

interface Stretch {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

function trimEnds(a: readonly string[], b: readonly string[], { a0, a1, b0, b1 }: Stretch, common: Common): Stretch {
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) common.push([a0++, b0++]);
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) common.push([--a1, --b1]);
  return { a0, a1, b0, b1 };
}

function exact(a: readonly string[], b: readonly string[], { a0, a1, b0, b1 }: Stretch, weightOf: (index: number) => number): Common {
  const [rows, columns] = [a1 - a0, b1 - b0];
  const width = columns + 1;
  const length = new Int32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    const weight = weightOf(a0 + i);
    for (let j = columns - 1; j >= 0; j -= 1) {
      const equal = a[a0 + i] === b[b0 + j];
      length[i * width + j] = equal
        ? length[(i + 1) * width + j + 1]! + weight
        : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
    }
  }
  const found: Common = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[a0 + i] === b[b0 + j]) found.push([a0 + i++, b0 + j++]);
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return found;
}

/** Keys that occur once in each stretch, thinned to the longest run that ascends in both. */
function uniqueAnchors(a: readonly string[], b: readonly string[], { a0, a1, b0, b1 }: Stretch): Common {
  const inB = onlyOnce(b, b0, b1);
  const pairs: Common = [];
  for (const [key, index] of onlyOnce(a, a0, a1)) {
    const other = inB.get(key);
    if (other !== undefined && index >= 0 && other >= 0) pairs.push([index, other]);
  }
  return longestAscending(pairs);
}

/** Index of each key; -1 where it occurs more than once. */
function onlyOnce(keys: readonly string[], from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = from; at < to; at += 1) found.set(keys[at]!, found.has(keys[at]!) ? -1 : at);
  return found;
}

/**
 * The longest run of pairs that ascends in both lists.
 *
 * @param pairs in the order of the first list
 */
export function longestAscending(pairs: Common): Common {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], index) => {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const run: Common = [];
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at]!) run.unshift(pairs[at]!);
  return run;
}

/** What lies between anchors; nothing where there is no anchor, so that the work ends. */
function stretchesBetween(anchors: Common, { a0, a1, b0, b1 }: Stretch, common: Common): Stretch[] {
  if (anchors.length === 0) return [];
  common.push(...anchors);
  const ends: Common = [...anchors, [a1, b1]];
  return ends.map(([a, b], index) => ({
    a0: (ends[index - 1]?.[0] ?? a0 - 1) + 1,
    a1: a,
    b0: (ends[index - 1]?.[1] ?? b0 - 1) + 1,
    b1: b,
  }));
}
