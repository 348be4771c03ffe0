import type { Project } from '../config/project.ts';
import { digest } from '../model/digest.ts';
import { telltales } from '../provenance/index.ts';
import type { FileDigests } from './file-digests.ts';
import type { OpenPairs } from './open-pairs.ts';

/** A dialect by its id, and a digest of the targets that it was told from. */
export interface ToldDialect {
  id: string;
  toldFrom: string;
}

interface Told extends Pick<OpenPairs, 'reader'> {
  digestOf: FileDigests;
  /** What an earlier run was told, under whatever configuration; null where there was none. */
  before: ToldDialect | null;
}

/**
 * The dialect that targets are read in, for what is kept from run to run: that of the last run where the targets that it is told from
 * are the same, so that nothing is parsed for it. Whoever keeps something by it keeps it by the configuration, too.
 *
 * @throws UsageError where the configuration names none that is known
 */
export async function toldDialect(project: Project, { digestOf, reader, before }: Told): Promise<ToldDialect> {
  const digests = telltales(project.pairs).map(({ target }) => digestOf(target));
  const toldFrom = digest('sha1', [project.config.provenance, ...digests].join(' '));
  return before?.toldFrom === toldFrom ? before : { id: (await reader()).dialect.id, toldFrom };
}
