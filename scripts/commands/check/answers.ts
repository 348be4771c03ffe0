import { resolve } from 'node:path';
import type { Subject } from '../../checks/check.ts';
import type { Project } from '../../config/project.ts';
import { digest } from '../../model/digest.ts';
import type { Pair } from '../../model/pair.ts';
import type { FileDigests } from '../../pairs/file-digests.ts';
import type { SpelledNames } from '../../pairs/spelled-names.ts';
import type { Question } from './noted-subject.ts';
import { habitPairs, type IsChanged, isWhole } from './project-habits.ts';
import { fileFinder } from './site-around.ts';

/** What the project says now to what checks asked in an earlier run. */
export interface Answers {
  to(question: Question, pair: Pick<Pair, 'source' | 'target'>): unknown;
  /** Of all pages that the project's habits are told from, and which of them are judged: with the same bytes there are the same habits. */
  ofHabits(): string;
  /** Of all pages that the wordings of a locale are told from. */
  ofWordings(locale: string | null): string;
}

interface Asked extends Pick<Subject, 'habits' | 'isAhead'> {
  project: Project;
  names: SpelledNames;
  digestOf: FileDigests;
  isChanged: IsChanged;
}

/** Opens the answers. Nothing is parsed but where habits are asked for, and their pages have changed. */
export function openAnswers({ project, names, digestOf, habits, isAhead, isChanged }: Asked): Answers {
  const filesAround = fileFinder(project, names);
  const wordings = new Map<string | null, string>();
  let ofHabits: string | undefined;
  return { to, ofWordings, ofHabits: () => (ofHabits ??= digestOfHabits()) };

  function to([about, ...what]: Question, { source, target }: Pick<Pair, 'source' | 'target'>): unknown {
    const [first, ...others] = what as [never, never, never];
    if (about === 'file') return filesAround(target, source).fileAt(first);
    if (about === 'source-file') return filesAround(target, source).sourceFileAt(first);
    if (about === 'ids') return digestOf(first);
    if (about === 'habit') return habits().has(first, ...others);
    if (about === 'labels') return habits().translatesLabels(first);
    if (about === 'dropped-ids') return habits().dropsIds(first);
    if (about === 'host') return habits().names(first);
    if (about === 'mirror') return habits().mirrorOf(...(what as [never, never, never, never]));
    if (about === 'import') return habits().imports(first);
    return about === 'wordings' ? ofWordings(first) : isAhead(first);
  }

  function ofWordings(locale: string | null): string {
    const known = wordings.get(locale) ?? digestOfAll(wordingPairs(project, locale));
    wordings.set(locale, known);
    return known;
  }

  function digestOfHabits(): string {
    const pairs = habitPairs(project);
    const changed = pairs.filter(({ target }) => isChanged?.(resolve(project.root, target)));
    return digest('sha1', [digestOfAll(pairs), ...changed.map(({ target }) => target)].join('\n'));
  }

  function digestOfAll(pairs: readonly Pair[]): string {
    return digest('sha1', pairs.flatMap(({ source, target }) => [target, digestOf(target), digestOf(source)]).join('\n'));
  }
}

/** Whether a question is about what the pages of a project commonly do. */
export const isOfHabits = ([about]: Question): boolean => ['habit', 'labels', 'dropped-ids', 'host', 'mirror', 'import'].includes(about);

/** The pairs that the wordings of a locale are told from. */
export const wordingPairs = ({ pairs }: Pick<Project, 'pairs'>, locale: string | null): Pair[] =>
  pairs.filter((pair) => pair.locale === locale && isWhole(pair));
