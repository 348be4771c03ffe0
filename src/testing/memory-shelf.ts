import type { openShelf, Shelf } from '../plugins/builds/shelf.ts';

/** Shelves that live as long as a test: opened again by the same name, one holds what it held. */
export function memoryShelves(): typeof openShelf {
  const shelves = new Map<string, Map<string, string>>();
  return (_, name): Shelf => {
    const texts = shelves.get(name) ?? new Map<string, string>();
    shelves.set(name, texts);
    const used = new Set<string>();
    const use = (key: string) => void used.add(key);
    return {
      get: (key) => (use(key), texts.get(key) ?? null),
      put: (key, text) => (use(key), void texts.set(key, text)),
      keep: use,
      tidy: () => [...texts.keys()].forEach((key) => used.has(key) || texts.delete(key)),
    };
  };
}
