import type { Text } from 'mdast';

/**
 * A text node cut at offsets. One with escapes or entities stays whole: where they stand in its value is not known.
 *
 * @param borders offsets in the page
 */
export function splitText(node: Text, borders: ReadonlySet<number>): Text[] {
  const { start, end } = node.position!;
  if (end.offset! - start.offset! !== node.value.length) return [node];
  const parts: Text[] = [];
  let from = 0;
  for (let at = 1; at <= node.value.length; at += 1) {
    if (at < node.value.length && !borders.has(start.offset! + at)) continue;
    const position = { start: { ...start, offset: start.offset! + from }, end: { ...end, offset: start.offset! + at } };
    parts.push({ type: 'text', value: node.value.slice(from, at), position });
    from = at;
  }
  return parts;
}
