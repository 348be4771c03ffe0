import type { Site } from './site.ts';

export interface SettingsFile {
  path: string;
  /** What the places in it are relative to: `` or `website`. */
  folder: string;
}

/** Files of these names in the root, then those in one folder below: `docusaurus.config.js`, `website/docusaurus.config.js`. */
export function settingsFiles({ files }: Site, name: RegExp): SettingsFile[] {
  const found = files.flatMap((path) => {
    const [first = '', second, third] = path.split('/');
    if (second === undefined) return name.test(first) ? { path, folder: '' } : [];
    return third === undefined && !first.startsWith('.') && name.test(second) ? { path, folder: first } : [];
  });
  return found.toSorted((a, b) => Number(a.folder !== '') - Number(b.folder !== ''));
}
