import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = 'src/docusaurus/theme';

/** The text of each module that the theme of other sites is made of. */
export function themeModules(): string[] {
  const theme = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  return [...modulesOf(theme.map((name) => join(folder, name)))].map((file) => readFileSync(file, 'utf8'));
}

/** The text of each module that makes elements of the Markdown of Microsoft Learn on other sites. */
export const learnModules = (): string[] => [...modulesOf(['src/docusaurus/render-learn.ts'])].map((file) => readFileSync(file, 'utf8'));

/** All modules that files run, at once or later. */
function modulesOf(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files.filter((one) => !seen.has(one))) {
    seen.add(file);
    const imported = [...readFileSync(file, 'utf8').matchAll(/(?:^import (?!type)[^;]* from |\bimport\()'(\.[^']+)'/gm)];
    modulesOf(
      imported.map(([, path]) => join(dirname(file), path!)).filter((path) => path.startsWith('src')),
      seen,
    );
  }
  return seen;
}
