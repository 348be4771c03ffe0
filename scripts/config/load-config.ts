import { dirname, join, resolve } from 'node:path';
import { isFile, readBytes } from '../io/files.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Config } from './config.ts';
import { parseConfig } from './parse-config.ts';

export interface LoadedConfig {
  /** Absolute path of the folder that holds the file. */
  root: string;
  file: string;
  config: Config;
}

export const configName = 'lockstep.config.json';

/**
 * The configuration that holds for a folder: the file named, else the nearest `lockstep.config.json` upwards.
 *
 * @returns null where none is named and none is found
 * @throws UsageError with path:line:column where the file is absent, no JSON, or not of the schema
 */
export function loadConfig(cwd: string, named?: string): LoadedConfig | null {
  const file = named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (file === null) return null;
  const bytes = readBytes(file);
  if (!bytes) throw new UsageError(`${named}: Unexpected absence, expected a configuration file there`);
  return { root: dirname(file), file, config: parseConfig(new TextDecoder().decode(bytes), file) };
}

/** The nearest configuration upwards of a folder, or in it; null where there is none. */
export function findConfig(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, configName);
    if (isFile(file)) return file;
    if (dirname(folder) === folder) return null;
  }
}
