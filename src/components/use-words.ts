import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import { useFormat } from './use-format.ts';

/** Numbers of words as a reader reads them. What is not known is said to be unknown, and is never nothing. */
export function useWords(): { of(count: number | null): string; toTranslate(count: number | null): string } {
  const { selectMessage } = usePluralForm();
  const { number } = useFormat();
  return {
    of(count) {
      if (count === null) return translate({ id: 'words.unknown', message: 'words unknown', description: 'Size of a page' });
      const plural = { id: 'words.count', message: '{count} word|{count} words', description: 'Plural forms of words' };
      return selectMessage(count, translate(plural, { count: number(count) }));
    },
    toTranslate(count) {
      if (count === null)
        return translate({ id: 'words.to-translate-unknown', message: 'words to translate unknown', description: 'How much work is left' });
      if (count === 0) return translate({ id: 'words.none', message: 'nothing to translate', description: 'How much work is left' });
      const plural = {
        id: 'words.to-translate',
        message: '{count} word to translate|{count} words to translate',
        description: 'Plural forms',
      };
      return selectMessage(count, translate(plural, { count: number(count) }));
    },
  };
}
