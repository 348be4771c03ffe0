import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { DashboardData, DashboardPage, DashboardTarget } from '../../plugins/translation-status/article-status.ts';
import { OwnName } from '../frame/OwnName.tsx';
import { markClass, standingWord, useStandingWords } from '../use-standing-words.ts';
import { useWords } from '../use-words.ts';
import { dashboardWords } from './dashboard-words.ts';
import { useWorkAddresses } from './use-work-addresses.ts';

/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   The roles are a table's own, but a browser that draws rows as cards may forget them. */

/** A row for each page, a column for each locale; every cell leads to the page in that locale, at its first change. On a phone a row is a card. */
export function Dashboard({ data, labelledBy }: { data: DashboardData; labelledBy: string }): ReactNode {
  return (
    <table className="matrix" role="table" aria-labelledby={labelledBy}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {dashboardWords.page()}
          </th>
          {data.locales.map((locale) => (
            <th role="columnheader" scope="col" key={locale}>
              <OwnName locale={locale} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {data.pages.map((row) => (
          <Row key={row.source} page={row} sourceLocale={data.sourceLocale} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ page, sourceLocale }: { page: DashboardPage; sourceLocale: string }): ReactNode {
  const words = useWords();
  const standingWords = useStandingWords();
  const { i18n } = useDocusaurusContext();
  const { pageIn, changeIn } = useWorkAddresses();
  const isForeign = sourceLocale !== i18n.currentLocale;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a className={isForeign ? 'lockstep-src' : undefined} href={pageIn(sourceLocale, page)} lang={sourceLocale} hrefLang={sourceLocale}>
          {page.title ?? page.path}
        </a>
        <small>{words.of(page.words)}</small>
      </th>
      {page.targets.map((target) => (
        <td role="cell" key={target.locale}>
          <span className="loc" aria-hidden="true">
            <OwnName locale={target.locale} />
          </span>
          <a
            className={markClass(target.standing)}
            href={changeIn(page, target)}
            hrefLang={target.locale}
            data-state={target.standing.kind}
          >
            <i className="lockstep-mark" />
            <span>{standingWord(target.standing)}</span>
            <small>{isPartOnly(target) ? standingWords(target.standing) : words.toTranslate(target.wordsToTranslate)}</small>
          </a>
        </td>
      ))}
    </tr>
  );
}

/** Whether all that a page lacks are words of an include, which are counted there. */
const isPartOnly = ({ standing, wordsToTranslate }: DashboardTarget): boolean => standing.kind === 'part' && wordsToTranslate === 0;
