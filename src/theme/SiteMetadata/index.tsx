import Head from '@docusaurus/Head';
import { useThemeConfig } from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';

/**
 * What every page has in its head. The theme's own names each page canonical and alternate in every locale, translated
 * or not; here each page says it itself (`PageHead`), since only it knows.
 */
export default function SiteMetadata(): ReactNode {
  const image = useBaseUrl(useThemeConfig().image, { absolute: true });
  return (
    <Head>
      <meta name="twitter:card" content="summary_large_image" />
      <meta property="og:image" content={image} />
      <meta name="color-scheme" content="light dark" />
      <body />
    </Head>
  );
}
