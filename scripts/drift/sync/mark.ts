const mark = / ?(?:<!-- lockstep: \w+ -->|\{\/\* lockstep: \w+ \*\/\})/g;

/** The comment that `sync --mark` puts at the end of a segment with something left to do. It does not show on the page. */
export function markOf(pending: 'changed' | 'added', path: string): string {
  return path.endsWith('.mdx') ? ` {/* lockstep: ${pending} */}` : ` <!-- lockstep: ${pending} -->`;
}

export const withoutMark = (text: string): string => text.replace(mark, '');
