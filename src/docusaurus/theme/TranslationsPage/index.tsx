import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
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
  const title = translate({ id: 'lockstep.dashboard.title', message: 'Translations', description: 'Title of the dashboard' });
  const about = translate({
    id: 'lockstep.dashboard.about',
    message: 'Which articles are translated, and how far each translation is from its source.',
    description: 'Below the title of the dashboard',
  });
  return (
    <Layout title={title} description={about}>
      <main className="container margin-vert--lg lockstep">
        <h1>{title}</h1>
        <p>{about}</p>
        <Legend data={status} />
        <ul className="locales">
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
      {translate({ id: 'lockstep.dashboard.next', message: 'What to do next', description: 'Link to what is left to do in a language' })}
      <span className="vh">
        : <OwnName locale={locale} />
      </span>
    </Link>
  );
}
