import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { noteFinding } from '../article-notes.ts';
import { type Mark, readMark } from '../syntax/mark.ts';
import type { Words } from '../words.ts';
import { element, replaceBlocks, replaceNodes, text } from './nodes.ts';

/** @example
> [!VIDEO https://www.youtube.com/embed/abc]
*/

/** A video is a link to where it plays: nothing is loaded from there before a reader asks for it. */
export function video({ words }: { words: Words }) {
  return (tree: Root, file: VFile): void => {
    replaceNodes<Mark>(tree, 'learnMark', (mark) => {
      const { name, rest, address } = readMark(mark.raw);
      if (name !== 'video') return null;
      return [linkTo(address ?? rest, mark as never, words, file)];
    });
    replaceBlocks(tree, ['video'], (block) => [linkTo(block.attributes.source ?? '', block as never, words, file)]);
    // The quote that it stands in is none.
    replaceNodes<{ children: Paragraph[] }>(tree, 'blockquote', ({ children }) =>
      children.length === 1 && isVideo(children[0]!) ? children : null,
    );
  };
}

const isVideo = ({ children }: Paragraph): boolean =>
  children?.length === 1 &&
  (children[0] as { data?: { hProperties?: { className?: string[] } } }).data?.hProperties?.className?.[0] === 'learn-video';

function linkTo(address: string, node: RootContent, words: Words, file: VFile): RootContent {
  const url = address.trim().replace(/^\[?<?|>?\]?$/g, '');
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    noteFinding(file, node, 'video', 'Unexpected video without an address, expected [!VIDEO https://…]');
    return element('span', {}, [text(url)], node.position);
  }
  const page = watched(url);
  const label = words.video.replace('{site}', () => new URL(page).host.replace(/^www\./, ''));
  return element('a', { className: ['learn-video'], href: page, dataResolved: '' }, [text(label)], node.position);
}

/** The page of a video, not the frame that it would play in: `youtube.com/embed/abc` -> `youtube.com/watch?v=abc` */
function watched(url: string): string {
  const [, id] = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/i.exec(url) ?? [];
  return id === undefined ? url : `https://www.youtube.com/watch?v=${id}`;
}
