import type { Definition, Image, Link } from 'mdast';
import type { VFile } from 'vfile';
import { writtenFor } from './learn/written.ts';

/**
 * The address of a link or picture, with the backslashes that its author took for slashes: Markdown reads `..\\media` as
 * `..media`. Others are as Markdown reads them.
 */
export function addressAsWritten(node: Image | Link | Definition, file: VFile): string {
  const written = writtenFor(node, file);
  if (written === null || /^[a-z][a-z\d+.-]*:/i.test(node.url)) return node.url;
  const opening = node.type === 'definition' ? written.lastIndexOf(']:') : written.lastIndexOf('](');
  const [, address = ''] = /^\s*<?([^\s<>()]*\\[^\s<>()]*)/.exec(opening === -1 ? '' : written.slice(opening + 2)) ?? [];
  return address.replaceAll('\\', '') === node.url.replaceAll('\\', '') && address !== ''
    ? address.replace(/\\(?=[_()*])/g, '').replaceAll('\\', '/')
    : node.url;
}
