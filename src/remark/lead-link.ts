import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { noteFinding, notesOf, shortened } from './article-notes.ts';
import { isPicture } from './image.ts';
import { resolveLink } from './resolve-link.ts';
import { findContent, mediaAddress, placeInContent, type SiteContent } from './site-content.ts';

/**
 * Where the address of a link in an article leads, which is noted as well. A picture or a file to be kept that lies beside the
 * pages is served with the pictures.
 *
 * @returns null where the address is none (`//[`, `#%`), or leads to no page of a site that has all: that is a finding at the node
 */
export function leadLink(address: string, node: Node, file: VFile, content: SiteContent): string | null {
  const place = placeInContent(file.path, content);
  const own = isAddress(address) ? servedFile(address, file, content) : null;
  if (own !== null) return own;
  const led = isAddress(address) ? resolveLink(address.replaceAll('\\', '/'), place, content) : undefined;
  if (led === undefined || (led !== null && !isDecodable(led))) {
    noteFinding(file, node, 'link', `Unexpected address "${shortened(address)}", expected one that a browser can read`);
    return null;
  }
  if (led === null) noteFinding(file, node, 'link', `Unexpected link "${shortened(address)}", expected a page of this site`);
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (led !== null) notesOf(file).links.push({ address: led, line, column });
  return led;
}

/** `files/a.zip` -> `/media/a-1a2b3c4d.zip` */
function servedFile(address: string, file: VFile, content: SiteContent): string | null {
  const path = address.replace(/[?#].*$/s, '');
  if (!isServed(path) || /^[a-z][a-z\d+.-]*:|^\//i.test(path)) return null;
  const found = findContent(path, placeInContent(file.path, content), content);
  return found !== null && isServed(found) ? mediaAddress(found, readFileSync(join(content.root, found))) : null;
}

/** Files that a browser shows or keeps, and never runs with the rights of the site. */
export const isServed = (file: string): boolean =>
  isPicture(file) || /\.(?:pdf|zip|gz|7z|csv|txt|json|docx?|xlsx?|pptx?|vsdx?|ps1|psm1|yaml|yml|bicep|rdp|log|mp4)$/i.test(file);

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
