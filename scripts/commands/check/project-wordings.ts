import { type Wordings, wordingsOf } from '../../checks/language/wordings.ts';
import { type Translation, translationOf } from '../../checks/translation/translation.ts';
import type { Project } from '../../config/project.ts';
import type { Parser } from '../../markdown/parser/parser.ts';
import { segmentsOrNull } from '../../markdown/segments/segments.ts';
import type { Page } from '../../model/page.ts';
import { wordingPairs } from './answers.ts';
import { pagesOf } from './project-habits.ts';

/** How all targets of a locale translate short texts. Each is read beside its source as that is now. */
export function projectWordings(project: Project, locale: string, parse: Parser): Wordings {
  return wordingsOf(translations());

  function* translations(): Generator<{ page: Page; translation: Translation }> {
    for (const { page, source } of pagesOf(wordingPairs(project, locale), project, null)) {
      const [target, base] = [page, source].map((one) => segmentsOrNull(one, parse));
      if (target && base) yield { page, translation: translationOf({ base, source: null, basis: 'source' }, target) };
    }
  }
}
