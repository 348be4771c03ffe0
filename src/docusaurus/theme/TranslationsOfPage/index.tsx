import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import { type ReactNode, useState } from 'react';
import { dashboardWords } from '../../../components/Dashboard/dashboard-words.ts';
import { Progress } from '../../../components/Dashboard/LocaleProgress.tsx';
import { WorkTable } from '../../../components/Dashboard/WorkTable.tsx';
import { useFormat, useLanguageName } from '../../../components/use-words.ts';
import type { DashboardData } from '../../../plugins/translation-status/article-status.ts';
import { type Work, workOf } from '../../../plugins/translation-status/work-order.ts';

interface Props {
  /** Of one language. */
  status: DashboardData;
  locale: string;
  /** Path of the page of all languages. */
  base: string;
}

/** The pages of one language, the most urgent first: each leads to where it first differs. */
export default function TranslationsOfPage({ status, locale, base }: Props): ReactNode {
  const language = useLanguageName(locale);
  const title = dashboardWords.titleOf(language);
  return (
    <Layout title={title}>
      <main className="container margin-vert--lg lockstep">
        <h1 id="lockstep-pages">{title}</h1>
        <p>
          <Link to={base} autoAddBaseUrl={false}>
            {dashboardWords.title()}
          </Link>
        </p>
        <p className="lockstep-progress-of">{status.totals[0] && <Progress total={status.totals[0]} />}</p>
        <List work={workOf(status, locale)} sourceLocale={status.sourceLocale} />
      </main>
    </Layout>
  );
}

/** Rows that come with a page, and with each press of the button: a browser has to take all at once. */
const atOnce = 100;

function List({ work, sourceLocale }: { work: readonly Work[]; sourceLocale: string }): ReactNode {
  const [rows, setRows] = useState(atOnce);
  const { number } = useFormat();
  const counts = { shown: number(Math.min(rows, work.length)), count: number(work.length) };
  return (
    <>
      <p>
        <output>{dashboardWords.shown(counts)}</output>
      </p>
      <WorkTable work={work.slice(0, rows)} sourceLocale={sourceLocale} labelledBy="lockstep-pages" />
      {rows < work.length && (
        <button type="button" className="button button--secondary" onClick={() => setRows(rows + atOnce)}>
          {dashboardWords.more()}
        </button>
      )}
    </>
  );
}
