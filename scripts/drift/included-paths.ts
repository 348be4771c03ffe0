import { posix } from 'node:path';
import type { Segment } from '../model/segment.ts';

const address = /\]\(([^)\s]+)|from\s+['"]([^'"]+)['"]|\bfile(?:name)?=["']([^"']+)["']/g;

/** Paths of the Markdown files that a page takes in: `[!INCLUDE [x](../includes/x.md)]`, `import X from './_x.mdx'`. */
export function includedPaths(source: string, segments: readonly Segment[]): string[] {
  const texts = segments.flatMap(({ kind, text, content }) => {
    if (kind === 'include' || kind === 'mdx') return [text];
    return content.flatMap((part) => (part.kind === 'code' && part.type === 'include' ? [part.raw] : []));
  });
  const found = texts.flatMap((text) => [...text.matchAll(address)].map(([, a, b, c]) => a ?? b ?? c!));
  const paths = found.filter((path) => /\.mdx?$/i.test(path) && !path.startsWith('@') && !path.includes('://'));
  return [...new Set(paths.map((path) => posix.join(posix.dirname(source), path)))];
}
