import { hash } from 'node:crypto';

/** Ids of segments by their texts: `h` + 12 hex digits of SHA-256, and `-2`, `-3` for repeats. */
export function segmentIds(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const name = `h${hash('sha256', text, 'hex').slice(0, 12)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
