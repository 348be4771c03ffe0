import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { resolveImage } from './image.ts';
import { leadLink } from './lead-link.ts';
import { placeInContent, type SiteContent } from './site-content.ts';

/** Leads the addresses of `<a href>` and `<img src>` that authors wrote as HTML like those of Markdown. */
export function rawHtml({ content }: { content: SiteContent }) {
  return (tree: Root, file: VFile): void => {
    const place = placeInContent(file.path, content);
    visit(tree, 'element', (node: Element) => {
      const { href, src, dataResolved } = node.properties;
      if (dataResolved !== undefined) return;
      if (node.tagName === 'a' && typeof href === 'string') node.properties.href = leadLink(href, node, file, content);
      if (node.tagName !== 'img' || typeof src !== 'string') return;
      const found = resolveImage(src, place, content);
      if (found === null) file.fail(`Unexpected image "${src}", expected a picture beside the page or its source`, node);
      if (found) node.properties = { width: found.width, height: found.height, ...node.properties, src: found.address };
    });
  };
}
