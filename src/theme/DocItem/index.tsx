import DocItem from '@theme-original/DocItem';
import type { Props } from '@theme/DocItem';
import type { ReactNode } from 'react';
import { PageHead } from '../../components/PageHead/index.tsx';
import type { ArticleStatus } from '../../plugins/translation-status/article-status.ts';
import { ArticleStatusProvider } from '../../components/article-status-context.ts';

/** An article with its translation status, which the articles plugin gave its route. */
export default function ArticleItem({ status, ...props }: Props & { status: ArticleStatus }): ReactNode {
  return (
    <ArticleStatusProvider value={status}>
      <PageHead locales={status.availableLocales} canonical={status.contentLocale} />
      <DocItem {...props} />
    </ArticleStatusProvider>
  );
}
