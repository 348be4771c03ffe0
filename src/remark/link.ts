import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeInContent } from './place-in-content.ts';
import { resolveLink } from './resolve-link.ts';
import type { SiteContent } from './site-content.ts';

/** Leads relative links to the site's own page, or to the published one where the site does not hold it. */
export function link({ content }: { content: SiteContent }) {
  return (tree: Root, file: VFile): void => {
    const place = placeInContent(file.path, content);
    visit(tree, ['link', 'definition'], (node) => {
      const target = node as Link | Definition;
      target.url = resolveLink(target.url, place, content);
    });
    // `raw-html.ts` leads what is written as HTML, and passes over these.
    visit(tree, ['link', 'linkReference'], (node) => void (node.data = { ...node.data, hProperties: { dataResolved: '' } }));
  };
}
