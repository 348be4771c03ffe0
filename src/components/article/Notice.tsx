import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { useAddresses } from '../frame/use-addresses.ts';
import { AboutTranslation } from './AboutTranslation.tsx';
import { useArticle } from './article-context.ts';
import { articleWords } from './article-words.ts';
import { NoticeFrame } from './NoticeFrame.tsx';
import { useLookupSwitch } from './use-lookup-switch.ts';
import { useNoticeSentence } from './use-notice-sentence.tsx';

/** What a reader should know before trusting a page: one sentence under its title, and what it is known from behind a disclosure. */
export function Notice(): ReactNode {
  const { status } = useArticle();
  const { i18n } = useDocusaurusContext();
  if (status.target) return <TranslatedNotice />;
  if (status.contentLocale !== i18n.currentLocale) return <UntranslatedNotice />;
  return status.sourceReconstructed ? <NoticeFrame sentence={articleWords.reconstructed()} /> : null;
}

function TranslatedNotice(): ReactNode {
  const { status } = useArticle();
  const { pathIn } = useAddresses();
  const lookup = useLookupSwitch();
  return (
    <NoticeFrame sentence={useNoticeSentence()}>
      <a className="lockstep-link" href={pathIn(status.sourceLocale)} hrefLang={status.sourceLocale} data-do="sides" data-keep>
        <Translate id="lookup.side-by-side" description="Link: shows page and source beside each other">
          Side by side
        </Translate>
      </a>
      <button className="lockstep-switch needs-js" data-do="lookup" {...lookup} />
      <AboutTranslation />
    </NoticeFrame>
  );
}

/** On a page that is shown in the source's language, in the reader's words. */
function UntranslatedNotice(): ReactNode {
  return (
    <NoticeFrame sentence={useNoticeSentence()}>
      <Link className="lockstep-link" to="/translations/">
        {articleWords.all()}
      </Link>
    </NoticeFrame>
  );
}
