import { createContext, useContext } from 'react';
import type { ArticlePassages } from '../../plugins/passages/article-passages.ts';
import type { ArticleStatus } from '../../plugins/translation-status/article-status.ts';
import type { Standing } from '../../plugins/translation-status/standing.ts';

/** How every article of the site stands in the reader's locale, by its address: `/fr-FR/security/mtp/a/`. */
export type ListedArticles = Record<string, Standing>;

/** What an article's route brings along. */
interface ArticleContext {
  status: ArticleStatus;
  /** How it stands in the reader's locale. */
  standing: Standing;
  listed: ListedArticles;
  /** What is known of its passages; none on a page of the source. */
  passages: ArticlePassages;
  /** Numbers of changes that were shown where they stand: what is left is shown below the article. */
  placed: Set<number>;
  /** Which heading is the article's title: the first that asks. */
  title: { current: string | null };
  /** Which passage of the source's language is the first: the notice leads there. */
  foreign: { current: string | null };
}

const Context = createContext<ArticleContext | null>(null);

export const ArticleProvider = Context.Provider;

/** The article around, or null on what is none, or of which nothing is known. */
export const useOptionalArticle = (): ArticleContext | null => useContext(Context);

/** The article around. */
export function useArticle(): ArticleContext {
  const article = useOptionalArticle();
  if (!article) throw new Error('Unexpected use outside of an article, expected an ArticleProvider');
  return article;
}

/** Whether there is an article around. */
export const useIsArticle = (): boolean => useContext(Context) !== null;

/** The other articles, as seen from this one: how they stand, and what language the titles of untranslated ones are in. */
export function useListedArticles(): { sourceLocale: string | undefined; at(address: string): Standing | null } {
  const article = useContext(Context);
  return {
    sourceLocale: article?.status.sourceLocale,
    at: (address) => article?.listed[address.replace(/\/*$/, '/')] ?? null,
  };
}
