import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { LocaleTrend } from '../../../scripts/model/trend.ts';
import { dashboardWords } from '../../components/Dashboard/dashboard-words.ts';
import { Trends } from '../../components/Dashboard/Trend.tsx';
import { Progress } from '../../components/Dashboard/LocaleProgress.tsx';
import { WorkCommands } from '../../components/Dashboard/WorkCommands.tsx';
import { WorkFilters } from '../../components/Dashboard/WorkFilters.tsx';
import { WorkTable } from '../../components/Dashboard/WorkTable.tsx';
import { frameWords } from '../../components/frame/frame-words.ts';
import { PageHead } from '../../components/frame/PageHead.tsx';
import { useFormat, useLanguageName } from '../../components/use-words.ts';
import type { DashboardData } from '../../plugins/translation-status/article-status.ts';
import { type Work, workOf } from '../../plugins/translation-status/work-order.ts';

/** Rows that the page has at first: a screen takes ten, and a page of 400 has to come at once. */
const firstRows = 100;

interface Props {
  status: DashboardData;
  trend: LocaleTrend[];
  locale: string;
  /** Whether there is a file for a translator's program: none where nothing is left. */
  hasPackage: boolean;
}

/** What is left to do in one language: for who translates. */
export default function TranslationsOfPage({ status, trend, locale, hasPackage }: Props): ReactNode {
  const { i18n } = useDocusaurusContext();
  const work = workOf(status, locale);
  const total = status.totals.find((one) => one.locale === locale);
  const language = useLanguageName(locale);
  const title = dashboardWords.titleOf(language);
  return (
    <Layout title={title}>
      <PageHead locales={[i18n.currentLocale]} canonical={i18n.currentLocale} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="page broad" id="main">
        <h1>{title}</h1>
        <p className="progress">{total && <Progress total={total} />}</p>
        <div className="prose">
          <WorkCommands work={work} locale={locale} sourceLocale={status.sourceLocale} hasPackage={hasPackage} />
        </div>
        <Trends trend={trend.filter((one) => one.locale === locale)} />
        <h2 id="pages">{frameWords.pages()}</h2>
        <List work={work} locale={locale} sourceLocale={status.sourceLocale} />
      </main>
    </Layout>
  );
}

/** The files beside the page hold all of the list; `src/client/work-list.ts` takes the rest from there. */
function List({ work, locale, sourceLocale }: { work: readonly Work[]; locale: string; sourceLocale: string }): ReactNode {
  const file = useBaseUrl(`/translations/${locale}`);
  const { number } = useFormat();
  const shown = (rows: string) => dashboardWords.shown({ shown: rows, count: number(work.length) });
  return (
    <div data-do="work" data-file={`${file}.json`} data-rows={firstRows} data-shown={shown('{shown}')}>
      <WorkFilters work={work} />
      <p className="lockstep-num">
        <output>{shown(number(Math.min(firstRows, work.length)))}</output>
      </p>
      <WorkTable work={work.slice(0, firstRows)} sourceLocale={sourceLocale} labelledBy="pages" />
      <p className="lockstep-acts">
        <button type="button" className="btn needs-js" data-do="more" hidden={work.length <= firstRows}>
          {dashboardWords.more()}
        </button>
        {['csv', 'json'].map((format) => (
          <a key={format} className="lockstep-link" href={`${file}.${format}`} download>
            {format.toUpperCase()}
          </a>
        ))}
      </p>
    </div>
  );
}
