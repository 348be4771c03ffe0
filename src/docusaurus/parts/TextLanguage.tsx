import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { HTMLAttributes, ReactNode } from 'react';
import { useOptionalArticle } from '../../components/article/article-context.ts';
import { useLanguageOf } from '../../components/use-language-of.ts';

/** What is written in the language of the page's text, where that is another than the reader's; else what it holds, and nothing around it. */
export function TextLanguage({ children, ...props }: HTMLAttributes<HTMLDivElement>): ReactNode {
  const { i18n } = useDocusaurusContext();
  const languageOf = useLanguageOf();
  const locale = useOptionalArticle()?.status.contentLocale;
  if (locale === undefined || locale === i18n.currentLocale) return props.className ? <div {...props}>{children}</div> : children;
  return (
    <div {...languageOf(locale)} {...props}>
      {children}
    </div>
  );
}
