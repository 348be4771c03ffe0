import type { Label } from './labels.ts';

/**
 * For each label of a page its wording in the source: that of the label of the same kind and address there. Where an
 * address has several wordings, the n-th label answers to the n-th if both pages hold as many.
 *
 * @returns a wording, or null where the source has none
 */
export function fillLabels(labels: readonly Label[], sources: readonly Label[]): (string | null)[] {
  const answers = textsByKey(sources);
  const wanted = textsByKey(labels);
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const key = keyOf(label);
    const texts = answers.get(key) ?? [];
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    if (texts.length === wanted.get(key)!.length) return texts[nth]!;
    return new Set(texts).size === 1 ? texts[0]! : null;
  });
}

const keyOf = ({ kind, key }: Label): string => `${kind} ${key}`;

function textsByKey(labels: readonly Label[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const label of labels) {
    const known = texts.get(keyOf(label));
    if (known) known.push(label.text);
    else texts.set(keyOf(label), [label.text]);
  }
  return texts;
}
