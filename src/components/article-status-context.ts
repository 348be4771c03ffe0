import { createContext, useContext } from 'react';
import type { ArticleStatus } from '../plugins/translation-status/article-status.ts';

const Context = createContext<ArticleStatus | null>(null);

export const ArticleStatusProvider = Context.Provider;

/** The translation status of the article around. */
export function useArticleStatus(): ArticleStatus {
  const status = useContext(Context);
  if (!status) throw new Error('Unexpected use outside of an article, expected an ArticleStatusProvider');
  return status;
}
