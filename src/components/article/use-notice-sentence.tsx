import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type { StatusTarget } from '../../../scripts/model/status.ts';
import { changedPlaces, changeId, firstForeign } from '../../plugins/translation-status/standing.ts';
import { useFormat, useLanguageName, usePlural } from '../use-words.ts';
import { useArticle } from './article-context.ts';

/**
 * How the page came into the reader's language, and how it stands to its source, in two short sentences. "Has changed since" is said
 * only where history shows that the source is newer; else the two say different things, and nobody knows which is right.
 */
export function useNoticeSentence(): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { status, standing } = useArticle();
  const language = useLanguageName(status.sourceLocale);
  const own = useLanguageName(i18n.currentLocale);
  const manner = useManner(status.target);
  const state = useStateSentence(language);
  if (standing.kind === 'missing')
    return translate(
      {
        id: 'lockstep.notice.missing',
        message: 'This page is not translated into {own} yet. You are reading it in {language}.',
        description: 'Notice',
      },
      { own, language },
    );
  if (standing.kind === 'kept')
    return translate(
      {
        id: 'lockstep.notice.kept',
        message: 'This page is not to be translated. It is in {language} for all readers.',
        description: 'Notice',
      },
      { language },
    );
  if (standing.kind === 'damaged')
    return translate(
      {
        id: 'lockstep.notice.damaged',
        message: 'The translation of this page is damaged. You are reading it in {language}.',
        description: 'Notice',
      },
      { language },
    );
  return (
    <>
      {manner} {state}
    </>
  );
}

/** `Translated by a machine on April 21, 2020.` */
function useManner(target: StatusTarget | null): string {
  const { date } = useFormat();
  const handoff = target?.handoff ?? null;
  const on = { date: handoff === null ? '' : date(handoff) };
  switch (target?.translationType) {
    case 'MT':
      return handoff === null
        ? translate({ id: 'lockstep.notice.machine', message: 'Translated by a machine.', description: 'How a page was translated' })
        : translate(
            { id: 'lockstep.notice.machine-on', message: 'Translated by a machine on {date}.', description: 'How a page was translated' },
            on,
          );
    case 'HT':
      return handoff === null
        ? translate({ id: 'lockstep.notice.people', message: 'Translated by people.', description: 'How a page was translated' })
        : translate(
            { id: 'lockstep.notice.people-on', message: 'Translated by people on {date}.', description: 'How a page was translated' },
            on,
          );
    default:
      return translate({
        id: 'lockstep.notice.unknown-manner',
        message: 'Translated; it is not recorded how.',
        description: 'How a page was translated',
      });
  }
}

function useStateSentence(language: string): ReactNode {
  const selectMessage = usePlural();
  const { number } = useFormat();
  const { status, standing } = useArticle();
  const { kind, places, isBehind } = standing;
  const segments = status.target?.segments;
  // What a page never had did not come since.
  const isSince = isBehind && segments && places === changedPlaces(segments);
  const values = { language, count: number(places ?? 0) };
  if (kind === 'current')
    return translate({ id: 'lockstep.notice.current', message: 'It says what the page in {language} says.', description: 'State' }, values);
  if (kind === 'unknown')
    return translate(
      {
        id: 'lockstep.notice.unknown',
        message: 'From which text was not recorded; it may differ from the page in {language}.',
        description: 'State',
      },
      values,
    );
  if (kind === 'part') {
    const message = '[{count} passage] is still in {language}.|[{count} passages] are still in {language}.';
    const told = translate(
      { id: 'lockstep.notice.part', message, description: 'Plural forms; state; the part in brackets is a link' },
      values,
    );
    return linked(selectMessage(places ?? 0, told), firstForeign);
  }
  if (places === null)
    return translate(
      {
        id: 'lockstep.notice.differs-somewhere',
        message: 'The page in {language} says something else; it is not known where.',
        description: 'State',
      },
      values,
    );
  const since =
    'The page in {language} has changed in [{count} place] since.|The page in {language} has changed in [{count} places] since.';
  const says =
    'The page in {language} says something else in [{count} place].|The page in {language} says something else in [{count} places].';
  const message = isSince
    ? translate(
        { id: 'lockstep.notice.behind', message: since, description: 'Plural forms; state; the part in brackets is a link' },
        values,
      )
    : translate(
        { id: 'lockstep.notice.differs', message: says, description: 'Plural forms; state; the part in brackets is a link' },
        values,
      );
  return linked(selectMessage(places, message), changeId(1));
}

/** `a [b] c`: `b` leads to the first of the places that it counts. */
function linked(text: string, id: string): ReactNode {
  const [before, link, after] = text.split(/[[\]]/);
  if (link === undefined) return text;
  return (
    <>
      {before}
      <a href={`#${id}`}>{link}</a>
      {after}
    </>
  );
}
