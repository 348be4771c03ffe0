import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { ReactNode } from 'react';
import { isInSource } from '../../plugins/translation-status/standing.ts';
import { standingWord } from '../use-standing-words.ts';
import { useListedArticles } from './article-context.ts';

/** The way on, in the order of the sidebar. */
export function ArticleFoot({ children }: { children?: ReactNode }): ReactNode {
  const { metadata } = useDoc();
  const { previous, next } = metadata;
  return (
    <div className="foot">
      {children}
      {(previous || next) && (
        <nav className="pager" aria-label={translate({ id: 'theme.docs.paginator.navAriaLabel', message: 'Docs pages' })}>
          {previous && (
            <Neighbour {...previous}>
              <Translate id="theme.docs.paginator.previous">Previous</Translate>
            </Neighbour>
          )}
          {next && (
            <Neighbour {...next} className="next">
              <Translate id="theme.docs.paginator.next">Next</Translate>
            </Neighbour>
          )}
        </nav>
      )}
    </div>
  );
}

interface Props {
  title: string;
  permalink: string;
  className?: string;
  children: ReactNode;
}

/** With a word where the title is in the source's language, and so is the page. */
function Neighbour({ title, permalink, className, children }: Props): ReactNode {
  const { sourceLocale, at } = useListedArticles();
  const standing = at(permalink);
  const isForeign = standing !== null && isInSource(standing);
  return (
    <Link className={className} to={permalink}>
      <small>
        {children}
        {isForeign && ` · ${standingWord(standing)}`}
      </small>
      <span
        className={isForeign ? 'lockstep-src' : undefined}
        lang={isForeign ? sourceLocale : undefined}
        dir={isForeign ? 'auto' : undefined}
      >
        {title}
      </span>
    </Link>
  );
}
