import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { useLanguageOf } from '../use-language-of.ts';

/** A language in its own words: `Français`. */
export function OwnName({ locale }: { locale: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const languageOf = useLanguageOf();
  return <bdi {...languageOf(locale)}>{i18n.localeConfigs[locale]!.label}</bdi>;
}
