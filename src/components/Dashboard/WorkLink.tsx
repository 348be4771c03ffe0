import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { Work } from '../../plugins/translation-status/work-order.ts';
import { useLanguageOf } from '../use-language-of.ts';
import { useWorkAddresses } from './use-work-addresses.ts';

/** A page by its title, in the language that this is in; it leads to the page's first change. */
export function WorkLink({ work: { page, target }, sourceLocale }: { work: Work; sourceLocale: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const languageOf = useLanguageOf();
  const { changeIn } = useWorkAddresses();
  const locale = target.title === null ? sourceLocale : target.locale;
  return (
    <a href={changeIn(page, target)} lang={locale === i18n.currentLocale ? undefined : languageOf(locale).lang} dir="auto">
      {target.title ?? page.title ?? page.path}
    </a>
  );
}
