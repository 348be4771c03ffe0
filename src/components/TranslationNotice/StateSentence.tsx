import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { ReactNode } from 'react';
import type { StatusTarget } from '../../../scripts/model/status.ts';
import { useFormat, useLanguageName, useWords } from '../use-words.ts';

/**
 * How far a translation is from its source of today. "Changed since" is said only where history shows that the source is
 * newer; else the two just differ.
 */
export function StateSentence({ target, sourceLocale }: { target: StatusTarget; sourceLocale: string }): ReactNode {
  const language = useLanguageName(sourceLocale);
  const amount = useAmount(target);
  const values = { language, amount: amount ?? '' };
  if (target.state === 'current')
    return translate({ id: 'notice.current', message: 'It is in step with the page in {language}.', description: 'State' }, values);
  if (target.state !== 'stale') return null;
  if (target.commitsBehind)
    return amount
      ? translate({ id: 'notice.behind', message: 'The page in {language} has changed since: {amount}.', description: 'State' }, values)
      : translate({ id: 'notice.behind-unknown', message: 'The page in {language} has changed since.', description: 'State' }, values);
  if (amount)
    return translate(
      {
        id: 'notice.differs',
        message:
          'The page in {language} differs from the version that was translated: {amount}. Which of the two is newer is not recorded.',
        description: 'State',
      },
      values,
    );
  return translate(
    {
      id: 'notice.differs-unknown',
      message:
        'The page in {language} differs from the version that was translated. That version is not at hand, so what differs is not known.',
      description: 'State',
    },
    values,
  );
}

/** `3 passages, 34 words to translate`; null where it is not known. */
function useAmount({ segments, wordsToTranslate }: StatusTarget): string | null {
  const { selectMessage } = usePluralForm();
  const { number } = useFormat();
  const words = useWords();
  if (!segments) return null;
  const passages = segments.changed + segments.added + segments.removed + segments.moved;
  const text = selectMessage(
    passages,
    translate(
      { id: 'notice.passages', message: '{count} passage|{count} passages', description: 'Plural forms of changed passages' },
      { count: number(passages) },
    ),
  );
  return wordsToTranslate === null ? text : `${text}, ${words.toTranslate(wordsToTranslate)}`;
}
