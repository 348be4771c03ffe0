import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { AboutTranslation } from '../../../components/article/AboutTranslation.tsx';
import { useArticle } from '../../../components/article/article-context.ts';
import { articleWords } from '../../../components/article/article-words.ts';
import { NoticeFrame } from '../../../components/article/NoticeFrame.tsx';
import { useNoticeSentence } from '../../../components/article/use-notice-sentence.tsx';
import { useLanguageOf } from '../../../components/use-language-of.ts';
import { useLanguageName } from '../../../components/use-words.ts';
import { LookupSwitch } from '../../parts/LookupSwitch.tsx';
import { useTold } from '../../parts/told-context.ts';
import { useSourcePath } from '../../parts/use-source-address.ts';

/** What a reader should know before trusting a page: one sentence in their own words, and what it is known from behind a disclosure. */
export default function TranslationNotice(): ReactNode {
  const { status } = useArticle();
  return (
    <NoticeFrame sentence={useNoticeSentence()}>
      {status.target ? (
        <>
          <SourceLink />
          <LookupSwitch />
          <AboutTranslation />
        </>
      ) : (
        <DashboardLink />
      )}
    </NoticeFrame>
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
      {articleWords.readIn(language)}
    </a>
  );
}

function DashboardLink(): ReactNode {
  const dashboard = useTold()?.dashboard;
  return dashboard ? <Link to={`/${dashboard}`}>{articleWords.all()}</Link> : null;
}
