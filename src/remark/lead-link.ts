import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { notesOf } from './article-notes.ts';
import { resolveLink } from './resolve-link.ts';
import { placeInContent, type SiteContent } from './site-content.ts';

/**
 * Where the address of a link in an article leads, which is noted as well.
 *
 * @throws VFileMessage at the node where the address is none (`//[`, `#%`), or leads to no page of a site that has all
 */
export function leadLink(address: string, node: Node, file: VFile, content: SiteContent): string {
  const led = isAddress(address) ? resolveLink(address, placeInContent(file.path, content), content) : undefined;
  if (led === undefined || (led !== null && !isDecodable(led)))
    file.fail(`Unexpected address "${shortened(address)}", expected one that a browser can read`, node);
  if (led === null) file.fail(`Unexpected link "${shortened(address)}", expected a page of this site`, node);
  const { line = 1, column = 1 } = node.position?.start ?? {};
  notesOf(file).links.push({ address: led, line, column });
  return led;
}

const isAddress = (address: string): boolean => URL.canParse(address, 'https://site.invalid/a/b');

/** Docusaurus decodes what is behind a `%` in an address of the site, and stops the build where that is nothing. */
function isDecodable(address: string): boolean {
  if (!/^[/#]/.test(address)) return true;
  try {
    return decodeURIComponent(address) !== '';
  } catch {
    return false;
  }
}

const shortened = (address: string): string => (address.length > 80 ? `${address.slice(0, 80)}…` : address);
