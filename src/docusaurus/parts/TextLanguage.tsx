import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { HTMLAttributes, ReactNode } from 'react';
import { useOptionalArticle } from '../../components/article/article-context.ts';

/** What is written in the language of the page's text, where that is another than the reader's; else what it holds, and nothing around it. */
export function TextLanguage({ children, ...props }: HTMLAttributes<HTMLDivElement>): ReactNode {
  const { i18n } = useDocusaurusContext();
  const locale = useOptionalArticle()?.status.contentLocale;
  if (locale === undefined || locale === i18n.currentLocale) return props.className ? <div {...props}>{children}</div> : children;
  const { htmlLang, direction } = i18n.localeConfigs[locale] ?? { htmlLang: locale, direction: undefined };
  return (
    <div lang={htmlLang} dir={direction} {...props}>
      {children}
    </div>
  );
}
