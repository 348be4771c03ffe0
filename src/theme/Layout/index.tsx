import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { PropSidebarItem } from '@docusaurus/plugin-content-docs';
import { type FooterLinkItem, PageMetadata, useThemeConfig } from '@docusaurus/theme-common';
import type { ReactNode } from 'react';
import { SideNav } from '../../components/frame/SideNav.tsx';
import { SiteHeader } from '../../components/frame/SiteHeader.tsx';
import type { Standing } from '../../plugins/translation-status/standing.ts';

interface Props {
  /** What the page is: an element with the id `main`. */
  children: ReactNode;
  title?: string;
  description?: string;
  /** How the page stands in each language; null where it is the same page in all. */
  standings?: readonly Standing[] | null;
  /** The articles beside an article. */
  articles?: readonly PropSidebarItem[] | null;
}

/** What is around every page. It is HTML that works as it is: menus are popovers, and no script has to carry anything. */
export default function Layout({ children, title, description, standings = null, articles = null }: Props): ReactNode {
  return (
    <>
      <PageMetadata title={title} description={description} />
      <a className="skip" href="#main">
        {translate({ id: 'theme.common.skipToMainContent', message: 'Skip to main content' })}
      </a>
      <SiteHeader standings={standings} />
      <div className="frame">
        <SideNav articles={articles} />
        {children}
      </div>
      <SiteFooter />
    </>
  );
}

function SiteFooter(): ReactNode {
  const { footer } = useThemeConfig();
  return (
    <footer className="end-of-site">
      {((footer?.links ?? []) as FooterLinkItem[]).map(({ label, to }) => (
        <Link key={String(to)} to={String(to)}>
          {String(label)}
        </Link>
      ))}
      {footer?.copyright && <span>{footer.copyright}</span>}
    </footer>
  );
}
