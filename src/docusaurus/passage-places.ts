import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { markPlaces } from '../remark/block-places.ts';

/**
 * For `rehypePlugins` of the docs: tells of each element that holds text where that stands in its file, and in which text, as
 * `data-at="start-end-line-text"`. What is known of a passage is shown there, and not in a file that the page imports.
 *
 * Docusaurus rewrites syntax of its own before it parses a page, so places are found by line and column. A page that lost lines by that
 * (```` ```mdx-code-block ````) has none: what differs is told below it.
 */
export function rehypePassages() {
  return (tree: Root, file: VFile): void => {
    const written = readFileSync(file.path, 'utf8');
    const starts = lineStarts(written);
    if (starts.length !== lineStarts(String(file.value)).length) return;
    const offsetOf = ({ line, column }: Point) => Math.min(starts[line - 1]! + column - 1, starts[line] ?? written.length);
    // Below a title stands the notice, and no mark: what differs in it is told with what has no place.
    markPlaces(tree, offsetOf, { mark: textVersion(written), without: 'h1' });
  };
}

/** Tells texts apart. */
export const textVersion = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 6);

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
