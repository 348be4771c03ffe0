import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { DashboardData, DashboardPage, DashboardTotal } from '../../plugins/translation-status/article-status.ts';
import { markClass, useStandingWords } from '../use-standing-words.ts';
import { useFormat, useLanguageName, useWords } from '../use-words.ts';
import styles from './styles.module.css';

/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   The roles are a table's own, but a browser that draws rows as cards may forget them. */

/** A row for each page, a column for each locale; every cell leads to the page in that locale. On a phone a row is a card. */
export function Dashboard({ data, labelledBy }: { data: DashboardData; labelledBy: string }): ReactNode {
  const page = translate({ id: 'dashboard.page', message: 'Page', description: 'Head of a column' });
  return (
    <table className={styles.table} role="table" aria-labelledby={labelledBy}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {page}
          </th>
          {data.locales.map((locale) => (
            <th role="columnheader" scope="col" key={locale}>
              <LanguageName locale={locale} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {data.pages.map((row) => (
          <Row key={row.path} page={row} sourceLocale={data.sourceLocale} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ page, sourceLocale }: { page: DashboardPage; sourceLocale: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const words = useWords();
  const { word } = useStandingWords();
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={addressIn(sourceLocale, page, i18n)} lang={sourceLocale} hrefLang={sourceLocale}>
          {page.title ?? page.path}
        </a>
        <span className={styles.quiet}>{words.of(page.words)}</span>
      </th>
      {page.targets.map((target) => (
        <td role="cell" key={target.locale}>
          <span className={styles.language} aria-hidden="true">
            <LanguageName locale={target.locale} />
          </span>
          <a className={styles.state} href={addressIn(target.locale, page, i18n)} hrefLang={target.locale}>
            <span className={`state ${markClass(target.standing)}`} data-state={target.standing.kind}>
              <i className="mark" />
              {word(target.standing)}
            </span>
            <span className={styles.quiet}>{words.toTranslate(target.wordsToTranslate)}</span>
          </a>
        </td>
      ))}
    </tr>
  );
}

function LanguageName({ locale }: { locale: string }): ReactNode {
  return useLanguageName(locale);
}

type I18n = ReturnType<typeof useDocusaurusContext>['i18n'];

/** Another locale is another build of the site: a plain link leads there. */
function addressIn(locale: string, { route }: DashboardPage, { localeConfigs }: I18n): string {
  return localeConfigs[locale]!.baseUrl.replace(/\/$/, '') + route;
}

/** For each locale: pages that are current, and the work that is left. */
export function LocaleTotals({ totals }: { totals: DashboardTotal[] }): ReactNode {
  return (
    <ul className={styles.totals}>
      {totals.map((total) => (
        <Total key={total.locale} total={total} />
      ))}
    </ul>
  );
}

function Total({ total: { locale, pages, current, withheld, wordsToTranslate, wordsUnknown } }: { total: DashboardTotal }): ReactNode {
  const language = useLanguageName(locale);
  const { number } = useFormat();
  const { selectMessage } = usePluralForm();
  const words = useWords();
  const allUnknown = wordsUnknown > 0 && wordsToTranslate === 0;
  const unknown = translate(
    {
      id: 'dashboard.unknown',
      message: 'unknown for {count} page|unknown for {count} pages',
      description: 'Plural forms; after words to translate',
    },
    { count: number(wordsUnknown) },
  );
  const notPublished = translate(
    {
      id: 'dashboard.withheld',
      message: '{count} not published|{count} not published',
      description: 'Plural forms; pages of which the translation is damaged',
    },
    { count: number(withheld) },
  );
  return (
    <li>
      <h3>{language}</h3>
      <p>
        {translate(
          { id: 'dashboard.current', message: '{current} of {pages} current', description: 'Pages that are current, of all pages' },
          { current: number(current), pages: number(pages) },
        )}
      </p>
      {withheld > 0 && <p>{selectMessage(withheld, notPublished)}</p>}
      <p>{words.toTranslate(allUnknown ? null : wordsToTranslate)}</p>
      {wordsUnknown > 0 && !allUnknown && <p className={styles.quiet}>{selectMessage(wordsUnknown, unknown)}</p>}
    </li>
  );
}
