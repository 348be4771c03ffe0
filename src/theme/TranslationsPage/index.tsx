import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { LocaleTrend } from '../../../scripts/model/trend.ts';
import { dashboardWords } from '../../components/Dashboard/dashboard-words.ts';
import { Dashboard } from '../../components/Dashboard/index.tsx';
import { Legend } from '../../components/Dashboard/Legend.tsx';
import { LocaleProgress } from '../../components/Dashboard/LocaleProgress.tsx';
import { Trends } from '../../components/Dashboard/Trend.tsx';
import { frameWords } from '../../components/frame/frame-words.ts';
import { PageHead } from '../../components/frame/PageHead.tsx';
import type { DashboardData } from '../../plugins/translation-status/article-status.ts';

/** A table of more cells than this nobody reads: each language has a page of its own. */
const mostCells = 60;

/** Of more languages each has its chart on its own page only. */
const mostCharts = 12;

/** How each language stands, and, where they are few, each page in each of them. */
export default function TranslationsPage({ status, trend }: { status: DashboardData; trend: LocaleTrend[] }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const [title, about] = [dashboardWords.title(), dashboardWords.about()];
  return (
    <Layout title={title} description={about}>
      <PageHead locales={i18n.locales} canonical={i18n.currentLocale} />
      <main className="page broad" id="main">
        <h1>{title}</h1>
        <p className="lede">{about}</p>
        <Legend data={status} />
        <h2>
          <Translate id="dashboard.languages" description="Above the totals">
            Languages
          </Translate>
        </h2>
        <LocaleProgress data={status} />
        {trend.length <= mostCharts && <Trends trend={trend} />}
        {status.pages.length * status.locales.length <= mostCells && (
          <>
            <h2 id="pages">{frameWords.pages()}</h2>
            <Dashboard data={status} labelledBy="pages" />
          </>
        )}
      </main>
    </Layout>
  );
}
