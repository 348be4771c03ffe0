import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';

const inputs = [
  'docs',
  'i18n',
  'src',
  'static',
  'scripts',
  'docusaurus.config.ts',
  'sidebars.ts',
  'lockstep.config.json',
  'package-lock.json',
];

/**
 * Once before the browser tests: looks for a browser, so that a missing one is said at once and a carried one is unpacked
 * by one process only, and builds the site where `build/` is not that of the files as they are.
 */
export default async function beforeBrowserTests({ config }: { config: { root: string } }): Promise<void> {
  await findBrowser(process.env);
  const stamp = join(config.root, 'build/.tested');
  const state = stateOf(config.root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  console.log('Building the site for the browser tests …');
  buildSite(config.root);
  writeFileSync(stamp, state);
}

/** Paths, sizes and times of everything that the build reads. */
function stateOf(root: string): string {
  const files = inputs.flatMap((input) => filesOf(join(root, input)));
  return files.map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`).join('\n');
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
