/** What a further line of the block at an offset begins with: `> - a` -> `>   `. */
export function linePrefix(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(offset === 0 ? 0 : start, offset).replace(/[^>\t]/g, ' ');
}
