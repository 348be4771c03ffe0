/**
 * Whether lines of a diagram call a node otherwise than their source does, while others still call it so: `A[Open] --> B` and `A --> C` are two
 * ends of one `A`. Labels are words for people.
 */
export function renamesNode(source: readonly string[], target: readonly string[], diagram: readonly string[]): boolean {
  const here = nodesIn(target);
  const gone = [...nodesIn(source)].filter((node) => !here.has(node));
  if (gone.length === 0 || here.size === 0) return false;
  const all = nodesIn(diagram);
  return gone.some((node) => all.has(node));
}

/** `A["Open it"] -->|then| B` -> A, B */
function nodesIn(lines: readonly string[]): Set<string> {
  const drawn = lines.filter((line) => /--|->|==|^[\p{L}\p{N}_-]+ ?[[({]/u.test(line));
  return new Set(drawn.flatMap((line) => line.replace(labels, ' ').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []));
}

const labels = /"[^"\n]*"|\[[^\]\n]*\]|\([^)\n]*\)|\{[^}\n]*\}|\|[^|\n]*\||--[^->\n][^>\n]{0,100}?-->|:.*$/g;
