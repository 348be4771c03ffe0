import { status } from '../../../scripts/index.ts';
import type { Status } from '../../../scripts/model/status.ts';

const known = new Map<string, Promise<Status>>();

/** The status that `lockstep status` prints, for every page in every locale. Asked once a build: all locales share it. */
export function readStatus(siteDir: string): Promise<Status> {
  const asked = known.get(siteDir) ?? status({ cwd: siteDir });
  known.set(siteDir, asked);
  return asked;
}
