import { loadConfig } from '../config/load-config.ts';
import { openProject } from '../config/project.ts';
import type { Status } from '../model/status.ts';
import { UsageError } from '../model/usage-error.ts';
import { readStatus } from './read-status.ts';
import { sourceRefOf } from './source-ref-of.ts';

/**
 * What `lockstep status --format json` prints, for a program.
 *
 * @param options.cwd absolute path of the project's folder, or of one below it
 * @throws UsageError where there is no configuration, or it is wrong
 */
export async function status({ cwd }: { cwd: string }): Promise<Status> {
  const loaded = loadConfig(cwd);
  if (!loaded) throw new UsageError(`Unexpected folder ${cwd}, expected a lockstep.config.json there or above`);
  const project = openProject(loaded, sourceRefOf(loaded));
  return readStatus(project, project.pairs);
}
