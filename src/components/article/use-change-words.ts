import { translate } from '@docusaurus/Translate';
import type { ShownChange } from '../../plugins/passages/article-passages.ts';
import { useFormat, useLanguageName, usePlural } from '../use-words.ts';
import { useArticle } from './article-context.ts';
import { articleWords } from './article-words.ts';

interface ChangeWords {
  /** At the passage: `This is not on the page in English`. */
  at(kind: ShownChange['kind'], count: number): string;
  /** In the list: `Only here`. */
  inList(kind: ShownChange['kind']): string;
  places(count: number): string;
  base: string;
  today: string;
  here: string;
  none: string;
  elsewhere: string;
}

/** What is said of places that differ, in the reader's words. */
export function useChangeWords(): ChangeWords {
  const selectMessage = usePlural();
  const { number } = useFormat();
  const { status } = useArticle();
  const language = useLanguageName(status.sourceLocale);
  return {
    at: (kind, count) => selectMessage(count, wordsAt(kind, { language, count: number(count) })),
    inList: (kind) => wordsInList(kind, { language }),
    places: (count) =>
      selectMessage(
        count,
        translate(
          {
            id: 'lockstep.change.places',
            message: '{count} place that differs|{count} places that differ',
            description: 'Plural forms; a title',
          },
          { count: number(count) },
        ),
      ),
    base: articleWords.translatedFrom(language),
    today: translate(
      { id: 'lockstep.change.today', message: 'In {language}, as it is today', description: 'Before a passage' },
      { language },
    ),
    here: translate({ id: 'lockstep.change.here', message: 'On this page', description: 'Before a passage of the translation' }),
    none: translate({ id: 'lockstep.change.none', message: 'No counterpart', description: 'Instead of a passage' }),
    elsewhere: translate({
      id: 'lockstep.change.elsewhere',
      message: 'What else differs',
      description: 'Above changes outside of the text',
    }),
  };
}

function wordsAt(kind: ShownChange['kind'], values: { language: string; count: string }): string {
  switch (kind) {
    case 'changed':
      return translate(
        { id: 'lockstep.change.changed', message: 'The page in {language} uses other words', description: 'At a passage' },
        values,
      );
    case 'removed':
      return translate(
        { id: 'lockstep.change.removed', message: 'This is not on the page in {language}', description: 'At a passage' },
        values,
      );
    case 'moved':
      return translate(
        { id: 'lockstep.change.moved', message: 'On the page in {language} this stands elsewhere', description: 'At a passage' },
        values,
      );
    default:
      return translate(
        {
          id: 'lockstep.change.added',
          message: '{count} passage is only on the page in {language}|{count} passages are only on the page in {language}',
          description: 'Plural forms; between two passages',
        },
        values,
      );
  }
}

function wordsInList(kind: ShownChange['kind'], values: { language: string }): string {
  switch (kind) {
    case 'changed':
      return translate(
        { id: 'lockstep.change.list-changed', message: 'Other words in {language}', description: 'Kind of a change' },
        values,
      );
    case 'removed':
      return translate({ id: 'lockstep.change.list-removed', message: 'Only here', description: 'Kind of a change' });
    case 'moved':
      return translate({ id: 'lockstep.change.list-moved', message: 'Elsewhere in {language}', description: 'Kind of a change' }, values);
    default:
      return translate({ id: 'lockstep.change.list-added', message: 'Only in {language}', description: 'Kind of a change' }, values);
  }
}
