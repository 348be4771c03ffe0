/**
 * The line of a diagram that calls a node otherwise than its source does, while other lines still call it so: `A[Open] --> B` and `A --> C` are
 * two ends of one `A`. Labels are words for people. -1 where there is none.
 */
export function renamedNode(source: readonly string[], target: readonly string[], diagram: readonly string[]): number {
  const [there, here] = [nodesIn(source), nodesIn(target)];
  const gone = [...there].filter((node) => !here.has(node));
  const all = gone.length === 0 ? here : nodesIn(diagram);
  if (!gone.some((node) => all.has(node))) return -1;
  return target.findIndex((line) => [...nodesIn([line])].some((node) => !there.has(node)));
}

/** `A["Open it"] -->|then| B` -> A, B */
function nodesIn(lines: readonly string[]): Set<string> {
  const drawn = lines.filter((line) => /--|->|==|^[\p{L}\p{N}_-]+ ?[[({]/u.test(line));
  return new Set(drawn.flatMap((line) => line.replace(labels, ' ').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []));
}

const labels = /"[^"\n]{0,200}"|\[[^\]\n]{0,200}\]|\([^)\n]{0,200}\)|\{[^}\n]{0,200}\}|\|[^|\n]{0,200}\||--[^->\n][^>\n]{0,100}?-->|:.*$/g;
