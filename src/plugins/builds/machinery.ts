import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, type SiteContent } from '../../remark/site-content.ts';
import { onceInBuild } from './once-in-build.ts';
import { filesBelow, versionOf } from '../articles/list-content.ts';

/** Whatever of a site makes its pages look as they do, and is no article. */
const folders = ['src', 'scripts', 'i18n'];
const files = ['docusaurus.config.ts', 'sidebars.ts', 'lockstep.config.json', 'package.json', 'package-lock.json'];

/** What the environment tells the configuration. */
const variables = ['SITE_URL', 'REPORT_URL', 'EDIT_URL'];

/**
 * Changes when code, settings, words or packages of the site change: nothing that was made before holds then. Tests are none of it, and
 * articles and what lies beside them tell of themselves.
 *
 * @param root absolute path of the site
 */
export function machineryOf(root: string): string {
  return onceInBuild(`machinery of ${root}`, () => {
    const below = folders.flatMap((folder) => filesBelow(root, folder).filter((file) => isMachinery(file)));
    const told = variables.map((name) => process.env[name] ?? '');
    return fingerprint(
      JSON.stringify([process.version, told, ...[...below, ...files].map((file) => [file, heldIn(join(root, file))])]),
      64,
    );
  });
}

/** The same for the pages of a locale: with all that lies beside them, and which pages there are. */
export const machineryFor = (content: SiteContent): string =>
  onceInBuild(`machinery for ${content.locale} of ${content.root}`, () => versionOf(content) + machineryOf(content.root));

/** Of what lies in `i18n/`, the words of the site: `i18n/fr-FR/code.json`, and those of plugins one folder below. */
function isMachinery(file: string): boolean {
  if (file.startsWith('i18n/')) return /^(?:[^/]+\/){2,3}[^/]+\.json$/.test(file);
  return !/\.test\.tsx?$/.test(file) && !file.includes('/testing/');
}

function heldIn(file: string): string {
  try {
    return fingerprint(readFileSync(file), 64);
  } catch {
    return '';
  }
}
