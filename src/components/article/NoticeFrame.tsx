import type { ReactNode } from 'react';
import { markClass, standingWord } from '../use-standing-words.ts';
import { useWordsLanguage } from '../use-words.ts';
import { useArticle } from './article-context.ts';
import { articleWords } from './article-words.ts';

/**
 * What stands below a title: a sentence behind the mark of how the page stands, and below it what a reader may do. Of a translation the
 * mark is said aloud as well; of other pages the sentence says nothing else.
 */
export function NoticeFrame({ sentence, children }: { sentence: ReactNode; children?: ReactNode }): ReactNode {
  const { status, standing } = useArticle();
  const words = useWordsLanguage();
  return (
    <aside
      className="lockstep lockstep-notice lockstep-ui"
      {...words}
      aria-label={articleWords.about()}
      data-state={standing.kind}
      data-pagefind-ignore="all"
    >
      <p className={markClass(standing)}>
        <i className="lockstep-mark" />
        <span>
          {status.target && <span className="lockstep-vh">{standingWord(standing)}. </span>}
          {sentence}
        </span>
      </p>
      {children && <div className="lockstep-acts">{children}</div>}
    </aside>
  );
}
