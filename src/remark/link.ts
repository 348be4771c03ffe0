import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { leadLink } from './lead-link.ts';
import type { SiteContent } from './site-content.ts';

/**
 * Leads relative links to the site's own page, or to the published one where the site does not hold it.
 *
 * @throws VFileMessage where an address is none, or leads to no page
 */
export function link({ content }: { content: SiteContent }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['link', 'definition'], (node) => {
      const target = node as Link | Definition;
      target.url = leadLink(target.url, target, file, content);
    });
    // `raw-html.ts` leads what is written as HTML, and passes over these.
    visit(tree, ['link', 'linkReference'], (node) => void (node.data = { ...node.data, hProperties: { dataResolved: '' } }));
  };
}
