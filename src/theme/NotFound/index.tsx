import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { frameWords } from '../../components/frame/frame-words.ts';

/**
 * What is said of an address that leads nowhere. The page does not know which address that is: `src/client/not-found.ts` finds the
 * nearest pages, and leads the languages to the same address in theirs. Without script they lead home.
 */
export default function NotFound(): ReactNode {
  const title = translate({ id: 'lost.title', message: 'There is no such page', description: 'Title of the page for what is not there' });
  const pages = useBaseUrl('/pages.json');
  return (
    <Layout title={title}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="page" id="main" data-do="nearest" data-pages={pages}>
        <h1>{title}</h1>
        <div className="prose">
          <p>
            <Translate id="lost.about" description="On a page that is not there">
              Nothing is at this address: it may be misspelt, or the page has moved.
            </Translate>
          </p>
          <section className="nearest" hidden>
            <h2>
              <Translate id="lost.nearest" description="Above pages of similar addresses">
                Did you mean
              </Translate>
            </h2>
            <ul />
          </section>
          <p className="lockstep-acts">
            <Link className="btn main" to="/search/">
              {frameWords.search()}
            </Link>
            <Link className="btn" to="/">
              {frameWords.articles()}
            </Link>
          </p>
        </div>
      </main>
    </Layout>
  );
}
