import { resolve } from 'node:path';
import type { Habits } from '../../checks/check.ts';
import { habitsOf } from '../../checks/front-matter/habits.ts';
import { type Wordings, wordingsOf } from '../../checks/language/wordings.ts';
import { type Translation, translationOf } from '../../checks/translation/translation.ts';
import type { Project } from '../../config/project.ts';
import type { Parser } from '../../markdown/parser/parser.ts';
import { segmentsOrNull } from '../../markdown/segments/segments.ts';
import type { Page } from '../../model/page.ts';
import type { Pair } from '../../model/pair.ts';
import { readPage } from '../../pairs/page-store.ts';

/** So many pairs from all over a project are looked at. */
const sample = 500;

/** What the targets of a project commonly do with front matter: of the whole project, whatever part of it is checked. */
export function projectHabits(project: Project): Habits {
  const whole = project.pairs.filter(({ kind }) => kind === 'page').filter(isWhole);
  const step = Math.ceil(whole.length / sample);
  const some = whole.filter((_, index) => index % step === 0);
  return habitsOf(pagesOf(some, project), project.config.frontMatter);
}

/** How all targets of a locale translate short texts. Each is read beside its source as that is now. */
export function projectWordings(project: Project, locale: string, parse: Parser): Wordings {
  return wordingsOf(translations());

  function* translations(): Generator<{ page: Page; translation: Translation }> {
    const pairs = project.pairs.filter((pair) => pair.locale === locale && isWhole(pair));
    for (const { page, source } of pagesOf(pairs, project)) {
      const [target, base] = [page, source].map((one) => segmentsOrNull(one, parse));
      if (target && base) yield { page, translation: translationOf({ base, source: null, basis: 'source' }, target) };
    }
  }
}

const isWhole = ({ sourceExists, targetExists }: Pair): boolean => sourceExists && targetExists;

function* pagesOf(pairs: readonly Pair[], { root, readable: roots }: Project): Generator<{ page: Page; source: Page; locale: string }> {
  for (const { source, target, locale } of pairs) {
    const [page, original] = [target, source].map((path) => readPage(resolve(root, path), path, { roots }));
    if (page && 'page' in page && original && 'page' in original) yield { page: page.page, source: original.page, locale };
  }
}
