import { digest } from '../model/digest.ts';
import { dirname, join } from 'node:path';
import type { Project } from '../config/project.ts';
import { version } from '../config/version.ts';
import { openStateFolder, stateFolder } from '../io/apply/state-folder.ts';
import { readBytes } from '../io/files.ts';
import { realFolders } from '../io/lies-inside.ts';
import { writeFile } from '../io/write-file.ts';
import type { PageDrift } from '../model/drift.ts';
import type { Pair } from '../model/pair.ts';
import type { OpenPairs, RowCache } from '../pairs/open-pairs.ts';
import { strayRecords } from '../pairs/stray-records.ts';
import type { FollowedPair } from '../pairs/renames.ts';
import { digestsOf, headsOf } from './project-state.ts';

/** Where rows of a kind are remembered. */
export interface RowPlace {
  location: string | null;
  name: string;
  /** Changes when what makes the rows does, next to the version of the toolchain. */
  madeBy?: string;
}

/** Where a program that asks often keeps what it was told, and what says that it was told the same. */
export interface KeptRows {
  /** Absolute path of a folder that no checkout brings along, as what lies in `node_modules`. */
  folder: string;
  madeBy: string;
}

interface Stored<Row> {
  key: string;
  followed: FollowedPair[];
  rows: Record<string, [digest: string, row: Row]>;
}

/**
 * Rows of the last run, for pages of which no byte changed since: in `.lockstep/`, or the folder that was named. They are of no
 * use any more when the configuration, the toolchain, the commit of a repository, an include or what was asked differs. Where
 * they can't be written, there are none; only of a folder that was named that is an error.
 *
 * @param asked what of the command line changes a row, its revisions as commits
 * @param place the folder, absolute (null: the project's own), and the name of the file there: what the rows are
 */
export function openRowCache<Row = PageDrift>(
  project: Project,
  pairs: readonly Pair[],
  asked: object,
  headOf: OpenPairs['headOf'],
  { location, name: rowsName }: RowPlace,
): RowCache<Row> {
  const { root, config } = project;
  const folder = location ?? stateFolder(root);
  const file = join(folder, `${rowsName}.json`);
  const { digestOf, digestOfPair } = digestsOf(project);
  const heads = headsOf(pairs, headOf);
  const includes = project.pairs
    .filter(({ kind }) => kind === 'include')
    .flatMap(({ source, target }) => [digestOf(source), digestOf(target)]);
  const key = digest(
    'sha256',
    JSON.stringify([
      version,
      config,
      asked,
      heads,
      includes,
      strayRecords(project).map((path) => [path, digestOf(path)]),
      pairs.map(({ source, target, sourceExists, targetExists }) => [source, target, sourceExists, targetExists]),
    ]),
  );
  const before = load<Row>(file, key);
  const now: Stored<Row> = { key, followed: [], rows: {} };
  let changed = before === null;
  return {
    pairs: () => before?.followed ?? null,
    find(pair) {
      const name = nameOf(pair);
      const known = before && Object.hasOwn(before.rows, name) ? before.rows[name]! : null;
      if (known?.[0] !== digestOfPair(pair.pair)) return null;
      now.rows[name] = known;
      return known[1];
    },
    keep(pair, row) {
      changed = true;
      now.rows[nameOf(pair)] = [digestOfPair(pair.pair), row];
    },
    save(followed) {
      if (!changed) return;
      now.followed = followed;
      const write = location === null ? writeOwn : () => writeFile(file, JSON.stringify(now), folder);
      write();
    },
  };

  function writeOwn(): void {
    try {
      writeFile(file, JSON.stringify(now), openStateFolder(root));
    } catch {
      // The next run judges every page anew.
    }
  }
}

const nameOf = ({ pair: { locale, source, target } }: FollowedPair): string => `${locale} ${source} ${target}`;

/** Of a project of ten thousands of pages: more is no cache of ours. */
const largest = 2 ** 28;

/** A cache that is damaged, or of another key, is none; so is a link to elsewhere or a pipe, which a checkout may bring. */
function load<Row>(file: string, key: string): Stored<Row> | null {
  try {
    const bytes = readBytes(file, { roots: realFolders([dirname(file)]), most: largest });
    const stored = bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Stored<Row>);
    return stored?.key === key && Array.isArray(stored.followed) && stored.rows ? stored : null;
  } catch {
    return null;
  }
}
