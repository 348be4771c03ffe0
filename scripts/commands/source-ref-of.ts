import { resolve } from 'node:path';
import type { LoadedConfig } from '../config/load-config.ts';
import { isBareRepository } from '../io/repository-top.ts';

/** The revision that sources are read at: the one that was named, `HEAD` of a bare repository, or null: as they lie on disk. */
export function sourceRefOf({ root, config }: LoadedConfig, named?: string): string | null {
  return named ?? (isBareRepository(resolve(root, config.sourceRoot)) ? 'HEAD' : null);
}
