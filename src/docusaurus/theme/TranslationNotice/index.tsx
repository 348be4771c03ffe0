import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { AboutTranslation } from '../../../components/article/AboutTranslation.tsx';
import { useArticle } from '../../../components/article/article-context.ts';
import { useNoticeSentence } from '../../../components/article/use-notice-sentence.tsx';
import { markClass, standingWord } from '../../../components/use-standing-words.ts';
import { useLanguageOf } from '../../../components/use-language-of.ts';
import { useLanguageName, useWordsLanguage } from '../../../components/use-words.ts';
import { LookupSwitch } from '../../parts/LookupSwitch.tsx';
import { useTold } from '../../parts/told-context.ts';
import { useSourcePath } from '../../parts/use-source-address.ts';

/** What a reader should know before trusting a page: one sentence in their own words, and what it is known from behind a disclosure. */
export default function TranslationNotice(): ReactNode {
  const { status, standing } = useArticle();
  const sentence = useNoticeSentence();
  const words = useWordsLanguage();
  const label = translate({
    id: 'lockstep.notice.label',
    message: 'About this translation',
    description: 'Name of the notice above an article',
  });
  return (
    <aside className="lockstep notice" {...words} aria-label={label} data-state={standing.kind}>
      <p className={markClass(standing)}>
        <i className="mark" />
        <span>
          <span className="vh">{standingWord(standing)}. </span>
          {sentence}
        </span>
      </p>
      <div className="acts">
        {status.target ? (
          <>
            <SourceLink />
            <LookupSwitch />
            <AboutTranslation />
          </>
        ) : (
          <DashboardLink />
        )}
      </div>
    </aside>
  );
}

/** The source is in another build of the site: a plain link leads there. */
function SourceLink(): ReactNode {
  const { i18n } = useDocusaurusContext();
  const path = useSourcePath();
  const languageOf = useLanguageOf();
  const language = useLanguageName(i18n.defaultLocale);
  return (
    <a href={path} hrefLang={languageOf(i18n.defaultLocale).lang}>
      {translate({ id: 'lockstep.frame.read-source', message: 'Read in {language}', description: 'Link to the original' }, { language })}
    </a>
  );
}

function DashboardLink(): ReactNode {
  const dashboard = useTold()?.dashboard;
  if (!dashboard) return null;
  return (
    <Link to={`/${dashboard}`}>
      {translate({ id: 'lockstep.notice.all', message: 'See what is translated', description: 'Link to the dashboard' })}
    </Link>
  );
}
