import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { PageHead } from '../components/frame/PageHead.tsx';
import { markClass, useStandingWords } from '../components/use-standing-words.ts';
import type { DashboardData, DashboardPage } from '../plugins/translation-status/article-status.ts';

/** The articles in the reader's language, and the way to the state of all translations. */
export default function Home({ status }: { status: DashboardData }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const tagline = translate({
    id: 'home.tagline',
    message: 'Documentation in four languages that says how far each translation can be trusted.',
    description: 'Below the title of the home page, and its description',
  });
  return (
    <Layout description={tagline}>
      <PageHead locales={i18n.locales} canonical={i18n.currentLocale} />
      <main className="page broad home" id="main">
        <h1>
          <Translate id="home.title" description="Title of the home page">
            Translations in step with their source
          </Translate>
        </h1>
        <p className="lede">{tagline}</p>
        <h2>
          <Translate id="home.articles" description="Above the list of articles">
            Articles
          </Translate>
        </h2>
        <ul className="list rows">
          {status.pages.map((page) => (
            <Article key={page.path} page={page} sourceLocale={status.sourceLocale} />
          ))}
        </ul>
        <p>
          <Link to="/translations/">
            <Translate id="home.translations" description="Link to the dashboard">
              What is translated, and how current it is
            </Translate>
          </Link>
        </p>
      </main>
    </Layout>
  );
}

function Article({ page, sourceLocale }: { page: DashboardPage; sourceLocale: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const target = page.targets.find(({ locale }) => locale === i18n.currentLocale);
  const translated = target?.title ?? null;
  const { word } = useStandingWords();
  return (
    <li>
      <Link to={page.route} lang={translated === null ? sourceLocale : undefined} className={translated === null ? 'src' : undefined}>
        {translated ?? page.title ?? page.path}
      </Link>
      {target && (
        <small className={markClass(target.standing)}>
          <i className="mark" /> {word(target.standing)}
        </small>
      )}
    </li>
  );
}
