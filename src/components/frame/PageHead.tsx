import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { useAddresses } from './use-addresses.ts';

interface Props {
  /** Locales in which the page really exists. */
  locales: string[];
  /** Locale of which the page is the original address: the source's for a page that is shown untranslated. */
  canonical: string;
}

/** Tells search engines which languages a page is really in. */
export function PageHead({ locales, canonical }: Props): ReactNode {
  const { addressIn } = useAddresses();
  const { i18n } = useDocusaurusContext();
  return (
    <Head>
      <link rel="canonical" href={addressIn(canonical)} />
      <meta property="og:url" content={addressIn(canonical)} />
      <meta property="og:locale" content={canonical.replace('-', '_')} />
      {locales.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={addressIn(locale)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={addressIn(i18n.defaultLocale)} />
    </Head>
  );
}
