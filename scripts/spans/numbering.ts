/**
 * Tells which stretches in code are the page's own markup and which merely show some. A page's ids share one prefix
 * and rise; so markup in code is the page's own where its number lies between those of the markup before and after
 * it, or follows right upon the last.
 *
 * @param ids in page order
 * @param inCode for each id, whether it stands in code
 * @returns for each id, whether it is the page's own; what does not stand in code always is
 */
export function ownNumbers(ids: readonly string[], inCode: readonly boolean[]): boolean[] {
  if (!inCode.includes(true)) return ids.map(() => true);
  const numbers = ids.map((id) => numberOf(id));
  const next = followers(numbers, inCode);
  const last = new Map<string, number>();
  return numbers.map((number, index) => {
    const own = !inCode[index] || (number !== null && fits(number.value, last.get(number.series), next[index]));
    if (own && number) last.set(number.series, number.value);
    return own;
  });
}

interface Numbered {
  /** Prefix and kind, which count on their own: `c4c43-`, `a3569-p`. */
  series: string;
  value: number;
}

function numberOf(id: string): Numbered | null {
  const match = /^([0-9a-f]{5}-p?)(\d{3,5})$/.exec(id);
  return match && { series: match[1]!, value: Number(match[2]) };
}

function fits(value: number, before: number | undefined, after: number | undefined): boolean {
  if (after !== undefined) return value < after && (before === undefined || before < value);
  return before !== undefined && value === before + 1;
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
