import Translate from '@docusaurus/Translate';
import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { ArticleStatus } from '../../plugins/translation-status/article-status.ts';
import { useLanguageName } from '../use-language-name.ts';
import { Notice } from './Notice.tsx';

/** On a page that is shown in the source's language, in the reader's words. */
export function UntranslatedNotice({ status }: { status: ArticleStatus }): ReactNode {
  const language = useLanguageName(status.sourceLocale);
  return (
    <Notice state="missing">
      <p>
        <Translate id="notice.untranslated" description="On a page without a translation" values={{ language }}>
          {'This page has not been translated yet. You are reading it in {language}.'}
        </Translate>{' '}
        <Link to="/translations/">
          <Translate id="notice.all" description="Link to the dashboard">
            See what is translated
          </Translate>
        </Link>
      </p>
    </Notice>
  );
}
