import { useDoc } from '@docusaurus/plugin-content-docs/client';
import DocItemContent from '@theme-init/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';
import TranslationNotice from '@theme/TranslationNotice';
import type { ReactNode } from 'react';
import { useOptionalArticle } from '../../../../components/article/article-context.ts';
import { ElsewhereChanged } from '../../../../components/article/Changed.tsx';
import { ElsewhereForeign } from '../../../../components/article/Foreign.tsx';
import { TextLanguage } from '../../../parts/TextLanguage.tsx';

/** The text of a page in the language that it is in. What is told of it stands below its title, or above it all where it shows none. */
export default function DocItemContentInItsLanguage(props: Props): ReactNode {
  const article = useOptionalArticle();
  const { frontMatter, contentTitle } = useDoc();
  if (!article) return <DocItemContent {...props} />;
  const hasTitle = contentTitle !== undefined || !frontMatter.hide_title;
  return (
    <TextLanguage className="lockstep">
      {!hasTitle && <TranslationNotice />}
      <DocItemContent {...props} />
      <ElsewhereForeign />
      <ElsewhereChanged />
    </TextLanguage>
  );
}
