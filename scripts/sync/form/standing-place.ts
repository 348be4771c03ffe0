import type { Comparable } from '../../model/page.ts';

/** The lists and quotes around a block, and the signs and the box of the items that it begins: of `list list - [x]` two, `-` and `[x]`. */
export interface StandingPlace {
  around: string[];
  signs: string[];
  box: string;
}

const part = /list|quote|\[[ x]\]|\d+\.|-/g;

/** What the form of a block says of its place; null where it is not known. */
export function placeIn({ form }: Pick<Comparable, 'form'>): StandingPlace | null {
  if (form === undefined) return null;
  const parts = form.split(/ ?breaks:/, 1)[0]!.match(part) ?? [];
  const around = parts.filter((one) => one === 'list' || one === 'quote');
  const signs = parts.filter((one) => /^(?:-|\d+\.)$/.test(one));
  return { around, signs, box: parts.find((one) => one.startsWith('[')) ?? '' };
}

export const isSamePlace = (a: StandingPlace, b: StandingPlace): boolean => isAsDeep(a, b) && hasSameSigns(a, b) && a.box === b.box;

export const isAsDeep = (a: StandingPlace, b: StandingPlace): boolean => a.around.join() === b.around.join();

export const hasSameSigns = (a: StandingPlace, b: StandingPlace): boolean => a.signs.join() === b.signs.join();

/** Whether a block that follows stands within the first of the items that another one begins. */
export function standsWithin(place: StandingPlace, item: StandingPlace): boolean {
  const depth = firstItemDepth(item);
  return item.signs.length > 0 && place.around[depth] === 'list' && firstItemDepth(place) > depth;
}

/** How deep the first of the items is that a block begins; as deep as the block where it begins none. */
function firstItemDepth({ around, signs }: StandingPlace): number {
  let left = signs.length;
  for (let depth = around.length - 1; depth >= 0 && left > 0; depth -= 1) {
    if (around[depth] === 'list') left -= 1;
    if (left === 0) return depth;
  }
  return around.length;
}
