import type { Element, Root } from 'hast';
import type { Point } from 'unist';
import { visit } from './visit.ts';
import type { VFile } from 'vfile';
import { placeInContent, type SiteContent } from './site-content.ts';

/**
 * Tells of each element that holds text where that stands in its article, as `data-at="start-end-line"`: what is known of a passage
 * is shown there (`src/components/article/Passage.tsx`). It comes last, so that no article can say it of itself.
 *
 * An include has none: its places are those of another file.
 */
export function blockPlaces({ content }: { content: SiteContent }) {
  return (tree: Root, file: VFile): void => {
    if (content.articles.has(placeInContent(file.path, content).path.toLowerCase())) markPlaces(tree, ({ offset }) => offset);
  };
}

/**
 * @param offsetOf where a point of the parsed text lies in its file
 * @param mark stands behind each place
 * @param without an element that has none
 */
export function markPlaces(
  tree: Root,
  offsetOf: (point: Point) => number | undefined,
  { mark, without }: { mark?: string; without?: string } = {},
): void {
  visit(tree, 'element', (node: Element) => {
    const { start, end } = node.position ?? {};
    if (!start || !end || !holdsText(node) || node.tagName === without) return;
    const below = node.children.find((child) => child.type === 'element' && blocks.has(child.tagName));
    const places = [offsetOf(start), offsetOf(below?.position?.start ?? end)];
    if (!places.includes(undefined)) node.properties.dataAt = [...places, start.line, ...(mark === undefined ? [] : [mark])].join('-');
  });
}

const holders = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'td', 'th', 'dt', 'dd']);

/** What ends the text of an item: a list in it has items of its own. */
const blocks = new Set(['ul', 'ol', 'pre', 'blockquote', 'table', 'div', 'dl', 'admonition']);

/** A list item whose text stands in paragraphs of its own holds none. */
function holdsText({ tagName, children }: Element): boolean {
  return holders.has(tagName) && !children.some((child) => child.type === 'element' && child.tagName === 'p');
}
