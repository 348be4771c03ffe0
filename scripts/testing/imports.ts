import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { addTo } from '../model/lists/add-to.ts';

/** The project's root: an absolute path. */
export const root = join(import.meta.dirname, '../..');

/** One import of a file; paths are relative to the project's root. */
export interface Import {
  file: string;
  /** As it is written: `./a.ts`, `node:fs`. */
  specifier: string;
  /** The file that a relative specifier leads to, else null. */
  path: string | null;
  typeOnly: boolean;
}

/** Code files below a folder, tests left out, in order of path. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Tests below a folder. */
export function testsBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** The same without what only tests, benchmarks and measurements use. */
export const productBelow = (folder: string): string[] => sourcesBelow(folder).filter((file) => !file.startsWith('scripts/testing/'));

export const importsBelow = (folder: string): Import[] => sourcesBelow(folder).flatMap(importsOf);

export function importsOf(file: string): Import[] {
  const pattern = /^\s*(?:import|export)\s(type\s)?[^'";]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^\s*import\s+'([^']+)'/gm;
  return [...codeOf(file).matchAll(pattern)].map((match) => importOf(file, (match[2] ?? match[3] ?? match[4])!, Boolean(match[1])));
}

export function importOf(file: string, specifier: string, typeOnly = false): Import {
  const path = specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : null;
  return { file, specifier, path, typeOnly };
}

/**
 * The names that a file takes from others, each as `path name`: `import { a, type B } from './c.ts'`, `(await import('./c.ts')).a`,
 * and of `import * as c` all that there is, as `path *`.
 */
export function namesTakenBy(file: string): string[] {
  const code = codeOf(file);
  const lists = [...code.matchAll(/^(?:import|export)\b(?:\s+type\b)?[^;{]*\{([^}]*)\}\s*from\s*'([^']+)'/gm)];
  const named = lists.flatMap(([, list, from]) =>
    list!.split(',').flatMap((item) => {
      const name = /^(?:type\s+)?(\w+)/.exec(item.trim())?.[1];
      return name === undefined ? [] : [[from!, name] as const];
    }),
  );
  const lazy = [...code.matchAll(/\bimport\('([^']+)'\)(?:\.then\(\(\{ (\w+)|\)?\.(\w+))?/g)].map(
    ([, from, taken, name = '*']) => [from!, taken ?? name] as const,
  );
  const whole = [...code.matchAll(/^import\s+\*\s+as\s+\w+\s+from\s*'([^']+)'/gm)].map(([, from]) => [from!, '*'] as const);
  return [...named, ...lazy, ...whole].flatMap(([from, name]) => {
    const { path } = importOf(file, from.replace(/^@site\//, `${relative(dirname(join(root, file)), root) || '.'}/`));
    return path === null ? [] : [`${path} ${name}`];
  });
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A file without its comments' lines. */
export const codeOf = (file: string): string => textOf(file).replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');

/** Circles among imports, of types too: the files of each, `a -> b -> a`. */
export function circlesIn(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { file, path } of imports) if (path) addTo(next, file, path);
  const done = new Set<string>();
  const circles: string[] = [];
  for (const file of next.keys()) visit(file, []);
  return circles;

  function visit(file: string, way: string[]): void {
    const from = way.indexOf(file);
    if (from !== -1) circles.push([...way.slice(from), file].join(' -> '));
    if (from !== -1 || done.has(file)) return;
    for (const path of next.get(file) ?? []) visit(path, [...way, file]);
    done.add(file);
  }
}
