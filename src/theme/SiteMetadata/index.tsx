import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import SearchMetadata from '@theme/SearchMetadata';
import { DEFAULT_SEARCH_TAG } from '@docusaurus/theme-common/internal';
import type { ReactNode } from 'react';

/**
 * What every page has in its head. The theme's own names each page canonical and alternate in every locale, translated
 * or not; here each page says it itself (`PageHead`), since only it knows.
 */
export default function SiteMetadata(): ReactNode {
  const { i18n } = useDocusaurusContext();
  return (
    <>
      <Head>
        <meta name="twitter:card" content="summary" />
        <body />
      </Head>
      <SearchMetadata tag={DEFAULT_SEARCH_TAG} locale={i18n.currentLocale} />
    </>
  );
}
