import { dirname, resolve } from 'node:path';
import { loadConfig, openProject, type Project } from '../../config/project.ts';
import type { Finding } from '../../model/finding.ts';
import { checkPages } from './check-pages.ts';
import type { HeldText } from './held-page.ts';
import type { Workspace } from '../line/workspace.ts';

/**
 * Opens a checker of texts that others hold. Each is judged in the place of its file: as a target beside its source, as a source,
 * or, where no layout places it, by itself. The configuration is the nearest one upwards; what it places is remembered until it
 * changes, or a file is not among it.
 *
 * @param checkouts what a configuration may name beside its repository: as `--checkout`
 * @throws UsageError, when it checks, where the configuration is wrong
 */
export function openTextChecker(checkouts: readonly string[] = []): (held: HeldText, today: Date) => Promise<Finding[]> {
  const projects = new Map<string, Project>();
  return async (held, today) => {
    const workspace = workspaceOf(held.file, projects, checkouts);
    const only = (file: string) => file === held.file;
    const { findings } = await checkPages(workspace, { today, sources: true, only, held });
    return findings.filter(({ path }) => resolve(workspace.cwd, path) === held.file);
  };
}

function workspaceOf(file: string, projects: Map<string, Project>, checkouts: readonly string[]): Workspace {
  const loaded = loadConfig(dirname(file), undefined, checkouts);
  const wants = (one: string) => one === file;
  if (!loaded) return { cwd: dirname(file), project: null, named: [file], pairs: [], wants, loose: [file] };
  const key = JSON.stringify([loaded.root, loaded.config]);
  const pairsIn = (project: Project | undefined) =>
    (project?.pairs ?? []).flatMap((pair) => {
      const [isSource, isTarget] = [pair.source, pair.target].map((path) => wants(resolve(loaded.root, path)));
      // What is held is there, whether somebody has saved it yet or not.
      return isSource || isTarget ? { ...pair, ...(isSource && { sourceExists: true }), ...(isTarget && { targetExists: true }) } : [];
    });
  if (pairsIn(projects.get(key)).length === 0) projects.set(key, openProject(loaded));
  const project = projects.get(key)!;
  const pairs = pairsIn(project);
  return { cwd: loaded.root, project, named: [file], pairs, wants, loose: pairs.length === 0 ? [file] : [] };
}
