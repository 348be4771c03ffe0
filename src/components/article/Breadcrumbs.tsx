import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { useSidebarBreadcrumbs } from '@docusaurus/plugin-content-docs/client';
import { useThemeConfig } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';

/** Where the article stands: home, and its categories. The article itself is the title below. */
export function Breadcrumbs(): ReactNode {
  const crumbs = useSidebarBreadcrumbs() ?? [];
  const { i18n } = useDocusaurusContext();
  const home = useThemeConfig().navbar.items[0];
  const label = translate({ id: 'theme.docs.breadcrumbs.navAriaLabel', message: 'Breadcrumbs' });
  return (
    <nav className="crumbs lockstep-ui" lang={i18n.currentLocale} aria-label={label} data-pagefind-ignore="all">
      <ol>
        <li>
          <Link to="/">{String(home?.label)}</Link>
        </li>
        {crumbs.slice(0, -1).map((crumb) => (
          <li key={crumb.label}>{crumb.href ? <Link to={crumb.href}>{crumb.label}</Link> : <span>{crumb.label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
