import Head from '@docusaurus/Head';
import type { ReactNode } from 'react';

/**
 * What every page has in its head. The theme's own names each page canonical and alternate in every locale, translated
 * or not; here each page says it itself (`PageHead`), since only it knows.
 */
export default function SiteMetadata(): ReactNode {
  return (
    <Head>
      <meta name="twitter:card" content="summary" />
      <meta name="color-scheme" content="light dark" />
      <body />
    </Head>
  );
}
