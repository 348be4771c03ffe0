import Translate, { translate } from '@docusaurus/Translate';
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';

/** What is said of an address that leads nowhere. */
export default function NotFound(): ReactNode {
  const title = translate({ id: 'theme.NotFound.title', message: 'Page Not Found' });
  return (
    <Layout title={title}>
      <main className="page" id="main">
        <h1>{title}</h1>
        <article className="prose">
          <p>
            <Translate id="theme.NotFound.p1">We could not find what you were looking for.</Translate>
          </p>
          <p>
            <Link to="/">
              <Translate id="home.articles" description="Above the list of articles">
                Articles
              </Translate>
            </Link>
          </p>
        </article>
      </main>
    </Layout>
  );
}
