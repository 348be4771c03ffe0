import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { StatusTarget } from '../../../scripts/model/status.ts';
import type { ArticleStatus } from '../../plugins/translation-status/article-status.ts';
import { StateBadge } from '../StateBadge/index.tsx';
import { useFormat, useLanguageName } from '../use-words.ts';
import { ChangeList } from './ChangeList.tsx';
import { StateSentence } from './StateSentence.tsx';
import styles from './styles.module.css';

/** What a reader should know before trusting a page: how it came into their language, and how it stands to its source. */
export function TranslationNotice({ status }: { status: ArticleStatus }): ReactNode {
  const { i18n } = useDocusaurusContext();
  if (status.target) return <TranslatedNotice target={status.target} status={status} />;
  if (status.contentLocale !== i18n.currentLocale) return <UntranslatedNotice status={status} />;
  return status.sourceReconstructed ? <ReconstructedNotice /> : null;
}

interface Props {
  target: StatusTarget;
  status: ArticleStatus;
}

/** On a translated page: how it was translated, which version it follows, how far that is from the source of today. */
function TranslatedNotice({ target, status }: Props): ReactNode {
  return (
    <Notice state={target.state}>
      <p className={styles.head}>
        <StateBadge target={target} /> <strong>{mannerOf(target)}</strong>
      </p>
      <p>
        <VersionSentence target={target} /> <StateSentence target={target} sourceLocale={status.sourceLocale} />
        {status.sourceReconstructed && (
          <>
            {' '}
            <Translate id="notice.reconstructed" description="On a source page, and on its translations">
              The source of this page is not the original: it was rebuilt from the source text that came with a translation.
            </Translate>
          </>
        )}
      </p>
      <ChangeList changes={target.changes ?? []} sourceLocale={status.sourceLocale} targetLocale={target.locale} />
    </Notice>
  );
}

function mannerOf({ translationType }: StatusTarget): string {
  if (translationType === 'MT')
    return translate({ id: 'notice.machine', message: 'Translated by a machine', description: 'Translation type' });
  if (translationType === 'HT') return translate({ id: 'notice.human', message: 'Translated by people', description: 'Translation type' });
  return translate({ id: 'notice.unknown-manner', message: 'Translated; it is not recorded how', description: 'Translation type' });
}

/** `It follows version bd8d55f8 of the source and was handed back on May 4, 2020.` */
function VersionSentence({ target: { base, handoff } }: { target: StatusTarget }): ReactNode {
  const { date } = useFormat();
  const recorded = base.commit ?? base.hash;
  const values = {
    version: recorded && <code title={[base.commit, base.hash].filter(Boolean).join(' · ')}>{recorded.slice(0, 8)}</code>,
    date: handoff && <time dateTime={handoff}>{date(handoff)}</time>,
  };
  if (recorded && handoff)
    return (
      <Translate id="notice.version-date" description="Which source version a translation follows" values={values}>
        {'It follows version {version} of the source and was handed back on {date}.'}
      </Translate>
    );
  if (recorded)
    return (
      <Translate id="notice.version" description="Which source version a translation follows" values={values}>
        {'It follows version {version} of the source.'}
      </Translate>
    );
  return (
    <Translate id="notice.no-version" description="No source version is recorded">
      It is not recorded which version of the source it follows.
    </Translate>
  );
}

/** On a page of the source of which the original is not at hand. */
function ReconstructedNotice(): ReactNode {
  return (
    <Notice state="reconstructed">
      <p>
        <Translate id="notice.reconstructed" description="On a source page, and on its translations">
          The source of this page is not the original: it was rebuilt from the source text that came with a translation.
        </Translate>
      </p>
    </Notice>
  );
}

/** On a page that is shown in the source's language, in the reader's words. */
function UntranslatedNotice({ status }: { status: ArticleStatus }): ReactNode {
  const language = useLanguageName(status.sourceLocale);
  return (
    <Notice state={status.withheld ? 'withheld' : 'missing'}>
      <p>
        {status.withheld ? (
          <Translate id="notice.withheld" description="On a page of which the translation is damaged" values={{ language }}>
            {'This page has been translated, but its translation could not be published. You are reading it in {language}.'}
          </Translate>
        ) : (
          <Translate id="notice.untranslated" description="On a page without a translation" values={{ language }}>
            {'This page has not been translated yet. You are reading it in {language}.'}
          </Translate>
        )}{' '}
        <Link to="/translations/">
          <Translate id="notice.all" description="Link to the dashboard">
            See what is translated
          </Translate>
        </Link>
      </p>
    </Notice>
  );
}

/** The frame of a notice above an article. */
function Notice({ state, children }: { state: string; children: ReactNode }): ReactNode {
  const label = translate({ id: 'notice.label', message: 'About this translation', description: 'Name of the notice above an article' });
  return (
    <aside className={styles.notice} data-state={state} aria-label={label}>
      {children}
    </aside>
  );
}
