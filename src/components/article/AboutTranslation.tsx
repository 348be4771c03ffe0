import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { StatusTarget } from '../../../scripts/model/status.ts';
import type { Standing } from '../../plugins/translation-status/standing.ts';
import { useFormat, useWords } from '../use-words.ts';
import { useArticle } from './article-context.ts';
import { articleWords } from './article-words.ts';

/** What the sentence above is known from: behind a disclosure, since a reader asks for it only in doubt. */
export function AboutTranslation(): ReactNode {
  const { status } = useArticle();
  const { target } = status;
  if (!target) return null;
  return (
    <details className="lockstep-about">
      <summary className="lockstep-chev">
        <Translate id="lockstep.about.how" description="Opens what is known of a translation">
          How we know
        </Translate>
      </summary>
      <dl>
        <Row
          term={translate({ id: 'lockstep.about.translation', message: 'Translation', description: 'Before how a page was translated' })}
        >
          {mannerOf(target)}
        </Row>
        <Handoff target={target} />
        <Row term={translate({ id: 'lockstep.about.newer', message: 'Which text is newer?', description: 'Before which one is' })}>
          {newerOf(target)}
        </Row>
        <Counts target={target} />
        <Version target={target} />
        {status.sourceReconstructed && (
          <Row term={translate({ id: 'lockstep.about.source', message: 'The source', description: 'Before what is known of the source' })}>
            {articleWords.reconstructed()}
          </Row>
        )}
      </dl>
    </details>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function mannerOf({ translationType }: StatusTarget): string {
  if (translationType === 'MT')
    return translate({
      id: 'lockstep.about.machine',
      message: 'Made by a machine; whether a person looked at it is not recorded',
      description: 'Manner',
    });
  if (translationType === 'HT') return translate({ id: 'lockstep.about.people', message: 'Made by people', description: 'Manner' });
  return translate({ id: 'lockstep.about.unknown-manner', message: 'It is not recorded how it was made', description: 'Manner' });
}

function Handoff({ target: { handoff } }: { target: StatusTarget }): ReactNode {
  const { date } = useFormat();
  if (handoff === null) return null;
  return (
    <Row term={translate({ id: 'lockstep.about.handed-back', message: 'Handed back', description: 'Before the date of a translation' })}>
      <time dateTime={handoff}>{date(handoff)}</time>
    </Row>
  );
}

/** Said only where history tells. */
function newerOf({ state, commitsBehind }: StatusTarget): string {
  if (state === 'current' || (state === 'incomplete' && commitsBehind === 0))
    return translate({ id: 'lockstep.about.same', message: 'None: both say the same', description: 'Which text is newer' });
  if (commitsBehind) return translate({ id: 'lockstep.about.source-newer', message: 'The source', description: 'Which text is newer' });
  return translate({
    id: 'lockstep.about.not-known',
    message: 'It is not known: the history of the source does not hold the version that was translated',
    description: 'Which text is newer',
  });
}

function Counts({ target: { segments, wordsToTranslate } }: { target: StatusTarget }): ReactNode {
  const words = useWords();
  const { standing } = useArticle();
  const counts = useCounts(segments, standing);
  return (
    <>
      {counts !== '' && (
        <Row
          term={translate({
            id: 'lockstep.about.what-differs',
            message: 'Passages that differ',
            description: 'Before how many of each kind',
          })}
        >
          {counts}
        </Row>
      )}
      <Row term={translate({ id: 'lockstep.about.left', message: 'Left to translate', description: 'Before a number of words' })}>
        {words.toTranslate(wordsToTranslate)}
      </Row>
    </>
  );
}

/** `in other words: 1, only here: 2`: of kinds that occur. What a page never had is only in the source as well: as many as the notice says. */
function useCounts(segments: StatusTarget['segments'], { kind, places }: Standing): string {
  const { number, list } = useFormat();
  if (!segments) return '';
  const { changed, removed, moved } = segments;
  const added = kind === 'differs' && places !== null ? places - changed - removed - moved : segments.added;
  const told = (count: number, words: (count: { count: string }) => string) => (count > 0 ? [words({ count: number(count) })] : []);
  return list([
    ...told(changed, (count) =>
      translate({ id: 'lockstep.about.changed', message: 'in other words: {count}', description: 'Passages' }, count),
    ),
    ...told(removed, (count) => translate({ id: 'lockstep.about.removed', message: 'only here: {count}', description: 'Passages' }, count)),
    ...told(added, (count) =>
      translate({ id: 'lockstep.about.added', message: 'only in the source: {count}', description: 'Passages' }, count),
    ),
    ...told(moved, (count) =>
      translate({ id: 'lockstep.about.moved', message: 'in another place: {count}', description: 'Passages' }, count),
    ),
  ]);
}

function Version({ target: { base } }: { target: StatusTarget }): ReactNode {
  const recorded = base.commit ?? base.hash;
  return (
    <Row term={translate({ id: 'lockstep.about.version', message: 'Translated from', description: 'Before the version of the source' })}>
      {recorded ? (
        <code title={[base.commit, base.hash].filter(Boolean).join(' · ')}>{recorded.slice(0, 8)}</code>
      ) : (
        translate({ id: 'lockstep.about.no-version', message: 'It is not recorded', description: 'Which version of the source' })
      )}
    </Row>
  );
}
