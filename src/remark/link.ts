import type { Definition, Link, Root } from 'mdast';
import { SKIP, visit } from './visit.ts';
import type { VFile } from 'vfile';
import { noteFinding } from './article-notes.ts';
import { leadLink } from './lead-link.ts';
import type { SiteContent } from './site-content.ts';
import { addressAsWritten } from './written-address.ts';

/**
 * Leads relative links to the site's own page, or to the published one where the site does not hold it. A link that leads
 * nowhere is a finding, and its text stays.
 */
export function link({ content }: { content: SiteContent }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['link', 'definition'], (node, index, parent) => {
      const target = node as Link | Definition;
      const led = target.url === '' ? nowhere(target, file) : leadLink(addressAsWritten(target, file), target, file, content);
      if (led !== null) return lead(target, led);
      parent!.children.splice(index!, 1, ...((target as Partial<Link>).children ?? []));
      return [SKIP, index!] as const;
    });
    // `raw-html.ts` leads what is written as HTML, and passes over these.
    visit(tree, ['link', 'linkReference'], (node) => {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataResolved: '' } };
    });
  };
}

/** `[text]()` */
function nowhere(node: Link | Definition, file: VFile): null {
  noteFinding(file, node, 'link', 'Unexpected link without an address, expected one');
  return null;
}

/** Docusaurus would look for a file: `pathname:` keeps it from that, and `raw-html.ts` takes it off again. */
function lead(node: Link | Definition, address: string): void {
  const isFile = address.startsWith('/media/');
  node.url = isFile ? `pathname://${address}` : address;
}
