import type { Image, Link, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { noteFinding } from '../article-notes.ts';
import type { Words } from '../words.ts';
import { type ColonBlock, element, replaceBlocks, text } from './nodes.ts';

/** @example
:::image type="content" source="media/a.png" alt-text="A window." lightbox="media/a-large.png":::
*/

/**
 * Pictures of the dialect: `content`, `icon` (which says nothing, so its alt text is empty) and `complex`, of which what stands
 * before `:::image-end:::` is the long description. One with a `lightbox` leads to that picture.
 */
export function picture({ words }: { words: Words }) {
  return (tree: Root, file: VFile): void =>
    replaceBlocks(tree, ['image'], (block, parent) => {
      const shown = pictureOf(block, file);
      if (shown === null) return block.attributes['alt-text'] ? [asBlock(text(block.attributes['alt-text']), parent)] : [];
      if (block.children.length === 0) return [asBlock(shown, parent)];
      return [asBlock(shown, parent), description(block, words)];
    });
}

/** Between blocks a picture is a paragraph of its own. */
const asBlock = (node: Nodes, parent: { type: string }): RootContent =>
  holdsWords.has(parent.type) ? (node as RootContent) : ({ type: 'paragraph', children: [node], position: node.position } as Paragraph);

const holdsWords = new Set(['paragraph', 'heading', 'tableCell', 'link', 'strong', 'emphasis', 'delete', 'learnSpan']);

function pictureOf({ attributes, position }: ColonBlock, file: VFile): Image | Link | null {
  const { source, type = 'content', lightbox, link, border } = attributes;
  const alt = attributes['alt-text'] ?? '';
  if (!source) {
    noteFinding(file, { type: 'image', position }, 'picture', 'Unexpected ":::image" without source="…", expected the picture\'s path');
    return null;
  }
  const hProperties = border === 'false' || type === 'icon' ? { className: ['learn-plain'] } : {};
  const image: Image = { type: 'image', url: source, alt: type === 'icon' ? '' : alt, position, data: { hProperties } };
  if (lightbox)
    return { type: 'link', url: lightbox, children: [image], position, data: { hProperties: { className: ['learn-lightbox'] } } };
  return link ? { type: 'link', url: link, children: [image], position } : image;
}

function description({ children, position }: ColonBlock, words: Words): RootContent {
  const summary = element('summary', {}, [text(words.description)], position);
  return element('details', { className: ['learn-description'] }, [summary, ...children], position);
}
