/** `.openpublishing.redirection.json`: where pages of a Microsoft Learn repository went, as addresses of the site. */
export type Redirections = ReadonlyMap<string, string>;

/** Reads such a file; what is not of its shape redirects nothing. */
export function readRedirections(text: string): Redirections {
  const found = new Map<string, string>();
  for (const entry of entriesOf(text)) {
    const { source_path: path, source_path_from_root: fromRoot, redirect_url: url } = entry;
    const from = typeof path === 'string' ? path : typeof fromRoot === 'string' ? fromRoot : null;
    if (from !== null && typeof url === 'string') found.set(from.replace(/^\//, ''), url);
  }
  return found;
}

/** Of these source paths the one that a redirection's address means: the only one with the most last parts in common. */
export function redirectedPath(url: string, sources: readonly string[]): string | null {
  const wanted = partsOf(url.split(/[?#]/)[0]!);
  const ranked = sources
    .map((source) => ({ source, common: commonTail(partsOf(source.replace(/\.mdx?$/i, '')), wanted) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common);
  return ranked[0] && ranked[0].common > (ranked[1]?.common ?? 0) ? ranked[0].source : null;
}

function entriesOf(text: string): Record<string, unknown>[] {
  try {
    const value = JSON.parse(text.replace(/^\ufeff/, '')) as { redirections?: unknown } | null;
    return Array.isArray(value?.redirections) ? value.redirections.filter((one) => typeof one === 'object' && one !== null) : [];
  } catch {
    return [];
  }
}

const partsOf = (path: string): string[] => path.toLowerCase().split('/').filter(Boolean);

function commonTail(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
