import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../../config/config.ts';
import { parseConfig } from '../../config/parse-config.ts';
import { configName, openProject, type Project } from '../../config/project.ts';
import { isFile } from '../../io/files.ts';
import { repositoryTop } from '../../io/git/command.ts';
import { bytesAt } from '../../io/git/files-at.ts';
import { textOf } from '../../markdown/text/decode.ts';
import type { CheckSettings } from '../../model/check-settings.ts';
import { fileFinding, type Finding, UsageError } from '../../model/finding.ts';
import { rules } from '../line/rules.ts';
import { shownPath, type Workspace } from '../line/workspace.ts';

/** What a configuration is judged by: how it was at a revision. */
interface Asked {
  revision: string;
  /** Whether a file (absolute path) differs from the revision. */
  isChanged(file: string): boolean;
  /** The configuration that the command line names. */
  named?: string | undefined;
}

/**
 * Tells that a change sets what is judged, and how: what it turns off and leaves out is silent in the very run that judges it. An error
 * where it leaves out pages that it changes itself, or turns off what guards readers or records.
 *
 * @returns nothing where the configuration says what it said at the revision
 */
export async function configChange({ project, cwd }: Workspace, { revision, isChanged, named }: Asked): Promise<Finding[]> {
  const removed = named === undefined ? await removedConfig(cwd, project?.root ?? null, revision) : null;
  if (removed) return [findingAt(removed, 'error', 'it is gone')];
  if (!project) return [];
  const file = named === undefined ? join(project.root, configName) : resolve(cwd, named);
  if (!isChanged(file)) return [];
  const was = await configAt(file, revision);
  const said = was ? changesOf(was, project.config) : [{ words: 'as a whole' }];
  if (said.length === 0) return [];
  const hidden = was ? hiddenBy(was, project, isChanged).map((path) => `${shownPath(cwd, path)} is judged no more`) : [];
  const severity = hidden.length > 0 || said.some(({ unguards }) => unguards) ? 'error' : 'warning';
  const changes = listed([...hidden, ...said.map(({ words }) => words)]);
  return [findingAt(file, severity, changes)];

  function findingAt(path: string, how: Finding['severity'], words: string): Finding {
    const message = `Unexpected change since ${revision} of what is checked: ${words}; expected reviewers who want it so`;
    return { ...fileFinding({ check: 'config-changed', path: shownPath(cwd, path), message }), severity: how };
  }
}

/** The nearest configuration of the revision that is not there any more, below the one that holds now: without it nothing is judged, or by another one. */
async function removedConfig(cwd: string, root: string | null, revision: string): Promise<string | null> {
  const top = repositoryTop(cwd);
  if (top === null) return null;
  for (let folder = cwd; folder !== root; folder = dirname(folder)) {
    const file = join(folder, configName);
    if (await bytesAt(file, revision)) return file;
    if (folder === top) break;
  }
  return null;
}

/** The targets that a change touches, which were judged before it (absolute paths). */
function hiddenBy(was: Config, project: Project, isChanged: Asked['isChanged']): string[] {
  const { root, config } = project;
  const judged = new Set(project.pairs.map(({ target }) => resolve(root, target)));
  return config.targetRoot === was.targetRoot
    ? targetsOf(was, project).filter((file) => !judged.has(file) && isChanged(file) && isFile(file))
    : [];
}

/** None where the folder of the sources is not there: what is compared with nothing is told elsewhere. */
function targetsOf(config: Config, { root, bare }: Project): string[] {
  try {
    return openProject({ root, config, bare: [...bare], file: root }).pairs.map(({ target }) => resolve(root, target));
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

/** Null where there was none, or none that can be read. */
async function configAt(file: string, revision: string): Promise<Config | null> {
  const bytes = await bytesAt(file, revision);
  try {
    return bytes && parseConfig(textOf(bytes, file), file);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

interface Said {
  /** `"active-content" is off`, `"exclude" holds "**"`, `"provenance" differs` */
  words: string;
  /** Whether it is of a check that guards readers or records. */
  unguards?: boolean;
}

function changesOf(was: Config, now: Config): Said[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])] as (keyof Config)[];
  const changed = keys.filter((key) => !isDeepStrictEqual(was[key], now[key]));
  return changed.flatMap((key) => {
    const less = lessBy[key]?.(was, now) ?? [];
    return less.length > 0 ? less : [{ words: `"${key}" differs` }];
  });
}

type Comparison = (was: Config, now: Config) => Said[];

const holding =
  (key: 'exclude' | 'keepSource' | 'includes' | 'ignoreChanges'): Comparison =>
  (was, now) =>
    now[key].filter((one) => !was[key].includes(one)).map((one) => ({ words: `"${key}" holds ${JSON.stringify(one)}` }));

/** By the keys of a configuration that can take from what is told: what they take. */
const lessBy: Partial<Record<keyof Config, Comparison>> = {
  checks: (was, now) => softened(was.checks, now.checks),
  checkOverrides: (was, now) =>
    now.checkOverrides
      .filter((one) => !was.checkOverrides.some((other) => isDeepStrictEqual(one, other)))
      .flatMap(({ checks, paths = [], locales = [] }) =>
        softened(was.checks, { ...was.checks, ...checks }).map((one) => ({
          ...one,
          words: `${one.words} for ${[...paths, ...locales].join(', ') || 'all'}`,
        })),
      ),
  locales: (was, now) => was.locales.filter((one) => !now.locales.includes(one)).map((one) => ({ words: `"locales" lacks "${one}"` })),
  pages: (was, now) =>
    was.pages
      .filter(({ target }) => !now.pages.some((other) => other.target === target))
      .map(({ target }) => ({ words: `"pages" lacks ${JSON.stringify(target)}` })),
  exclude: holding('exclude'),
  keepSource: holding('keepSource'),
  includes: holding('includes'),
  ignoreChanges: holding('ignoreChanges'),
};

const hardness = ['off', 'warning', 'error'];

/** Checks that say less by the one settings than by the other ones. */
function softened(was: CheckSettings, now: CheckSettings): Said[] {
  const ids = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  return ids
    .filter((id) => hardness.indexOf(severityOf(id, now)) < hardness.indexOf(severityOf(id, was)))
    .map((id) => ({
      words: `"${id}" is ${severityOf(id, now) === 'off' ? 'off' : 'a warning'}`,
      unguards: rules[id as keyof typeof rules].guards !== undefined,
    }));
}

function severityOf(id: string, settings: CheckSettings): string {
  const { severity, off } = rules[id as keyof typeof rules];
  const setting = settings[id];
  const set = typeof setting === 'object' ? setting.severity : setting;
  return String(set ?? (off ? 'off' : severity));
}

/** More of them nobody reads. */
const most = 12;

function listed(said: readonly string[]): string {
  const rest = said.length - most;
  return [...said.slice(0, most), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}
