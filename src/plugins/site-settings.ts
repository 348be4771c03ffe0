import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isBuilt } from './dev-server/served-files.ts';
import { machineryOf } from './builds/machinery.ts';
import { fillOnce, isKept, openShelf } from './builds/shelf.ts';
import { onceInBuild } from './builds/once-in-build.ts';
import { fingerprint } from '../remark/site-content.ts';
import { openConfig, passages, projectState, status, trend, UsageError, workPackage } from '../../scripts/index.ts';

/** What the plugins of a site share while one locale is built: Docusaurus reads its configuration anew for the next. */
interface SiteSettings {
  /** `lockstep.config.json`, complete. */
  config: ReturnType<typeof openConfig>['config'];
  status: AskedStatus;
}

/** The status of all translations. It reads every page, and more than one plugin wants it. */
export interface AskedStatus {
  /** Asked at the first call; the others wait for the same answer. */
  get(): ReturnType<typeof status>;
  /** What was answered holds no longer: pages changed under a server that watches them. */
  renew(): void;
  /** The passages of a locale's pages; one plugin wants them. */
  passagesIn(locale: string): ReturnType<typeof passages>;
  /** How the pages of each locale followed their source over the history. */
  trend(): ReturnType<typeof trend>;
  /**
   * Writes what is left to translate into a locale as XLIFF.
   *
   * @param folder absolute path; what was in it goes
   * @returns path of the file; null where nothing is left
   */
  writePackage(locale: string, folder: string): Promise<string | null>;
}

/**
 * What `lockstep.config.json` says of a site, for `docusaurus.config.ts`. Where it is wrong the build ends with the lines that the
 * command line would print, `path:line:column: message`, and no stack.
 *
 * @param root absolute path of the site's folder
 * @param env `LOCKSTEP_CHECKOUTS` names checkouts beside the repository that the configuration may name, as `--checkout` does:
 * paths, with `:` between them (`;` on Windows)
 */
export function siteSettings(root: string, env: NodeJS.ProcessEnv = process.env, end: (message: string) => never = endBuild): SiteSettings {
  const options = { cwd: root, checkouts: (env.LOCKSTEP_CHECKOUTS ?? '').split(delimiter).filter(Boolean) };
  try {
    const { config } = openConfig(options);
    // Not where `drift --cache` has its own: a checkout may bring that folder along.
    const kept = isKept ? { folder: join(root, 'node_modules/.cache/lockstep/status'), madeBy: machineryOf(root) } : undefined;
    const passagesIn: AskedStatus['passagesIn'] = (locale) => passages({ ...options, locale, kept });
    const asked = askOnce(() => (isBuilt ? onceInBuild(`status of ${root}`, () => status({ ...options, kept })) : status(options)));
    return { config, status: { ...asked, ...reportsOf(root, options), passagesIn } };
  } catch (error) {
    if (error instanceof UsageError) return end(error.message);
    throw error;
  }
}

/** What is made of all pages, and is kept for as long as nothing of them changes. */
function reportsOf(root: string, options: { cwd: string; checkouts: string[] }): Pick<AskedStatus, 'trend' | 'writePackage'> {
  const stateOf = async () => fingerprint(JSON.stringify([machineryOf(root), await projectState(options)]), 40);
  const state = () => onceInBuild(`state of ${root}`, stateOf);
  const keptTrend = async () => {
    const [shelf, key] = [openShelf(root, 'trend'), await state()];
    const told = JSON.parse(shelf.get(key) ?? 'null') ?? (await trend(options));
    shelf.put(key, JSON.stringify(told));
    shelf.tidy();
    return told;
  };
  const written = async (locale: string, folder: string) => {
    const file = join(folder, `${locale}.xlf`);
    rmSync(folder, { recursive: true, force: true });
    await fillOnce({ root, name: `${locale}/package`, key: await state(), folder }, async () => {
      mkdirSync(folder, { recursive: true });
      await workPackage({ ...options, locale, file });
    });
    return existsSync(file) ? file : null;
  };
  return {
    trend: () => onceInBuild(`trend of ${root}`, keptTrend),
    writePackage: (locale, folder) => onceInBuild(`package for ${locale} in ${folder}`, () => written(locale, folder)),
  };
}

function askOnce(ask: AskedStatus['get']): Pick<AskedStatus, 'get' | 'renew'> {
  let asked: ReturnType<typeof ask> | null = null;
  return { get: () => (asked ??= ask()), renew: () => void (asked = null) };
}

function endBuild(message: string): never {
  console.error(message);
  process.exit(2);
}
