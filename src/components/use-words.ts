import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { languageName } from '../plugins/language-name.ts';
import { pluralIn } from './plural.ts';
import { type Language, useLanguageOf } from './use-language-of.ts';

/** Numbers of words as a reader reads them. What is not known is said to be unknown, and is never nothing. */
export function useWords(): { of(count: number | null): string; toTranslate(count: number | null): string } {
  const selectMessage = usePlural();
  const { number } = useFormat();
  return {
    of(count) {
      if (count === null) return translate({ id: 'lockstep.words.unknown', message: 'words unknown', description: 'Size of a page' });
      return selectMessage(
        count,
        translate(
          { id: 'lockstep.words.count', message: '{count} word|{count} words', description: 'Plural forms of words' },
          { count: number(count) },
        ),
      );
    },
    toTranslate(count) {
      if (count === null)
        return translate({
          id: 'lockstep.words.to-translate-unknown',
          message: 'words to translate unknown',
          description: 'How much work is left',
        });
      if (count === 0)
        return translate({ id: 'lockstep.words.none', message: 'nothing to translate', description: 'How much work is left' });
      return selectMessage(
        count,
        translate(
          {
            id: 'lockstep.words.to-translate',
            message: '{count} word to translate|{count} words to translate',
            description: 'Plural forms',
          },
          { count: number(count) },
        ),
      );
    },
  };
}

/** The form of a message that goes with a number: `{count} page|{count} pages`. */
export function usePlural(): (count: number, message: string) => string {
  const { defaultLocale } = useDocusaurusContext().i18n;
  const languageOf = useLanguageOf();
  const { lang } = useWordsLanguage();
  return (count, message) => pluralIn(message, count, lang, languageOf(defaultLocale).lang);
}

/** No style of a time says minutes and the zone, and no seconds. */
const minutes = { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;

/** Numbers, dates, dates with their time in UTC, and lists, as the reader's locale writes them. */
export function useFormat(): {
  number(value: number): string;
  date(iso: string): string;
  moment(iso: string): string;
  list(parts: readonly string[]): string;
} {
  const { lang } = useWordsLanguage();
  const told = (iso: string, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC', ...style }).format(new Date(iso));
  return {
    number: (value) => new Intl.NumberFormat(lang).format(value),
    // A date is one word to who reads it.
    date: (iso) => told(iso, {}).replaceAll(' ', '\u00a0'),
    list: (parts) => new Intl.ListFormat(lang, { type: 'unit' }).format(parts),
    moment: (iso) => told(iso, { dateStyle: undefined, ...minutes }),
  };
}

/** A language in the reader's words: `en-US` -> `anglais`. */
export function useLanguageName(locale: string): string {
  const { i18n } = useDocusaurusContext();
  const languageOf = useLanguageOf();
  const tagOf = (other: string) => languageOf(other).lang;
  const words = useWordsLanguage();
  // What is no language has the name that the site gives it.
  if (tagOf(locale) === 'und') return i18n.localeConfigs[locale]?.label ?? locale;
  return languageName(tagOf(locale), words.lang, i18n.locales.map(tagOf));
}

/** The reader's language, or that of the words where it is another: numbers and names in them follow it, and they are marked as such. */
export function useWordsLanguage(): Language {
  const languageOf = useLanguageOf();
  const own = languageOf(useDocusaurusContext().i18n.currentLocale);
  const told = translate({
    id: 'lockstep.words.language',
    message: 'en',
    description: 'Code of the language of these words, such as fr: names and numbers in them follow it',
  });
  const isOther = /^[a-z]{2,3}$/.test(told) && told !== own.lang.split('-')[0];
  return isOther ? languageOf(told) : own;
}
