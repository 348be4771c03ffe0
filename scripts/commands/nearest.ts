import { editDistance } from '../align/edit-distance.ts';

/** `; did you mean "drift"?` where one of the names is at most two typing errors away, else nothing. */
export function nearest(word: string, names: readonly string[]): string {
  const ranked = names.map((name) => ({ name, errors: editDistance(word, name) })).sort((a, b) => a.errors - b.errors);
  const best = ranked[0];
  return best && best.errors <= 2 ? `; did you mean "${best.name}"?` : '';
}
