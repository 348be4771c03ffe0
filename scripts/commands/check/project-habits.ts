import { resolve } from 'node:path';
import type { Habits } from '../../checks/check.ts';
import { habitsOf } from '../../checks/front-matter/habits.ts';
import type { Project } from '../../config/project.ts';
import type { Page } from '../../model/page.ts';
import type { Pair } from '../../model/pair.ts';
import { readPage } from '../../pairs/read-page.ts';

/** So many pairs from all over a project are looked at. */
const sample = 500;

/** What the targets of a project commonly do with front matter: of the whole project, whatever part of it is checked. Told when it is asked for. */
export function projectHabits(project: Project): () => Habits {
  let habits: Habits | undefined;
  return () => (habits ??= habitsOf(pagesOf(habitPairs(project), project), project.config.frontMatter));
}

/** The pairs that habits are told from. */
export function habitPairs({ pairs }: Pick<Project, 'pairs'>): Pair[] {
  const whole = pairs.filter(({ kind }) => kind === 'page').filter(isWhole);
  const step = Math.ceil(whole.length / sample);
  return whole.filter((_, index) => index % step === 0);
}

export const isWhole = ({ sourceExists, targetExists }: Pair): boolean => sourceExists && targetExists;

/** The pages of pairs, those that can be read. */
export function* pagesOf(
  pairs: readonly Pair[],
  { root, readable: roots }: Project,
): Generator<{ page: Page; source: Page; locale: string }> {
  for (const { source, target, locale } of pairs) {
    const [page, original] = [target, source].map((path) => readPage(resolve(root, path), path, { roots }));
    if (page && 'page' in page && original && 'page' in original) yield { page: page.page, source: original.page, locale };
  }
}
