import Link from '@docusaurus/Link';
import Head from '@docusaurus/Head';
import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { frameWords } from '../../components/frame/frame-words.ts';
import { PageHead } from '../../components/frame/PageHead.tsx';
import { useLanguageName } from '../../components/use-words.ts';

/** The search: a page, of which `src/client/search.ts` makes a dialog on every other page. */
export default function SearchPage(): ReactNode {
  const { i18n } = useDocusaurusContext();
  const title = frameWords.search();
  return (
    <Layout title={title}>
      <PageHead locales={i18n.locales} canonical={i18n.currentLocale} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="page" id="main">
        <h1>{title}</h1>
        <SearchForm />
        <div className="prose no-js">
          <p>
            {translate({
              id: 'search.script',
              message: 'The search needs scripts; the list of all articles does not.',
              description: 'Shown where scripts are off',
            })}
          </p>
          <p>
            <Link to="/">{frameWords.articles()}</Link>
          </p>
        </div>
      </main>
    </Layout>
  );
}

function SearchForm(): ReactNode {
  const { siteConfig, i18n } = useDocusaurusContext();
  const { currentLocale, defaultLocale, localeConfigs } = i18n;
  const language = useLanguageName(defaultLocale);
  const label = translate({ id: 'search.label', message: 'Words to look for', description: 'Name of the field of the search' });
  const close = frameWords.close();
  return (
    <div
      className="search needs-js"
      data-do="search"
      data-locale={currentLocale}
      data-base={siteConfig.baseUrl}
      data-source={defaultLocale}
      data-source-base={localeConfigs[defaultLocale]!.baseUrl}
      data-hits={translate({ id: 'search.hits', message: 'Pages found: {count}', description: 'Below the field' })}
    >
      <search>
        <form>
          <input type="search" name="q" aria-label={label} placeholder={label} autoComplete="off" />
          <button type="button" className="btn" data-do="close" hidden>
            {close}
          </button>
        </form>
      </search>
      <output className="count" />
      <div className="hits" />
      <section hidden>
        <h2>
          {translate(
            { id: 'search.foreign', message: 'Not translated, in {language}', description: 'Above hits in the source' },
            { language },
          )}
        </h2>
        <div className="hits" lang={defaultLocale} />
      </section>
      <p className="keys">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> <kbd>{'Esc'}</kbd>
        </span>
        <label>
          <input type="checkbox" defaultChecked data-do="slash" />
          {translate({ id: 'search.slash', message: 'Open with the key /', description: 'Box: a key that opens the search' })}
        </label>
      </p>
    </div>
  );
}
