import { delimiter, join } from 'node:path';
import { isBuilt } from './dev-server/served-files.ts';
import { machineryOf } from './builds/machinery.ts';
import { isKept } from './builds/shelf.ts';
import { onceInBuild } from './builds/once-in-build.ts';
import { openConfig, passages, status, trend, UsageError, workPackage } from '../../scripts/index.ts';

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
  /** Writes what is left to translate into a locale as XLIFF, where anything is; gives whether it is. */
  writePackage(locale: string, file: string): Promise<boolean>;
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
    const writePackage: AskedStatus['writePackage'] = (locale, file) =>
      onceInBuild(`package for ${locale} in ${file}`, () => workPackage({ ...options, locale, file }));
    const asked = askOnce(() => (isBuilt ? onceInBuild(`status of ${root}`, () => status({ ...options, kept })) : status(options)));
    return { config, status: { ...asked, passagesIn, writePackage, trend: () => onceInBuild(`trend of ${root}`, () => trend(options)) } };
  } catch (error) {
    if (error instanceof UsageError) return end(error.message);
    throw error;
  }
}

function askOnce(ask: AskedStatus['get']): Pick<AskedStatus, 'get' | 'renew'> {
  let asked: ReturnType<typeof ask> | null = null;
  return { get: () => (asked ??= ask()), renew: () => void (asked = null) };
}

function endBuild(message: string): never {
  console.error(message);
  process.exit(2);
}
