import { openFileDigests } from '../../pairs/file-digests.ts';
import type { OpenPairs } from '../../pairs/open-pairs.ts';
import { openSpelledNames } from '../../pairs/spelled-names.ts';
import { strayRecords } from '../../pairs/stray-records.ts';
import { toldDialect } from '../../pairs/told-dialect.ts';
import { openAnswers } from './answers.ts';
import { type KeptVerdicts, openKeptVerdicts } from './kept-verdicts.ts';
import type { PagesToCheck } from './pages-to-check.ts';
import { slugRulesOf } from './site-around.ts';
import { keyOfRun, readVerdicts, type VerdictPlace, writeVerdicts } from './verdict-file.ts';

type Run = Pick<Parameters<typeof openAnswers>[0], 'project' | 'habits' | 'isAhead' | 'isChanged'> & { wanted: PagesToCheck; cwd: string };

/** Verdicts from run to run. */
interface Kept {
  verdicts: KeptVerdicts;
  /** Keeps those of this run for the next one. */
  save(): void;
}

/** Opens the verdicts that an earlier run has left in a place: those that were judged by the same toolchain, configuration and dialect. */
export async function openKept(place: VerdictPlace, pairs: OpenPairs, run: Run, isWhole: boolean): Promise<Kept> {
  const { project, wanted, cwd } = run;
  const [digestOf, names] = [openFileDigests(project), openSpelledNames(project.root)];
  const answers = openAnswers({ ...run, names, digestOf });
  const file = readVerdicts(place);
  const dialect = await toldDialect(project, { digestOf, reader: pairs.reader, before: file?.dialect ?? null });
  const strays = strayRecords(project).map((path) => [path, digestOf(path)]);
  const key = keyOfRun(project, cwd, dialect.id, slugRulesOf(project.config.pages, names), strays);
  const before = file?.key === key ? file.verdicts : {};
  const verdicts = openKeptVerdicts(before, { ...pairs, wanted, names, digestOf, answers, glossary: project.config.glossary, isWhole });
  return { verdicts, save };

  function save(): void {
    const all = verdicts.all();
    if (all || dialect !== file?.dialect) writeVerdicts(place, project.root, { key, dialect, verdicts: all ?? before });
  }
}
