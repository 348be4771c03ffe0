/** Those of a list that another one has not, or not so often; of equal ones the last. */
export function surplus<One extends Other, Other>(list: readonly One[], other: readonly Other[], keyOf: (one: Other) => string): One[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}
