import { resolve } from 'node:path';
import { listNames } from '../io/files.ts';

/** What is in the folders of a project, by name. Each folder is listed once. */
export interface SpelledNames {
  /** Whether there is anything of that path. */
  isThere(path: string): boolean;
  /** The path as its last name is spelled on disk, where letter case and code points may differ; null where nothing is there. */
  spelled(path: string): string | null;
}

/** Opens the names below a folder (absolute path); all paths are relative to it. */
export function openSpelledNames(root: string): SpelledNames {
  const namesIn = new Map<string, Map<string, string>>();
  return {
    isThere(path) {
      const { names, name } = placeOf(path);
      return names.get(name) === name;
    },
    spelled,
  };

  function spelled(path: string): string | null {
    const { names, folder, name } = placeOf(path);
    const found = names.get(name) ?? names.get(name.normalize()) ?? names.get(name.normalize().toLowerCase());
    return found === undefined ? null : folder + found;
  }

  function placeOf(path: string): { names: Map<string, string>; folder: string; name: string } {
    const at = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, at);
    const names = namesIn.get(folder) ?? namesByCase(listNames(resolve(root, folder)));
    namesIn.set(folder, names);
    return { names, folder, name: path.slice(at) };
  }
}

/** Each name by itself, and by its lower case; of one with accents the code points are those of the usual form. */
function namesByCase(names: readonly string[]): Map<string, string> {
  const forms = [(name: string) => name.normalize().toLowerCase(), (name: string) => name.normalize(), (name: string) => name];
  return new Map(forms.flatMap((form) => names.map((name) => [form(name), name] as const)));
}
