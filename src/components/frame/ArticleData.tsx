import Head from '@docusaurus/Head';
import { useDoc, useSidebarBreadcrumbs } from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { ArticleStatus } from '../../plugins/translation-status/article-status.ts';
import { useAddresses } from './use-addresses.ts';

/** What programs are told of an article: what it is, where it stands, what it was translated from, and whether a machine did it. */
export function ArticleData({ status: { contentLocale, sourceLocale, target } }: { status: ArticleStatus }): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const { metadata } = useDoc();
  const { addressIn } = useAddresses();
  const crumbs = useSidebarBreadcrumbs() ?? [];
  const isMachine = target?.translationType === 'MT';
  const original = { '@type': 'TechArticle', '@id': addressIn(sourceLocale), inLanguage: sourceLocale };
  const article = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    '@id': addressIn(contentLocale),
    url: addressIn(contentLocale),
    headline: metadata.title,
    description: metadata.description,
    inLanguage: contentLocale,
    isPartOf: { '@type': 'WebSite', name: siteConfig.title, url: siteConfig.url },
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map(({ label, href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: label,
        ...(index === crumbs.length - 1 ? { item: addressIn(contentLocale) } : href && { item: siteConfig.url + href }),
      })),
    },
    ...(target && { translationOfWork: original, dateModified: target.handoff ?? undefined }),
    ...(isMachine && { digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' }),
  };
  return (
    <Head>
      <meta property="og:type" content="article" />
      {isMachine && <meta name="ai-disclosure" content="ai-generated" />}
      {/* A title that holds `</script>` ends no script. */}
      <script type="application/ld+json">{JSON.stringify(article).replaceAll('<', '\\u003c')}</script>
    </Head>
  );
}
