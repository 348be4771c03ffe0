import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { type ReactNode, useId } from 'react';
import { useArticle } from './article-context.ts';
import { ChangeIndex } from './ChangeIndex.tsx';
import { Notice } from './Notice.tsx';
import { Passage } from './Passage.tsx';
import { Toc } from './Toc.tsx';

interface Props {
  id?: string;
  children?: ReactNode;
}

/** The first heading of the highest level, and below it what to know of the page before reading it. It has its anchor: pages link to it. */
export function ArticleTitle({ id, children, ...props }: Props): ReactNode {
  const { title, passages } = useArticle();
  const own = useId();
  useBrokenLinks().collectAnchor(id);
  title.current ??= own;
  return (
    <>
      <Passage as="h1" id={id} {...props}>
        {children}
      </Passage>
      {title.current === own && (
        <>
          <Notice />
          <Toc hasMore={passages.changes.length > 0}>
            <ChangeIndex />
          </Toc>
        </>
      )}
    </>
  );
}
