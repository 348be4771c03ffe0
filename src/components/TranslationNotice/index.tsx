import type { ReactNode } from 'react';
import type { ArticleStatus } from '../../plugins/translation-status/article-status.ts';
import { ReconstructedNotice } from './ReconstructedNotice.tsx';
import { TranslatedNotice } from './TranslatedNotice.tsx';
import { UntranslatedNotice } from './UntranslatedNotice.tsx';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** What a reader should know before trusting a page: how it came into their language, and how it stands to its source. */
export function TranslationNotice({ status }: { status: ArticleStatus }): ReactNode {
  const { i18n } = useDocusaurusContext();
  if (status.target) return <TranslatedNotice target={status.target} status={status} />;
  if (status.contentLocale !== i18n.currentLocale) return <UntranslatedNotice status={status} />;
  return status.sourceReconstructed ? <ReconstructedNotice /> : null;
}
