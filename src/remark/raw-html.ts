import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from './visit.ts';
import type { VFile } from 'vfile';
import { noteFinding } from './article-notes.ts';
import { nameOf, noPicture, resolveImage } from './image.ts';
import { leadLink } from './lead-link.ts';
import { placeInContent, type SiteContent } from './site-content.ts';
import type { Words } from './words.ts';

/** Leads the addresses of `<a href>` and `<img src>` that authors wrote as HTML like those of Markdown. */
export function rawHtml({ content, words }: { content: SiteContent; words: Words }) {
  return (tree: Root, file: VFile): void => {
    const place = placeInContent(file.path, content);
    visit(tree, 'element', (node: Element, index, parent) => {
      const { href, src, dataResolved } = node.properties;
      // `link.ts` kept it from Docusaurus.
      if (dataResolved !== undefined && typeof href === 'string') node.properties.href = href.replace(/^pathname:\/\/(?=\/media\/)/, '');
      if (dataResolved !== undefined) return;
      if (node.tagName === 'a' && typeof href === 'string') node.properties.href = leadLink(href, node, file, content) ?? undefined;
      if (node.tagName !== 'img' || typeof src !== 'string') return;
      const found = resolveImage(src, place, content);
      if (found) node.properties = { width: found.width, height: found.height, ...node.properties, src: found.address };
      if (found !== null) return;
      noteFinding(file, node, 'picture', noPicture(src));
      const said = words.picture.replace('{name}', () => node.properties.alt || nameOf(src));
      const children: ElementContent[] = [{ type: 'text', value: said }];
      parent!.children[index!] = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['learn-missing'], lang: content.locale },
        children,
      };
      return SKIP;
    });
  };
}
