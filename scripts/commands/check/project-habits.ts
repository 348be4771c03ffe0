import { resolve } from 'node:path';
import type { Habits } from '../../checks/check.ts';
import { habitsOf } from '../../checks/front-matter/habits.ts';
import type { Project } from '../../config/project.ts';
import type { Page } from '../../model/page.ts';
import { readPage } from '../../pairs/page-store.ts';

/** So many pairs from all over a project are looked at. */
const sample = 500;

/** What the targets of a project commonly do with front matter: of the whole project, whatever part of it is checked. */
export function projectHabits({ root, readable: roots, pairs, config }: Project): Habits {
  const whole = pairs.filter(({ kind, sourceExists, targetExists }) => kind === 'page' && sourceExists && targetExists);
  const step = Math.ceil(whole.length / sample);
  return habitsOf(read(), config.frontMatter);

  function* read(): Generator<{ page: Page; source: Page; locale: string }> {
    for (const { source, target, locale } of whole.filter((_, index) => index % step === 0)) {
      const [page, original] = [target, source].map((path) => readPage(resolve(root, path), path, { roots }));
      if (page && 'page' in page && original && 'page' in original) yield { page: page.page, source: original.page, locale };
    }
  }
}
