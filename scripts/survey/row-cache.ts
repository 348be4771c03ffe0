import { digest } from '../model/digest.ts';
import { dirname, join } from 'node:path';
import type { Project } from '../config/project.ts';
import { version } from '../config/version.ts';
import { openStateFolder, stateFolder } from '../io/apply/state-folder.ts';
import { readBytes } from '../io/files.ts';
import { realFolders } from '../io/lies-inside.ts';
import { writeFile } from '../io/write-file.ts';
import type { Pair } from '../model/pair.ts';
import type { OpenPairs, RowCache } from '../pairs/open-pairs.ts';
import { strayRecords } from '../pairs/stray-records.ts';
import type { FollowedPair } from '../pairs/renames.ts';
import { toldDialect, type ToldDialect } from '../pairs/told-dialect.ts';
import { digestOfHistories, type Grounds, mayChange } from './grounds.ts';
import { digestsOf, headsOf } from './project-state.ts';

/** Rows of a kind: where they are remembered, and what each hangs on. */
export interface Rows<Row> {
  location: string | null;
  name: string;
  /** Changes when what makes the rows does, next to the version of the toolchain. */
  madeBy?: string;
  groundsOf(row: Row): Grounds;
}

/** Where a program that asks often keeps what it was told, and what says that it was told the same. */
export interface KeptRows {
  /** Absolute path of a folder that no checkout brings along, as what lies in `node_modules`. */
  folder: string;
  madeBy: string;
}

interface Stored<Row> {
  key: string;
  dialect: ToldDialect;
  /** The commits of the repositories, and the files that are there. */
  state: string;
  followed: FollowedPair[];
  rows: Record<string, Remembered<Row>>;
}

/** A row; of its histories there is a digest where they are what it hangs on, and null where it hangs on more. */
type Remembered<Row> = [files: string, row: Row, histories: string | null];

/**
 * Rows of the last run, for pages of which no byte changed since: in `.lockstep/`, or the folder that was named. They are of no
 * use any more when the configuration, the toolchain, the dialect, an include or what was asked differs; when a repository stands at another commit,
 * those are that hang on no more than the histories of their files, where these are the same. Of what git may know better at the same
 * commits nothing is kept. Where they can't be written, there are
 * none; only of a folder that was named that is an error.
 *
 * @param asked what of the command line changes a row, its revisions as commits
 * @param rows the folder, absolute (null: the project's own), the name of the file there, and what each row hangs on
 */
export async function openRowCache<Row>(
  project: Project,
  pairs: readonly Pair[],
  asked: object,
  { headOf, historyOf, reader }: Pick<OpenPairs, 'headOf' | 'historyOf' | 'reader'>,
  { location, name: rowsName, groundsOf }: Rows<Row>,
): Promise<RowCache<Row>> {
  const { root, config } = project;
  const folder = location ?? stateFolder(root);
  const file = join(folder, `${rowsName}.json`);
  const { digestOf, digestOfPair } = digestsOf(project);
  const heads = headsOf(pairs, headOf);
  const includes = project.pairs
    .filter(({ kind }) => kind === 'include')
    .flatMap(({ source, target }) => [digestOf(source), digestOf(target)]);
  const strays = strayRecords(project).map((path) => [path, digestOf(path)]);
  const stored = load<Row>(file);
  const dialect = await toldDialect(project, { digestOf, reader, before: stored?.dialect ?? null });
  const key = digest('sha256', JSON.stringify([version, config, asked, includes, strays, dialect.id]));
  const there = pairs.map(({ source, target, sourceExists, targetExists }) => [source, target, sourceExists, targetExists]);
  const state = digest('sha256', JSON.stringify([heads, there]));
  const before = stored?.key === key ? stored : null;
  const isSameState = before?.state === state;
  const now: Stored<Row> = { key, dialect, state, followed: [], rows: {} };
  let changed = !isSameState || dialect !== before.dialect;
  return {
    pairs: () => (isSameState ? before.followed : null),
    async find(pair) {
      const name = nameOf(pair);
      const known = before && Object.hasOwn(before.rows, name) ? before.rows[name]! : null;
      if (known?.[0] !== digestOfFollowed(pair) || !(isSameState || (await isSettled(pair, known)))) return null;
      now.rows[name] = known;
      return known[1];
    },
    async keep(pair, row) {
      const grounds = groundsOf(row);
      if (await mayChange(grounds, pair, historyOf)) return;
      changed = true;
      now.rows[nameOf(pair)] = [digestOfFollowed(pair), row, await historiesOf(pair, grounds)];
    },
    save(followed) {
      if (!changed) return;
      now.followed = followed;
      const write = location === null ? writeOwn : () => writeFile(file, JSON.stringify(now), folder);
      write();
    },
  };

  async function isSettled(pair: FollowedPair, [, row, histories]: Remembered<Row>): Promise<boolean> {
    return histories !== null && histories === (await historiesOf(pair, groundsOf(row)));
  }

  /** What a page takes in has a history of its own; of a fork it counts where it left its source, and of `auto` how others record. */
  async function historiesOf(pair: FollowedPair, grounds: Grounds): Promise<string | null> {
    if (grounds === 'none') return '';
    const isMore = includes.length > 0 || ['auto', 'fork'].includes(config.provenance);
    return grounds === 'histories' && !isMore ? digestOfHistories(pair, historyOf) : null;
  }

  function writeOwn(): void {
    try {
      writeFile(file, JSON.stringify(now), openStateFolder(root));
    } catch {
      // The next run judges every page anew.
    }
  }

  function digestOfFollowed({ pair, renamedFrom }: FollowedPair): string {
    return `${digestOfPair(pair)} ${renamedFrom ?? ''}`;
  }
}

const nameOf = ({ pair: { locale, source, target } }: FollowedPair): string => `${locale} ${source} ${target}`;

/** Of a project of ten thousands of pages: more is no cache of ours. */
const largest = 2 ** 28;

/** A cache that is damaged is none; so is a link to elsewhere or a pipe, which a checkout may bring. */
function load<Row>(file: string): Stored<Row> | null {
  try {
    const bytes = readBytes(file, { roots: realFolders([dirname(file)]), most: largest });
    const stored = bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Stored<Row>);
    return stored && Array.isArray(stored.followed) && stored.rows ? stored : null;
  } catch {
    return null;
  }
}
