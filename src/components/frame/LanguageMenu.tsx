import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { Standing } from '../../plugins/translation-status/standing.ts';
import { markClass, useStandingWords } from '../use-standing-words.ts';
import { useLanguageOf } from '../use-language-of.ts';
import { useAddresses } from './use-addresses.ts';

/** The languages of the site, and how the page at hand stands in each. A popover: the browser opens it, closes it and keeps the focus. */
export function LanguageMenu({ standings }: { standings: readonly Standing[] | null }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const label = i18n.localeConfigs[i18n.currentLocale]!.label;
  const short = i18n.currentLocale.split('-')[0]!.toUpperCase();
  const about = translate(
    { id: 'frame.language', message: 'Language: {language}', description: 'Button that opens the list of languages' },
    { language: `${label} ${short}` },
  );
  return (
    <>
      <button type="button" className="quiet lockstep-chev" popoverTarget="languages" aria-label={about}>
        <span className="wide">{label}</span> <span className="slim">{short}</span>
      </button>
      <div className="pop" id="languages" popover="auto">
        <ul aria-label={translate({ id: 'frame.languages', message: 'Languages', description: 'Name of the list of languages' })}>
          {i18n.locales.map((locale) => (
            <Language key={locale} locale={locale} standing={standings?.find((one) => one.locale === locale) ?? null} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Language({ locale, standing }: { locale: string; standing: Standing | null }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { pathIn } = useAddresses();
  const languageOf = useLanguageOf();
  const words = useStandingWords();
  const isHere = locale === i18n.currentLocale;
  return (
    <li>
      <a
        className={standing ? markClass(standing) : undefined}
        href={pathIn(locale)}
        hrefLang={locale}
        aria-current={isHere ? 'true' : undefined}
        data-keep
      >
        {standing ? <i className="lockstep-mark" /> : <span />}
        <span className="lockstep-ui" {...languageOf(locale)}>
          {i18n.localeConfigs[locale]!.label}
        </span>
        {standing && <small>{words(standing)}</small>}
      </a>
    </li>
  );
}
