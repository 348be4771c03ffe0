import { resolve } from 'node:path';
import type { Habits } from '../../checks/check.ts';
import { type HabitPages, habitsOf } from '../../checks/front-matter/habits.ts';
import type { Project } from '../../config/project.ts';
import type { Pair } from '../../model/pair.ts';
import { readPage } from '../../pairs/read-page.ts';

/** So many pairs from all over a project are looked at. */
const sample = 500;

/**
 * What the targets of a project commonly do: of the whole project, whatever part of it is checked. Told when it is asked for.
 *
 * @param isChanged whether the run judges what somebody did to a file (absolute path), null where it judges all: to which sites targets may
 * lead is not told from what is to be judged
 */
export function projectHabits(project: Project, isChanged: IsChanged): () => Habits {
  let habits: Habits | undefined;
  return () => (habits ??= habitsOf(pagesOf(habitPairs(project), project, isChanged), project.config.frontMatter));
}

export type IsChanged = ((file: string) => boolean) | null;

/** The pairs that habits are told from. */
export function habitPairs({ pairs }: Pick<Project, 'pairs'>): Pair[] {
  const whole = pairs.filter(({ kind }) => kind === 'page').filter(isWhole);
  const step = Math.ceil(whole.length / sample);
  return whole.filter((_, index) => index % step === 0);
}

export const isWhole = ({ sourceExists, targetExists }: Pair): boolean => sourceExists && targetExists;

/** The pages of pairs, those that can be read. */
export function* pagesOf(pairs: readonly Pair[], { root, readable: roots }: Project, isChanged: IsChanged): Generator<HabitPages> {
  for (const { source, target, locale } of pairs) {
    const file = resolve(root, target);
    const [page, original] = [readPage(file, target, { roots }), readPage(resolve(root, source), source, { roots })];
    if (!page || !('page' in page) || !original || !('page' in original)) continue;
    yield { page: page.page, source: original.page, locale, isChanged: isChanged?.(file) ?? false };
  }
}
