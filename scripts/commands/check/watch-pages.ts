import { basename, dirname, resolve } from 'node:path';
import { configName } from '../../config/project.ts';
import { isFolder } from '../../io/files.ts';
import { watchFolders } from '../../io/watch-folders.ts';
import { UsageError } from '../../model/finding.ts';
import { visible } from '../../model/visible.ts';
import { count } from '../../reports/report-options.ts';
import type { Invocation } from '../line/command.ts';
import { shownPath, type Workspace } from '../line/workspace.ts';

/** Editors write a file in several steps, and git many files: what changes within this many milliseconds is one round. */
const settled = 100;

/** Checks the files that changed, or are in folders that came (absolute paths), or all; gives the workspace as it is then. */
type Round = (changed: ReadonlySet<string> | null) => Promise<Workspace>;

/**
 * Checks all pages, then again and again what changed since, and all where that is the configuration, until the run is stopped. What
 * can't be checked for a moment (a configuration half written) is told, and the watch goes on.
 *
 * @returns 0 when it was stopped
 */
export function watchPages({ world, flags }: Pick<Invocation, 'world' | 'flags'>, first: Workspace, round: Round): Promise<number> {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const named = flags.config === undefined ? null : resolve(world.cwd, flags.config);
  const isSettings = (file: string): boolean => (named === null ? basename(file) === configName : file === named);
  let watched = foldersOf(first);
  const folders = watchFolders((file) => {
    if (!isPage(file) && !isSettings(file) && !isNewFolder(file, watched)) return;
    changed.add(file);
    timer ??= setTimeout(begin, settled);
  });
  folders.set(watched);
  return new Promise((end, fail) => {
    const stay = world.onStop(() => {
      if (timer) clearTimeout(timer);
      folders.close();
      stay();
      running.then(() => end(0), fail);
      return 'nothing is watched any more';
    });
    running = check(null);
    running.catch(fail);
  });

  function begin(): void {
    timer = null;
    const files = changed;
    changed = new Set();
    running = running.then(() => check(files));
  }

  async function check(files: ReadonlySet<string> | null): Promise<void> {
    const settings = [...(files ?? [])].find(isSettings);
    const title = files && titleOf(settings === undefined ? files : new Set([settings, ...files]), first.cwd);
    if (title) world.out(`\n${visible(title)}${settings === undefined ? '' : ': all pages are checked again'}\n`);
    try {
      watched = foldersOf(await round(settings === undefined ? files : null));
      folders.set(watched);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      world.err(`lockstep: ${visible(error.message)}; nothing is checked until that is mended\n`);
    }
  }
}

const isPage = (file: string): boolean => /\.mdx?$/i.test(file);

/** One that pages are in already, or will be: it has to be watched, too. */
const isNewFolder = (file: string, watched: ReadonlySet<string>): boolean =>
  !watched.has(file) && !/[/\\](?:\.[^/\\]*|node_modules)$/.test(file) && isFolder(file);

/** `docs/a.md and 2 more changed` */
function titleOf(files: ReadonlySet<string>, cwd: string): string {
  const [one, ...more] = files;
  return `${shownPath(cwd, one!)}${more.length > 0 ? ` and ${count(more.length, 'more file')}` : ''} changed`;
}

/** The folders that hold pages, and those above them in the project: a new one appears there. */
function foldersOf({ project, cwd, loose }: Workspace): Set<string> {
  const root = project?.root ?? cwd;
  const folders = new Set<string>([root, ...loose.map((file) => dirname(file))]);
  for (const { source, target } of project?.pairs ?? []) {
    for (const path of [source, target]) {
      for (let folder = dirname(resolve(root, path)); !folders.has(folder) && folder.length > root.length; folder = dirname(folder))
        folders.add(folder);
    }
  }
  return folders;
}
