import { posix } from 'node:path';
import { matchSegments } from '../../align/match/match-segments.ts';
import type { Page, Segment } from '../../model/page.ts';
import type { DriftContext } from '../input.ts';

/**
 * The includes of a page that changed since its base: what a locale has its own of, as that stands to its source; the
 * others, where they differ from the base's commit.
 *
 * @param commit of the base; null where it is not known
 */
export async function changedIncludes(source: string, page: Page, commit: string | null, context: DriftContext): Promise<string[]> {
  const changed: string[] = [];
  const segments = mayInclude.test(page.text) ? context.segmentsOf(page) : null;
  for (const path of includedPaths(source, segments ?? [])) {
    const include = await context.includeOf(path);
    if (include.by === 'target' && include.stale) changed.push(path);
    if (include.by === 'source' && commit !== null && (await differs(path, include.bytes, commit, context))) changed.push(path);
  }
  return changed;
}

/** What every way to take in another file holds: cheap, and most pages hold none. */
const mayInclude = /\[!(?:include|code)|\bfrom\s+['"]|\bfile(?:name)?=["']/i;

async function differs(path: string, now: Uint8Array, commit: string, { history, pageOf, segmentsOf }: DriftContext): Promise<boolean> {
  const then = await history?.read(commit, path);
  const [before, after] = [then && pageOf(path, then), pageOf(path, now)].map((page) => page && segmentsOf(page));
  return Boolean(before && after && matchSegments(before, after).some(({ kind }) => kind !== 'unchanged'));
}

const address = /\]\(([^)\s]+)|from\s+['"]([^'"]+)['"]|\bfile(?:name)?=["']([^"']+)["']/g;

/** Paths of the Markdown files that a page takes in: `[!INCLUDE [x](../includes/x.md)]`, `import X from './_x.mdx'`. */
function includedPaths(source: string, segments: readonly Segment[]): string[] {
  const texts = segments.flatMap(({ kind, text, content }) => {
    if (kind === 'include' || kind === 'mdx') return [text];
    return content.flatMap((part) => (part.kind === 'code' && part.type === 'include' ? [part.raw] : []));
  });
  const found = texts.flatMap((text) => [...text.matchAll(address)].map(([, a, b, c]) => a ?? b ?? c!));
  const paths = found.filter((path) => /\.mdx?$/i.test(path) && !path.startsWith('@') && !path.includes('://'));
  return [...new Set(paths.map((path) => posix.join(posix.dirname(source), path)))];
}
