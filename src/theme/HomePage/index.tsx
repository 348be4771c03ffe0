import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { PageHead } from '../../components/frame/PageHead.tsx';
import { Hero } from '../../components/home/Hero.tsx';
import { Signs } from '../../components/home/Signs.tsx';
import { markClass, standingWord } from '../../components/use-standing-words.ts';
import { useFormat } from '../../components/use-words.ts';
import type { DashboardData, DashboardPage } from '../../plugins/translation-status/article-status.ts';

/** What the site is, what its marks mean, and the articles in the reader's language. */
export default function HomePage({ status }: { status: DashboardData }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { number } = useFormat();
  const tagline = translate(
    {
      id: 'home.tagline',
      message: 'Documentation in {count} languages that says how far each translation can be trusted.',
      description: 'Description of the home page',
    },
    { count: number(i18n.locales.length) },
  );
  return (
    <Layout description={tagline}>
      <PageHead locales={i18n.locales} canonical={i18n.currentLocale} />
      <main className="page broad home" id="main">
        <Hero />
        <Signs data={status} />
        <section className="band" id="articles">
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
        </section>
      </main>
    </Layout>
  );
}

function Article({ page, sourceLocale }: { page: DashboardPage; sourceLocale: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const target = page.targets.find(({ locale }) => locale === i18n.currentLocale);
  const isForeign = target !== undefined && target.title === null;
  return (
    <li>
      <Link to={page.route} lang={isForeign ? sourceLocale : undefined} className={isForeign ? 'lockstep-src' : undefined} dir="auto">
        {target?.title ?? page.title ?? page.path}
      </Link>
      {target && (
        <small className={markClass(target.standing)}>
          <i className="lockstep-mark" /> {standingWord(target.standing)}
        </small>
      )}
    </li>
  );
}
