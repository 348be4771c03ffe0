/* oxlint-disable oxc/no-this-in-exported-function -- a loader is handed what it works with as `this` */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { LoaderContext } from 'webpack';

interface Options {
  /** Absolute paths: of the folder that paths of pages are relative to, of what the plugin wrote, and of all that was generated. */
  root: string;
  folder: string;
  generated: string;
  locale: string;
}

/**
 * A loader that adds to the module of a page what was written of its translation, as `__lockstep`, and how to load the sources of its
 * passages. The bundler sees these files: a page of its cache is told of what changed since, and one that comes later is seen to come.
 */
export default function appendData(this: LoaderContext<Options>, code: string, map: string | undefined): void {
  const { root, folder, generated, locale } = this.getOptions();
  const page = posix(relative(root, this.resourcePath));
  const [data, sources] = [moduleName(page, locale), sourcesName(page, locale)].map((name) => join(folder, name)) as [string, string];
  const addressOf = (file: string) => JSON.stringify(`@generated/${posix(relative(generated, file))}`);
  for (const file of shownIn(code)) this.addDependency(join(root, file));
  // Another instance of the plugin told of it.
  if (/^export const __lockstep = /m.test(code)) return this.callback(null, code, map);
  if (!existsSync(data)) {
    this.addMissingDependency(data);
    return this.callback(null, code, map);
  }
  const lazy = existsSync(sources) ? `() => import(${addressOf(sources)})` : 'null';
  const told = `import __lockstepData from ${addressOf(data)};\nexport const __lockstep = { ...__lockstepData, sources: ${lazy} };`;
  return this.callback(null, `${code}\n${told}\n`, map);
}

/** Files of which a page shows a part (`render-learn.ts`), relative to the folder of paths. */
const shownIn = (code: string): string[] => /^export const __lockstepFiles = "(.*)";?$/m.exec(code)?.[1]!.split('|') ?? [];

const posix = (path: string): string => path.split(sep).join('/');

/** The file that holds what a locale's readers are told of a page: paths may be longer than names of files. All locales share one folder. */
export const moduleName = (page: string, locale: string): string => `page-${locale}-${fingerprint(page)}.json`;

/** The file that holds the sources of its passages. */
export const sourcesName = (page: string, locale: string): string => `page-${locale}-${fingerprint(page)}-sources.json`;

/** Whether a file holds what a locale is told: `zh`, and not `zh-Hans`. */
export const isModuleFor = (file: string, locale: string): boolean => {
  const beginning = `page-${locale}-`;
  return file.startsWith(beginning) && /^[\da-f]{24}\b/.test(file.slice(beginning.length));
};

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);
