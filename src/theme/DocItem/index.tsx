import { DocProvider, useDoc, useDocsSidebar } from '@docusaurus/plugin-content-docs/client';
import { PageMetadata } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/DocItem';
import MDXContent from '@theme/MDXContent';
import { type ReactNode, useRef } from 'react';
import { ElsewhereChanged } from '../../components/article/Changed.tsx';
import { ElsewhereForeign } from '../../components/article/Foreign.tsx';
import { ArticleFoot } from '../../components/article/ArticleFoot.tsx';
import { ArticleTitle } from '../../components/article/ArticleTitle.tsx';
import { ArticleProvider, type ListedArticles } from '../../components/article/article-context.ts';
import { PageLinks } from '../../components/article/PageLinks.tsx';
import { Breadcrumbs } from '../../components/article/Breadcrumbs.tsx';
import { useLanguageOf } from '../../components/use-language-of.ts';
import { ArticleData } from '../../components/frame/ArticleData.tsx';
import { PageHead } from '../../components/frame/PageHead.tsx';
import Layout from '../Layout/index.tsx';
import type { ArticlePassages } from '../../plugins/passages/article-passages.ts';
import type { ArticleStatus } from '../../plugins/translation-status/article-status.ts';

interface Own {
  /** Translation status of the article, and how all others stand, which the articles plugin gave its route. */
  status: ArticleStatus;
  listed: ListedArticles;
  passages: ArticlePassages;
  /** Whether the article is rendered with the list beside it; a build puts it beside the others: `kept-pages.ts`. */
  hasList?: boolean;
}

/** An article in its own language, with what the reader should know of its translation where it stands. */
export default function DocItem({ status, listed, passages, hasList = true, content: Content }: Props & Own): ReactNode {
  const { i18n } = useDocusaurusContext();
  const standing = status.standings.find(({ locale }) => locale === i18n.currentLocale)!;
  const list = useDocsSidebar()?.items;
  const title = useRef<string>(null);
  const foreign = useRef<string>(null);
  const placed = new Set<number>();
  return (
    <ArticleProvider value={{ status, standing, listed, passages, placed, title, foreign }}>
      <DocProvider content={Content}>
        <Head status={status} />
        <Layout standings={status.standings} articles={list && !hasList ? [] : list}>
          <Article status={status}>
            <Content />
          </Article>
        </Layout>
      </DocProvider>
    </ArticleProvider>
  );
}

function Head({ status }: { status: ArticleStatus }): ReactNode {
  const { availableLocales, contentLocale } = status;
  const { metadata, frontMatter } = useDoc();
  return (
    <>
      <PageMetadata title={metadata.title} description={metadata.description} keywords={frontMatter.keywords} />
      <PageHead locales={availableLocales} canonical={contentLocale} />
      <ArticleData status={status} />
    </>
  );
}

/** A title that only the front matter has is shown as well. */
function Article({ status, children }: { status: ArticleStatus; children: ReactNode }): ReactNode {
  const { contentLocale, availableLocales } = status;
  const { metadata, contentTitle } = useDoc();
  const { i18n } = useDocusaurusContext();
  const languageOf = useLanguageOf();
  const isOwn = contentLocale === i18n.currentLocale;
  // The search finds it in the language that it is in, and knows which locales have it in theirs.
  const found = isOwn && {
    'data-pagefind-body': '',
    'data-pagefind-filter': availableLocales.map((locale) => `translated:${locale}`).join(', '),
  };
  // What `npm run dev` edits.
  const edited = process.env.NODE_ENV === 'development' && { 'data-page': status.path, 'data-source': status.sourceLocale };
  return (
    <main className="page" id="main">
      <Breadcrumbs />
      <article className={isOwn ? 'prose' : 'prose lockstep-src'} {...languageOf(contentLocale)} {...found} {...edited}>
        {contentTitle === undefined && <ArticleTitle>{metadata.title}</ArticleTitle>}
        <MDXContent>{children}</MDXContent>
        <ElsewhereChanged />
        <ElsewhereForeign />
      </article>
      <ArticleFoot>
        <PageLinks />
      </ArticleFoot>
    </main>
  );
}
