import { openConfig, openProject, type Project, sourceRefOf } from '../config/project.ts';
import { version } from '../config/version.ts';
import { digest } from '../model/digest.ts';
import { type Pair, sidecarPath } from '../model/pair.ts';
import { openFileDigests } from '../pairs/file-digests.ts';
import { type OpenPairs, withPairs } from '../pairs/open-pairs.ts';
import { recordPathsOf } from '../pairs/record-file.ts';
import { strayRecords } from '../pairs/stray-records.ts';
import { dialects } from '../provenance/index.ts';

/**
 * Changes when anything does that a report of the whole project is made of: the toolchain, the configuration, a commit, a byte of a page, an
 * include, a sidecar or a record. For a program that keeps what it was told.
 *
 * @param options.cwd absolute path of the project's folder, or of one below it
 * @param options.checkouts what the configuration may name beside its repository: as `--checkout`
 * @throws UsageError where there is no configuration, or it is wrong
 */
export async function projectState(options: { cwd: string; checkouts?: readonly string[] }): Promise<string> {
  const loaded = openConfig(options);
  const project = openProject(loaded, sourceRefOf(loaded));
  const { digestOf, digestOfPair } = digestsOf(project);
  const held = project.pairs.map((pair) => [pair.locale, pair.source, pair.target, digestOfPair(pair)]);
  const stray = strayRecords(project).map((path) => [path, digestOf(path)]);
  const heads = await withPairs(project, async ({ headOf }) => headsOf(project.pairs, headOf));
  return digest('sha256', JSON.stringify([version, project.config, heads, held, stray]));
}

/** The commits that the repositories of pairs are at. */
export const headsOf = (pairs: readonly Pair[], headOf: OpenPairs['headOf']): (string | null)[] => [
  ...new Set(pairs.flatMap(({ source, target }) => [headOf(source), headOf(target)])),
];

/** Digests of a project's files, each read once; `-` of what is not there, or may not be read. */
export function digestsOf(project: Project): Digests {
  const { config } = project;
  const digestOf = openFileDigests(project);
  const recording = dialects.filter(({ id, recordFile }) => recordFile !== null && ['auto', id].includes(config.provenance));
  return { digestOf, digestOfPair };

  function digestOfPair(pair: Pair): string {
    const records = recording.flatMap((dialect) => recordPathsOf(pair.target, dialect));
    return [pair.source, pair.target, sidecarPath(pair), ...records].map((path) => digestOf(path)).join(' ');
  }
}

interface Digests {
  digestOf(path: string): string;
  /** Of both pages, and what is recorded of them. */
  digestOfPair(pair: Pair): string;
}
