import Heading from '@theme-init/Heading';
import type { Props } from '@theme/Heading';
import TranslationNotice from '@theme/TranslationNotice';
import { type ReactNode, useId } from 'react';
import { useOptionalArticle } from '../../../components/article/article-context.ts';

/** A heading; below the first of the highest level, which is the title of a page, stands what to know before reading it. */
export default function HeadingWithNotice(props: Props): ReactNode {
  const article = useOptionalArticle();
  const own = useId();
  if (!article || props.as !== 'h1') return <Heading {...props} />;
  article.title.current ??= own;
  return (
    <>
      <Heading {...props} />
      {article.title.current === own && <TranslationNotice />}
    </>
  );
}
