import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { mediaAddress } from './media-address.ts';
import { type ContentPlace, findContent } from './place-in-content.ts';
import type { SiteContent } from './site-content.ts';

export interface ResolvedImage {
  address: string;
  width: number;
  height: number;
}

/**
 * The shared file of a local image: the page's own, else the source's.
 *
 * @returns undefined for an image that is not local, null where there is no such picture
 */
export function resolveImage(url: string, from: ContentPlace, content: SiteContent): ResolvedImage | null | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return undefined;
  const file = findContent(url.replace(/[?#].*$/s, ''), from, content);
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
