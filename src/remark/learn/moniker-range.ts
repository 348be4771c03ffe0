/** `>= aspnetcore-3.0 < aspnetcore-5.0 || vs-2022`: versions of products, by which a reader chooses what a page says. */
type MonikerRange = Bound[][];

interface Bound {
  operator: '>' | '>=' | '<' | '<=' | '=';
  moniker: string;
}

/** Alternatives, each of bounds that hold together. */
export const readRange = (range: string): MonikerRange =>
  range.split('||').map((alternative) =>
    [...alternative.matchAll(/([<>]=?|=)?\s*([\w.-]+)/g)].map(([, operator = '=', moniker = '']) => ({
      operator: operator as Bound['operator'],
      moniker: moniker.toLowerCase(),
    })),
  );

/** Whether a version lies in a range. Versions of different products have no order. */
export const isInRange = (moniker: string, range: MonikerRange): boolean =>
  range.some((bounds) => bounds.every(({ operator, moniker: bound }) => holds(moniker, operator, bound)));

function holds(moniker: string, operator: Bound['operator'], bound: string): boolean {
  if (moniker === bound) return operator !== '<' && operator !== '>';
  const [one, other] = [readVersion(moniker), readVersion(bound)];
  if (operator === '=' || one.product !== other.product) return false;
  const order = compareNumbers(one.numbers, other.numbers);
  return operator.startsWith('<') ? order < 0 : order > 0;
}

/**
 * The versions among which a reader chooses: those that the ranges name, oldest first, and, where a range lies wholly before or
 * after what they name, one that stands for the versions there.
 */
export function choicesOf(ranges: readonly MonikerRange[]): string[] {
  const named = new Set(ranges.flat(2).map(({ moniker }) => moniker));
  for (const range of ranges) {
    if ([...named].some((moniker) => isInRange(moniker, range))) continue;
    const bound = range[0]?.find(({ operator }) => operator !== '=');
    if (bound) named.add(`${bound.moniker}${bound.operator.startsWith('<') ? earlier : later}`);
  }
  return [...named].sort((one, other) => byProduct(one, other) || compareNumbers(readVersion(one).numbers, readVersion(other).numbers));
}

const earlier = '-and-earlier';
const later = '-and-later';

const byProduct = (one: string, other: string): number => compareText(readVersion(one).product, readVersion(other).product);

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** `aspnetcore-3.1` -> `aspnetcore`, 3, 1; one without a number is the newest of its product: `azure-devops`. */
function readVersion(moniker: string): { product: string; numbers: number[] } {
  const [, name = '', version, edge] = /^(.*?)(?:-?v?(\d+(?:[.-]\d+)*))?(-and-earlier|-and-later)?$/.exec(moniker)!;
  const numbers = version === undefined ? [Infinity] : version.split(/[.-]/).map(Number);
  if (edge === later) numbers.push(0);
  if (edge === earlier) numbers.push(numbers.pop()! - 0.5);
  return { product: name, numbers };
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [left, right] = [one[at] ?? -1, other[at] ?? -1];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
