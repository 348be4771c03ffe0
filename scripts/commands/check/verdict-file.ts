import { dirname, join, resolve } from 'node:path';
import type { Project } from '../../config/project.ts';
import { version } from '../../config/version.ts';
import { openStateFolder, stateFolder } from '../../io/apply/state-folder.ts';
import { isFolder, readBytes } from '../../io/files.ts';
import { liesInside, realFolders } from '../../io/lies-inside.ts';
import { readSealed, writeSealed } from '../../io/sealed-file.ts';
import { writeFile } from '../../io/write-file.ts';
import { digest } from '../../model/digest.ts';
import { visible } from '../../model/visible.ts';
import type { World } from '../../model/world.ts';
import type { ToldDialect } from '../../pairs/told-dialect.ts';
import type { KeptVerdict } from './kept-verdicts.ts';

/** Where verdicts are kept. */
export interface VerdictPlace {
  /** Absolute path of a folder. */
  folder: string;
  /** Whether somebody has named it, outside of the project, and so vouches for what is in it: a CI job brings it back from its last run. */
  isVouchedFor: boolean;
}

/** All verdicts of a project that are kept. */
interface VerdictFile {
  /** Changes with what all of them were judged by. */
  key: string;
  /** The dialect of the project, and a digest of the targets that it was told from. */
  dialect: ToldDialect;
  verdicts: Record<string, KeptVerdict>;
}

/**
 * Where `check` keeps verdicts: in the folder that is named; below `node_modules`, if that is there; where it is asked for and that is not, in
 * `.lockstep/`. In CI, where nothing stays, only if it is asked for. Null: nowhere.
 */
export function verdictPlace(
  { cache, 'cache-location': named }: { cache?: boolean; 'cache-location'?: string },
  { root }: Pick<Project, 'root'>,
  { cwd, env }: Pick<World, 'cwd' | 'env'>,
): VerdictPlace | null {
  if (cache === false) return null;
  if (named !== undefined) {
    const folder = resolve(cwd, named);
    // One that is inside may have come with a checkout.
    return { folder, isVouchedFor: !liesInside(root, folder) };
  }
  const modules = join(root, 'node_modules');
  if (isFolder(modules) && (cache || !env.CI)) return { folder: join(modules, '.cache/lockstep/check'), isVouchedFor: false };
  return cache ? { folder: stateFolder(root), isVouchedFor: false } : null;
}

/** Says to who asked for a cache that holds nothing why that is. */
export function tellUnkept(
  { unkept }: { unkept?: string | undefined },
  { flags, world }: { flags: { cache?: boolean; 'cache-location'?: string }; world: Pick<World, 'err'> },
): void {
  const isAsked = flags.cache || flags['cache-location'] !== undefined;
  if (isAsked && unkept !== undefined) world.err(`lockstep: verdicts on pages that record no source are not kept: ${visible(unkept)}\n`);
}

/** What all verdicts of a run stand on: the toolchain to the byte, the configuration, and from where it is told. */
export const keyOfRun = ({ config, readable }: Project, ...others: readonly unknown[]): string =>
  digest('sha256', JSON.stringify([version, import.meta.url, config, readable, ...others]));

/** Of a project of ten thousands of pages: more is no cache of ours. */
const largest = 2 ** 28;

/** What an earlier run has left; null where it is damaged, came from elsewhere, or is no file. */
export function readVerdicts({ folder, isVouchedFor }: VerdictPlace): VerdictFile | null {
  try {
    const file = join(folder, name);
    const bytes = isVouchedFor ? readBytes(file, { roots: realFolders([dirname(file)]), most: largest }) : readSealed(file, largest);
    const stored = bytes && (JSON.parse(new TextDecoder().decode(bytes)) as VerdictFile | null);
    return stored?.dialect && stored.verdicts ? stored : null;
  } catch {
    return null;
  }
}

const name = 'verdicts.json';

/**
 * Keeps verdicts for the next run. Where nobody has named the folder and it can't be written, there are none.
 *
 * @throws UsageError where the folder that was named can't be written
 */
export function writeVerdicts({ folder, isVouchedFor }: VerdictPlace, root: string, verdicts: VerdictFile): void {
  const [file, text] = [join(folder, name), JSON.stringify(verdicts)];
  if (isVouchedFor) return writeFile(file, text, folder);
  try {
    if (folder === stateFolder(root)) openStateFolder(root);
    writeSealed(file, text, root);
  } catch {
    // The next run judges every page anew.
  }
}
