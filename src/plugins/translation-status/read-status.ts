import type { Status } from '../../../scripts/model/status.ts';
import { status } from '../../../scripts/index.ts';

/**
 * The status that `lockstep status` prints, for every page in every locale. Docusaurus loads the plugins anew for each
 * locale that it builds; the status is asked for once in a process, since it is the same for all of them.
 */
export function readStatus(siteDir: string): Promise<Status> {
  const asked = ((globalThis as Global)[key] ??= new Map());
  if (!asked.has(siteDir)) asked.set(siteDir, status({ cwd: siteDir }));
  return asked.get(siteDir)!;
}

const key = Symbol.for('lockstep.status');

type Global = { [key]?: Map<string, Promise<Status>> };
