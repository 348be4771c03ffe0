/**
 * The targets by the `{path}` of their sources, where both names are written with other code points, `e\u0301.md` of one
 * computer is `\u00e9.md` of another; or where one of both is `a.mdx` and the other `a.md`, since somebody renamed the source or a translator's tool
 * knows one ending.
 */
export function spelledAs(sources: ReadonlyMap<string, string>, targets: Map<string, string>): Map<string, string> {
  const odd = [...targets.keys()].filter((path) => !sources.has(path));
  if (odd.length === 0) return targets;
  const free = [...sources.keys()].filter((path) => !targets.has(path));
  const spelled = new Map(free.map((path) => [path.normalize(), path]));
  const renamed = new Map(free.filter((path) => isPage.test(path)).map((path) => [bare(path), path]));
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const path of odd) {
    const source = spelled.get(path.normalize()) ?? renamed.get(bare(path));
    if (source === undefined || taken.has(source)) continue;
    taken.add(source);
    names.set(path, source);
  }
  return new Map([...targets].map(([path, file]) => [names.get(path) ?? path, file]));
}

const isPage = /\.mdx?$/i;

/** `a.mdx` -> `a.` */
const bare = (path: string): string => path.normalize().replace(isPage, '.');
