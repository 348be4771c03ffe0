import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { DashboardData } from '../../plugins/translation-status/article-status.ts';
import type { Standing } from '../../plugins/translation-status/standing.ts';
import { markClass, shownKinds, standingWord } from '../use-standing-words.ts';
import { useLanguageName } from '../use-words.ts';

/** What the marks mean that stand beside articles. */
export function Signs({ data }: { data: DashboardData }): ReactNode {
  const language = useLanguageName(data.sourceLocale);
  return (
    <section className="band" id="marks">
      <h2>
        <Translate id="home.marks" description="Above what the marks mean">
          Two bars, original and translation
        </Translate>
      </h2>
      <ul className="signs">
        {shownKinds(kinds, data).map((kind) => (
          <li key={kind} className={markClass({ kind })}>
            <i className="lockstep-mark" />
            <span>
              <b>{standingWord({ kind, locale: '', places: null, isBehind: false })}</b>
              <span>{meaningOf(kind, language)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const kinds = ['current', 'part', 'differs', 'unknown', 'missing', 'kept'] as const satisfies Standing['kind'][];

function meaningOf(kind: (typeof kinds)[number], language: string): string {
  const description = 'What a mark means';
  switch (kind) {
    case 'current':
      return translate(
        { id: 'sign.current', message: 'The translation says what the page in {language} says.', description },
        { language },
      );
    case 'part':
      return translate(
        { id: 'sign.part', message: 'What is translated is in step. The rest is shown in {language}, and marked.', description },
        { language },
      );
    case 'differs':
      return translate(
        { id: 'sign.differs', message: 'The page in {language} says something else. The places are marked in the text.', description },
        { language },
      );
    case 'unknown':
      return translate({ id: 'sign.unknown', message: 'It is a translation, but of what text was not recorded.', description });
    case 'kept':
      return translate({ id: 'sign.kept', message: 'It is in {language} on purpose, for all readers.', description }, { language });
    default:
      return translate({ id: 'sign.missing', message: 'You read the page in {language}.', description }, { language });
  }
}
