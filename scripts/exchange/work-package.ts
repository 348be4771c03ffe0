import { openConfig, openProject, sourceRefOf } from '../config/project.ts';
import { withPairs } from '../pairs/open-pairs.ts';
import { exportPackage } from './export-package.ts';
import { openPackage, writePackage } from './package-file.ts';

interface Asked {
  /** Absolute path of the project's folder, or of one below it. */
  cwd: string;
  /** What the configuration may name beside its repository: as `--checkout`. */
  checkouts?: readonly string[];
  locale: string;
  /** Where to write, an absolute path in a folder that is there. */
  file: string;
}

/**
 * What `lockstep export --locale L --only drifted --output FILE` writes, for a program: what is left to translate, as XLIFF 2.0. Of pages
 * that can't be read there is nothing in it; `status` names them.
 *
 * @returns whether there is such a file: none where nothing is left
 * @throws UsageError where there is no configuration, or it is wrong
 */
export async function workPackage({ locale, file, ...options }: Asked): Promise<boolean> {
  const loaded = openConfig(options);
  const project = openProject(loaded, sourceRefOf(loaded));
  const wanted = project.pairs.filter((pair) => pair.locale === locale);
  const target = openPackage('2.0', new Set([locale]), { output: file, cwd: options.cwd, out: () => undefined });
  const written = await withPairs(project, (pairs) => writePackage(exportPackage(pairs, wanted, project, left), target));
  return written.files > 0;
}

const left = { onlyDrifted: true, fillSource: false, segment: null, memory: [] };
