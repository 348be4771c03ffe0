/**
 * Tells which stretches in code are the page's own markup and which merely show some. The ids of a page share one
 * prefix and rise; so markup in code is the page's own where markup outside of code has its prefix, and its number
 * lies between those before and after it.
 *
 * @param ids in page order
 * @param inCode for each id, whether it stands in code
 * @returns for each id, whether it is the page's own; what does not stand in code always is
 */
export function ownNumbers(ids: readonly string[], inCode: readonly boolean[]): boolean[] {
  if (!inCode.includes(true)) return ids.map(() => true);
  const numbers = ids.map((id) => numberOf(id));
  const prefixes = new Set(numbers.flatMap((number, index) => (number && !inCode[index] ? [number.prefix] : [])));
  const next = followers(numbers, inCode);
  const last = new Map<string, number>();
  return numbers.map((number, index) => {
    if (number === null) return !inCode[index];
    const rises = (last.get(number.series) ?? 0) < number.value && number.value < (next[index] ?? Infinity);
    const own = !inCode[index] || (rises && prefixes.has(number.prefix));
    if (own) last.set(number.series, number.value);
    return own;
  });
}

interface Numbered {
  /** `c4c43` */
  prefix: string;
  /** Prefix and kind, which count on their own: `c4c43-`, `a3569-p`. */
  series: string;
  value: number;
}

function numberOf(id: string): Numbered | null {
  const match = /^(([0-9a-f]{5})-p?)(\d{3,5})$/.exec(id);
  return match && { series: match[1]!, prefix: match[2]!, value: Number(match[3]) };
}

/** For each stretch the number of the next one outside of code in its series. */
function followers(numbers: readonly (Numbered | null)[], inCode: readonly boolean[]): (number | undefined)[] {
  const upcoming = new Map<string, number>();
  const next: (number | undefined)[] = Array.from({ length: numbers.length });
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    const number = numbers[index];
    if (!number) continue;
    next[index] = upcoming.get(number.series);
    if (!inCode[index]) upcoming.set(number.series, number.value);
  }
  return next;
}
