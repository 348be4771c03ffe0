import { translate } from '@docusaurus/Translate';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { useArticle } from './article-context.ts';

/** The headings of an article, and what stands with them: folded under its title, and beside the text where there is room. */
export function Toc({ hasMore, children }: { hasMore: boolean; children: ReactNode }): ReactNode {
  const { toc } = useDoc();
  const { i18n } = useDocusaurusContext();
  const { status } = useArticle();
  const label = translate({ id: 'theme.TOCCollapsible.toggleButtonLabel', message: 'On this page' });
  const isForeign = status.contentLocale !== i18n.currentLocale;
  if (toc.length === 0 && !hasMore) return null;
  return (
    <nav className="toc lockstep-ui" lang={i18n.currentLocale} aria-label={label} data-pagefind-ignore="all">
      <div>
        {toc.length > 0 && (
          <TocPart
            label={label}
            at={
              <span
                className={isForeign ? 'toc-at lockstep-src' : 'toc-at lockstep-ui'}
                lang={status.contentLocale}
                dir="auto"
                aria-hidden="true"
              />
            }
          >
            <ul className={isForeign ? 'lockstep-src' : 'lockstep-ui'} lang={status.contentLocale}>
              {toc.map(({ id, level, value }) => (
                <li key={id} data-level={level}>
                  {/* Docusaurus makes this HTML of the heading; `src/remark/html/safe-toc.ts` has cleaned it. */}
                  {/* eslint-disable-next-line react/no-danger, jsx-a11y/control-has-associated-label */}
                  <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: value }} />
                </li>
              ))}
            </ul>
          </TocPart>
        )}
        {children}
      </div>
    </nav>
  );
}

/** Folded until there is room for it: then a heading stands where what folds it would be a control without effect. */
export function TocPart({ label, at, children }: { label: string; at?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <details>
      <summary className="lockstep-chev">
        <span className="toc-label">{label}</span>
        {at}
      </summary>
      <p className="toc-head">{label}</p>
      {children}
    </details>
  );
}
