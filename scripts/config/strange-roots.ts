import { relative, resolve } from 'node:path';
import { repositoryTop } from '../io/git/command.ts';
import { gitFolder, isGitFolder } from '../io/git/folder.ts';
import { liesInside } from '../io/lies-inside.ts';
import { UsageError } from '../model/finding.ts';
import type { Config } from './config.ts';
import type { Violation } from './validate.ts';

interface Standpoint {
  /** Absolute path of the folder that the command line is typed in. */
  cwd: string;
  /** Absolute path of the folder that holds the configuration. */
  root: string;
  /** Absolute paths of what the command line names with `--checkout`. */
  confirmed: readonly string[];
}

/**
 * Roots that a configuration may not name by itself, since it may be a stranger's: what lies outside of its repository, and what git
 * would take for a bare repository, which may be files of the checkout. The command line may name either.
 */
export function strangeRoots(config: Config, { cwd, root, confirmed }: Standpoint): Violation[] {
  const home = repositoryTop(root) ?? root;
  return (['sourceRoot', 'targetRoot'] as const).flatMap((key) => {
    const folder = resolve(root, config[key]);
    if (confirmed.some((checkout) => liesInside(checkout, folder))) return [];
    const why = !liesInside(home, folder) ? `outside of ${home}` : isBare(folder) ? 'that is a bare repository' : null;
    const typed = relative(cwd, folder).replaceAll('\\', '/') || '.';
    const message = `Unexpected ${key} "${config[key]}" ${why}, expected the command line to name it as well: --checkout ${typed}`;
    return why === null ? [] : [{ path: [key], message }];
  });
}

/** A checkout may hold files of these names as well. */
const isBare = (folder: string): boolean => isGitFolder(folder) && gitFolder(folder) === null;

/**
 * A name that confirms nothing is a typing error, or one that an attacker hopes for: it is no folder that a root of the
 * configuration lies in.
 */
export function refuseUnneeded(config: Config, { cwd, root, confirmed }: Standpoint): void {
  const roots = [config.sourceRoot, config.targetRoot].map((folder) => resolve(root, folder));
  const unneeded = confirmed.find((checkout) => !roots.some((folder) => liesInside(checkout, folder)));
  if (unneeded === undefined) return;
  const named = `the folder of "sourceRoot" (${config.sourceRoot}) or "targetRoot" (${config.targetRoot}) of the configuration`;
  throw new UsageError(`Unexpected --checkout ${relative(cwd, unneeded).replaceAll('\\', '/') || '.'}, expected ${named}`);
}
