import type { Project } from '../config/project.ts';
import { openRepositories, type Repositories } from '../io/git-repositories.ts';

/** The repositories of a project. That of its sources is seen as it was where they are read. */
export function repositoriesOf({ root, config, sourceRef }: Project): Repositories {
  return openRepositories(root, sourceRef === null ? null : { folder: config.sourceRoot, revision: sourceRef });
}
