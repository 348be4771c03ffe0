import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { markClass, standingWord } from '../use-standing-words.ts';
import { useAddresses } from '../frame/use-addresses.ts';
import { useLanguageOf } from '../use-language-of.ts';
import { useArticle } from './article-context.ts';
import { AboutTranslation } from './AboutTranslation.tsx';
import { useChangeWords } from './use-change-words.ts';
import { useNoticeSentence } from './use-notice-sentence.tsx';

/** What a reader should know before trusting a page: one sentence under its title, and what it is known from behind a disclosure. */
export function Notice(): ReactNode {
  const { status } = useArticle();
  const { i18n } = useDocusaurusContext();
  if (status.target) return <TranslatedNotice />;
  if (status.contentLocale !== i18n.currentLocale) return <UntranslatedNotice />;
  return status.sourceReconstructed ? <ReconstructedNotice /> : null;
}

function TranslatedNotice(): ReactNode {
  const { status, standing } = useArticle();
  const sentence = useNoticeSentence();
  const { pathIn } = useAddresses();
  const source = useLanguageOf()(status.sourceLocale);
  const { base, today } = useChangeWords();
  const lookup = translate({
    id: 'lockstep.lookup.switch',
    message: 'Source of each sentence',
    description: 'Switch: shows the source at each sentence',
  });
  return (
    <NoticeFrame>
      <p className={markClass(standing)}>
        <i className="mark" />
        <span>
          <span className="vh">{standingWord(standing)}. </span>
          {sentence}
        </span>
      </p>
      <div className="acts">
        <a className="link" href={pathIn(status.sourceLocale)} hrefLang={status.sourceLocale} data-do="sides" data-keep>
          <Translate id="lookup.side-by-side" description="Link: shows page and source beside each other">
            Side by side
          </Translate>
        </a>
        <button
          type="button"
          className="switch needs-js"
          role="switch"
          aria-checked="false"
          data-do="lookup"
          data-then={base}
          data-now={today}
          data-lang={source.lang}
          data-dir={source.dir}
        >
          {lookup}
        </button>
        <AboutTranslation />
      </div>
    </NoticeFrame>
  );
}

/** On a page that is shown in the source's language, in the reader's words. */
function UntranslatedNotice(): ReactNode {
  const { standing } = useArticle();
  const sentence = useNoticeSentence();
  return (
    <NoticeFrame>
      <p className={markClass(standing)}>
        <i className="mark" />
        <span>{sentence}</span>
      </p>
      <div className="acts">
        <Link className="link" to="/translations/">
          <Translate id="lockstep.notice.all" description="Link to the dashboard">
            See what is translated
          </Translate>
        </Link>
      </div>
    </NoticeFrame>
  );
}

/** On a page of the source of which the original is not at hand. */
function ReconstructedNotice(): ReactNode {
  return (
    <NoticeFrame>
      <p className="origin">
        <i className="mark" />
        <span>
          <Translate id="lockstep.notice.reconstructed" description="On a source page, and on its translations">
            The source of this page is not the original: it was rebuilt from the source text that came with a translation.
          </Translate>
        </span>
      </p>
    </NoticeFrame>
  );
}

function NoticeFrame({ children }: { children: ReactNode }): ReactNode {
  const { standing } = useArticle();
  const { i18n } = useDocusaurusContext();
  const label = translate({
    id: 'lockstep.notice.label',
    message: 'About this translation',
    description: 'Name of the notice above an article',
  });
  return (
    <aside className="notice ui" lang={i18n.currentLocale} aria-label={label} data-state={standing.kind} data-pagefind-ignore="all">
      {children}
    </aside>
  );
}
