import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { Definition, Image, ImageReference, Root } from 'mdast';
import { visit } from './visit.ts';
import type { VFile } from 'vfile';
import { noteFinding, shortened } from './article-notes.ts';
import { missing } from './learn/missing.ts';
import { type ContentPlace, decodePath, findContent, mediaAddress, placeInContent, type SiteContent } from './site-content.ts';
import { addressAsWritten } from './written-address.ts';
import type { Words } from './words.ts';

/**
 * Leads local images to the file that all locales share, with its size, so that the page does not jump while it loads. One that
 * neither the page's locale nor the source has is a finding, and readers see its alt text.
 */
export function image({ content, words }: { content: SiteContent; words: Words }) {
  return (tree: Root, file: VFile): void => {
    const place = placeInContent(file.path, content);
    resolveReferences(tree);
    visit(tree, 'image', (node: Image, index, parent) => {
      const found = resolveImage(addressAsWritten(node, file), place, content);
      if (found === undefined) return;
      if (found === null) {
        noteFinding(file, node, 'picture', noPicture(node.url));
        parent!.children[index!] = missing(words.picture, wordsOf(node), content, node.position);
        return;
      }
      // The scheme keeps Docusaurus from looking for the file; it takes it off again.
      node.url = `pathname://${found.address}`;
      const { hProperties } = node.data ?? {};
      node.data = { ...node.data, hProperties: { ...hProperties, dataResolved: '', width: found.width, height: found.height } };
    });
  };
}

/** All that a picture says in words: who can't see it has these. */
const wordsOf = ({ alt, title, url }: Image): string => [alt || nameOf(url), title].filter(Boolean).join(' – ');

export const noPicture = (url: string): string => `Unexpected image "${shortened(url)}", expected a picture beside the page or its source`;

/** `../media/a.png` -> `a.png` */
export const nameOf = (url: string): string => decodePath(url.split(/[\\/]/).at(-1)!);

/** `![alt][label]` as `![alt](url)`: Docusaurus looks at the latter only. */
function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node: Definition) => void (definitions.has(node.identifier) || definitions.set(node.identifier, node)));
  visit(tree, 'imageReference', (node: ImageReference, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (definition && parent && index !== undefined) {
      parent.children[index] = { type: 'image', url: definition.url, title: definition.title, alt: node.alt, position: node.position };
    }
  });
}

interface ResolvedImage {
  address: string;
  width: number;
  height: number;
}

/**
 * The shared file of a local image: the page's own, else the source's.
 *
 * @returns undefined for an image that is not local, null where there is no such picture, or no such address
 */
export function resolveImage(url: string, from: ContentPlace, content: SiteContent): ResolvedImage | null | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return URL.canParse(url, 'https://site.invalid/') ? undefined : null;
  const file = findContent(url.replace(/[?#].*$/s, '').trim(), from, content);
  if (file === null || !isPicture(file)) return null;
  const bytes = readFileSync(join(content.root, file));
  const size = sizeOf(bytes);
  return size && { address: mediaAddress(file, bytes), ...size };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return null;
  }
}

/** Only what can't carry a script: an SVG opened by its own address runs what it holds. */
export const isPicture = (file: string): boolean => /\.(?:png|jpe?g|gif|webp|avif)$/i.test(file);
