import type { Project } from '../config/project.ts';
import { repositoryTop } from '../io/git/command.ts';
import type { History } from '../model/history.ts';
import { withPairs } from '../pairs/open-pairs.ts';

/** As git lays them where somebody has fetched a remote of that name. */
const branches = ['HEAD', 'main', 'master'].map((name) => `upstream/${name}`);

/**
 * The branch of a remote `upstream`, as it was fetched, that a repository began from: `upstream/main`. Nothing is fetched.
 *
 * @param project at the top of a repository
 * @returns null where it is not, there is no such branch, or they share no commit
 */
export async function findUpstream(project: Project): Promise<string | null> {
  if (repositoryTop(project.root) !== project.root) return null;
  return withPairs(project, ({ historyOf }) => sharedBranch(historyOf('./')!));
}

async function sharedBranch(history: History): Promise<string | null> {
  for (const branch of branches) {
    const tip = await history.resolve(`refs/remotes/${branch}`);
    if (tip.found) return (await history.mergeBase(tip.commit)) === null ? null : branch;
  }
  return null;
}
