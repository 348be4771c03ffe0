import { translate } from '@docusaurus/Translate';
import { Fragment, type ReactNode } from 'react';
import type { ShownChange } from '../../plugins/passages/article-passages.ts';
import type { Run } from '../../plugins/passages/runs.ts';
import { useLanguageOf } from '../use-language-of.ts';
import { useWordsLanguage } from '../use-words.ts';
import { useArticle } from './article-context.ts';
import { useChangeWords } from './use-change-words.ts';

/** A passage as it was translated, as the source has it today, and as the page has it, with the words that differ. */
export function Comparison({ change: { kind, base, source, target } }: { change: ShownChange }): ReactNode {
  const { status } = useArticle();
  const words = useChangeWords();
  const languageOf = useLanguageOf();
  const foreign = { ...languageOf(status.sourceLocale), className: 'lockstep-src' };
  const none = <dd className="lockstep-no">{words.none}</dd>;
  return (
    <dl className="lockstep-cmp">
      {base && (
        <>
          <dt>{words.base}</dt>
          <dd {...foreign} data-mark="base">
            <Runs runs={base} />
          </dd>
        </>
      )}
      <dt>{words.today}</dt>
      {source ? (
        <dd {...foreign} data-mark="source">
          <Runs runs={source} />
        </dd>
      ) : (
        none
      )}
      {kind !== 'removed' && target && (
        <>
          <dt>{words.here}</dt>
          <dd data-mark="target">
            <Runs runs={target} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** A text with its words marked, and told by a word as well: a mark alone is not read aloud. */
export function Runs({ runs }: { runs: readonly Run[] }): ReactNode {
  return runs.map((run, index) => (
    // The texts never change: a position is a name.
    // eslint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      <Marked run={run} />
    </Fragment>
  ));
}

function Marked({ run }: { run: Run }): ReactNode {
  const { lang } = useWordsLanguage();
  const said = (words: string) => (
    <span className="lockstep-vh" lang={lang}>
      {words}:{' '}
    </span>
  );
  switch (run.mark) {
    case 'del':
      return (
        <del>
          {said(translate({ id: 'lockstep.change.gone', message: 'removed', description: 'Read aloud before words that are gone' }))}
          <Look run={run} />
        </del>
      );
    case 'ins':
      return (
        <ins>
          {said(translate({ id: 'lockstep.change.new', message: 'added', description: 'Read aloud before words that are new' }))}
          <Look run={run} />
        </ins>
      );
    case 'same':
      return (
        <mark>
          <Look run={run} />
        </mark>
      );
    default:
      return <Look run={run} />;
  }
}

/** A link is not followed here: where it leads is on the page. */
function Look({ run: { text, as, href } }: { run: Run }): ReactNode {
  if (as === 'code') return <code>{text}</code>;
  if (as === 'strong') return <strong>{text}</strong>;
  if (as === 'em') return <em>{text}</em>;
  return href === undefined ? text : <u>{text}</u>;
}
