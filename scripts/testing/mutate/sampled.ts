/**
 * So many members of groups at most, from as many groups as can be: the first of each, in random order, then the second.
 *
 * @param seed the same one chooses the same members
 */
export function sampled<Member>(groups: readonly (readonly Member[])[], most: number, seed: number): Member[] {
  const random = randomFrom(seed);
  const ranked = groups.flatMap((members) => shuffled(members, random).map((member, rank) => ({ member, rank })));
  return shuffled(ranked, random)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ member }) => member);
}

/** Fisher and Yates' shuffle. */
function shuffled<Member>(members: readonly Member[], random: () => number): Member[] {
  const left = [...members];
  for (let index = left.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [left[index], left[other]] = [left[other]!, left[index]!];
  }
  return left;
}

/** Numbers from 0 to 1 by a linear congruential generator, with the factors of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
