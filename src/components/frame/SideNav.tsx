import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { PropSidebarItem } from '@docusaurus/plugin-content-docs';
import { useLocation } from '@docusaurus/router';
import { useThemeConfig } from '@docusaurus/theme-common';
import type { ReactNode } from 'react';
import { markClass, standingWord } from '../use-standing-words.ts';
import { isInSource } from '../../plugins/translation-status/standing.ts';
import { useListedArticles } from '../article/article-context.ts';
import { frameWords } from './frame-words.ts';
import { SiteLinks } from './SiteHeader.tsx';

/** The articles beside an article; on a phone, and on every other page there, the menu. One element for both: a popover until there is room. */
export function SideNav({ articles }: { articles: readonly PropSidebarItem[] | null }): ReactNode {
  const { items } = useThemeConfig().navbar;
  const label = translate({ id: 'theme.docs.sidebar.navAriaLabel', message: 'Docs sidebar' });
  const close = frameWords.close();
  return (
    <nav className={articles ? 'side' : 'side bare'} id="side" popover="auto" aria-label={label}>
      <p className="only-slim">
        <SiteLinks className="btn" items={items} />
        <button type="button" className="btn" popoverTarget="side" popoverTargetAction="hide">
          {close}
        </button>
      </p>
      {articles && <Items items={articles} />}
    </nav>
  );
}

function Items({ items }: { items: readonly PropSidebarItem[] }): ReactNode {
  const links = items.filter((item) => item.type !== 'html');
  return (
    <ul>
      {links.map((item) =>
        item.type === 'category' ? <Category key={item.label} category={item} /> : <Article key={item.href} item={item} />,
      )}
    </ul>
  );
}

/** A category without a page of its own is a heading and no link: a link that leads nowhere is none. */
function Category({ category }: { category: Extract<PropSidebarItem, { type: 'category' }> }): ReactNode {
  const { pathname } = useLocation();
  const { label, href, items, collapsible } = category;
  const title = href ? (
    <Link to={href} aria-current={isAt(href, pathname) ? 'page' : undefined}>
      {label}
    </Link>
  ) : (
    label
  );
  if (!collapsible)
    return (
      <li>
        <h2>{title}</h2>
        <Items items={items} />
      </li>
    );
  return (
    <li>
      <details open={holds(items, pathname)}>
        <summary className="lockstep-chev">{title}</summary>
        <Items items={items} />
      </details>
    </li>
  );
}

/** Whether the page at hand is among the items, or among theirs. */
function holds(items: readonly PropSidebarItem[], pathname: string): boolean {
  return items.some((item) => {
    if (item.type === 'category') return isAt(item.href ?? '', pathname) || holds(item.items, pathname);
    return item.type === 'link' && isAt(item.href, pathname);
  });
}

/** Docusaurus writes an address with a slash at its end, or without. */
const isAt = (href: string, pathname: string): boolean => href.replace(/\/$/, '') === pathname.replace(/\/$/, '');

function Article({ item: { href, label } }: { item: Extract<PropSidebarItem, { type: 'link' }> }): ReactNode {
  const { pathname } = useLocation();
  const { sourceLocale, at } = useListedArticles();
  const standing = at(href);
  const isForeign = standing !== null && isInSource(standing);
  const isMarked = standing !== null && standing.kind !== 'current' && standing.kind !== 'origin';
  return (
    <li>
      <Link className={standing ? markClass(standing) : undefined} to={href} aria-current={isAt(href, pathname) ? 'page' : undefined}>
        <span
          className={isForeign ? 'lockstep-src' : undefined}
          lang={isForeign ? sourceLocale : undefined}
          dir={isForeign ? 'auto' : undefined}
        >
          {label}
        </span>
        {isMarked && <i className="lockstep-mark" />}
        {isMarked && <span className="lockstep-vh">, {standingWord(standing)}</span>}
      </Link>
    </li>
  );
}
