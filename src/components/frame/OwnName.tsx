import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { useAddresses } from './use-addresses.ts';

/** A language in its own words: `Français`. */
export function OwnName({ locale }: { locale: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { directionOf } = useAddresses();
  return (
    <bdi lang={locale} dir={directionOf(locale)}>
      {i18n.localeConfigs[locale]!.label}
    </bdi>
  );
}
