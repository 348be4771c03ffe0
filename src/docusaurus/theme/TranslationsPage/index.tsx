import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { dashboardWords } from '../../../components/Dashboard/dashboard-words.ts';
import { Legend } from '../../../components/Dashboard/Legend.tsx';
import { Progress } from '../../../components/Dashboard/LocaleProgress.tsx';
import { OwnName } from '../../../components/frame/OwnName.tsx';
import type { DashboardData } from '../../../plugins/translation-status/article-status.ts';

interface Props {
  status: DashboardData;
  /** Languages that have a page of their own in this build. */
  lists: string[];
  /** Path of this page. */
  base: string;
}

/** How each language of a site stands. */
export default function TranslationsPage({ status, lists, base }: Props): ReactNode {
  const [title, about] = [dashboardWords.title(), dashboardWords.about()];
  return (
    <Layout title={title} description={about}>
      <main className="container margin-vert--lg lockstep">
        <h1>{title}</h1>
        <p>{about}</p>
        <Legend data={status} />
        <ul className="lockstep-locales">
          {status.totals.map((total) => (
            <li key={total.locale}>
              <Progress total={total} />
              {lists.includes(total.locale) && <ListLink to={`${base}/${total.locale}`} locale={total.locale} />}
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}

function ListLink({ to, locale }: { to: string; locale: string }): ReactNode {
  return (
    <Link to={to} autoAddBaseUrl={false}>
      {dashboardWords.next()}
      <span className="lockstep-vh">
        : <OwnName locale={locale} />
      </span>
    </Link>
  );
}
