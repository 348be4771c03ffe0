import { join } from 'node:path';
import { globMatcher } from '../config/globs.ts';
import { configName } from '../config/project.ts';
import { listFiles } from '../io/files.ts';
import { fileFinding, type Finding } from '../model/finding.ts';
import { shownPath, type Workspace } from './line/workspace.ts';
import type { Asked } from './check/pages-to-check.ts';

/**
 * The globs of `checkOverrides` that fit nothing: a misspelt one sets nothing, and nobody sees it. Told by a run over all pages, and by that
 * of a change of the configuration.
 */
export function idleOverrides({ project, cwd, named }: Workspace, { only }: Pick<Asked, 'only'>): Finding[] {
  if (!project || named.length > 0) return [];
  const { root, pairs, config } = project;
  const file = join(root, configName);
  if (only !== null && !only(file)) return [];
  const globs = [...new Set(config.checkOverrides.flatMap(({ paths = [] }) => paths))];
  const unfit = globs.filter((glob) => {
    const fits = globMatcher([glob]);
    return !pairs.some(({ source, target, path }) => fits(path) || fits(source) || fits(target));
  });
  // One may be of files that are no pages of a layout, and are checked by name.
  const files = unfit.length > 0 ? listFiles(root) : [];
  return unfit.filter((glob) => !files.some(globMatcher([glob]))).map(idle);

  function idle(glob: string): Finding {
    const message = `Unexpected path ${JSON.stringify(glob)} in "checkOverrides", which no page fits, expected the path of pages from the folder of ${configName}, or what {path} stands for`;
    return fileFinding({ check: 'override-idle', path: shownPath(cwd, file), message, actual: glob });
  }
}
