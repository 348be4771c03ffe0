import Content from '@theme-original/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';
import type { ReactNode } from 'react';
import { useArticleStatus } from '../../../components/article-status-context.ts';
import { TranslationNotice } from '../../../components/TranslationNotice/index.tsx';

/** The article's text in its own language, below what the reader should know of its translation. */
export default function ArticleContent(props: Props): ReactNode {
  const status = useArticleStatus();
  return (
    <>
      <TranslationNotice status={status} />
      <div lang={status.contentLocale}>
        <Content {...props} />
      </div>
    </>
  );
}
