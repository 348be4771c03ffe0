import { resolve } from 'node:path';
import { readBytes } from '../io/files.ts';
import { UsageError } from '../model/usage-error.ts';
import { readTmx } from '../xliff/tmx/read-tmx.ts';
import type { MemoryUnit } from '../xliff/tmx/tmx.ts';
import type { Invocation } from './command.ts';

/**
 * The translation units of the files that `--memory` names.
 *
 * @throws UsageError where one is not there or no TMX
 */
export function readMemory({ world, flags }: Invocation): MemoryUnit[] {
  return ((flags.memory as string[] | undefined) ?? []).flatMap((path) => {
    const bytes = readBytes(resolve(world.cwd, path));
    if (!bytes) throw new UsageError(`${path}: Unexpected absence, expected a TMX file`);
    return readTmx(bytes, path);
  });
}
