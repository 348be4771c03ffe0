import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { useLocation } from '@docusaurus/router';
import { useThemeConfig } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { Standing } from '../../plugins/translation-status/standing.ts';
import { useIsArticle } from '../article/article-context.ts';
import { articleWords } from '../article/article-words.ts';
import { useLanguageName } from '../use-words.ts';
import { frameWords } from './frame-words.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { useAddresses } from './use-addresses.ts';

/** What stands above every page: the way home, the site's parts, search, English, the languages, the theme, and the menu of a phone. */
export function SiteHeader({ standings }: { standings: readonly Standing[] | null }): ReactNode {
  const { title, items } = useThemeConfig().navbar;
  const menu = translate({ id: 'frame.menu', message: 'Menu', description: 'Button that opens the menu of a phone' });
  return (
    <header className="top">
      <Link className="brand" to="/">
        <i className="lockstep-mark" />
        <span className="word">{title}</span>
      </Link>
      <nav className="wide" aria-label={translate({ id: 'theme.NavBar.navAriaLabel', message: 'Main' })}>
        <SiteLinks className="quiet" items={items} />
      </nav>
      <SearchLink />
      <SourceLink />
      <LanguageMenu standings={standings} />
      <ThemeMenu />
      <button type="button" className="quiet menu-btn" popoverTarget="side" aria-label={menu}>
        <span className="i i-menu" />
      </button>
    </header>
  );
}

/** The parts of the site, as `navbar` of the configuration names them. */
export function SiteLinks({ className, items }: { className: string; items: readonly { to?: unknown; label?: unknown }[] }): ReactNode {
  const { pathname } = useLocation();
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const isArticle = useIsArticle();
  const isAt = (to: string) => pathname === `${baseUrl.slice(0, -1)}${to}`;
  // Articles stand below the page that lists them.
  const currentOf = (to: string) => (isAt(to) ? 'page' : isArticle && to === '/' ? 'true' : undefined);
  return items.map(({ to, label }) => (
    <Link key={String(to)} className={className} to={String(to)} aria-current={currentOf(String(to))}>
      {String(label)}
    </Link>
  ));
}

function SearchLink(): ReactNode {
  const label = frameWords.search();
  return (
    <Link className="quiet find push" to="/search/">
      <span className="i i-find" />
      <span className="wide">{label}</span>
      <span className="slim lockstep-vh">{label}</span>
      <kbd className="wide needs-js" aria-hidden="true">
        /
      </kbd>
    </Link>
  );
}

/** In one tap to the page in its source's language, at the heading in view. */
function SourceLink(): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { pathIn } = useAddresses();
  const source = i18n.defaultLocale;
  const language = useLanguageName(source);
  const words = articleWords.readIn(language);
  if (source === i18n.currentLocale) return null;
  return (
    <a className="quiet" href={pathIn(source)} hrefLang={source} data-keep>
      <span className="slim" aria-hidden="true">
        {source.split('-')[0]!.toUpperCase()}
      </span>
      <span className="slim lockstep-vh">: {words}</span>
      <span className="wide">{words}</span>
    </a>
  );
}
