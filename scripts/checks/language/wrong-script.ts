import type { Check } from '../check.ts';
import { isProse, wordsOf } from '../translation/prose.ts';
import { scriptsIn } from '../../markdown/text/languages.ts';

export const wrongScript: Check<'wrong-script'> = {
  id: 'wrong-script',
  severity: 'error',
  about: "A translation is written in its language's letters.",
  why: 'A paragraph of another translation was pasted, or a machine answered in the wrong language. Letters tell; which of two languages with the same letters it is, they do not.',
  run(subject, report) {
    const { locale } = subject;
    const own = scriptsIn(locale);
    if (!own) return;
    const foreign = foreignLetters(own);
    const foreignIn = (text: string): number => text.match(foreign)?.length ?? 0;
    for (const { target, sources } of subject.translation()?.twins ?? []) {
      if (!isProse(target)) continue;
      const text = wordsOf(target);
      const strangers = isWestern(text) ? 0 : foreignIn(text);
      if (strangers < fewest || strangers * 2 < lettersIn(text) || sources.some((source) => foreignIn(wordsOf(source)) > 0)) continue;
      const expected = own.join(', ');
      report({
        range: target.range,
        message: `Unexpected letters of another script, expected ${expected} for ${locale}`,
        expected,
        spoils: target.range,
      });
    }
  },
  examples: [
    { source: 'Open the list.\n', page: 'Öffnen Sie die Liste.\n', locale: 'de-DE', findings: [] },
    { source: 'Choose 日本語 or 中文.\n', page: 'Wählen Sie 日本語 oder 中文.\n', locale: 'de-DE', findings: [] },
    { source: 'Run it with docker compose up.\n', page: 'docker compose up で実行します。\n', locale: 'ja-JP', findings: [] },
    { source: 'Open the list and choose a package.\n', page: 'सूचीं उद्घाट्य पुटकं चिनुत।\n', locale: 'sa', findings: [] },
    { source: 'Open the list and choose a package.\n', page: 'ᱪᱟᱱᱟᱪ ᱟᱨ ᱢᱤᱫ ᱯᱮᱠᱮᱡᱽ ᱵᱟᱪᱷᱟᱣ ᱢᱮ\n', locale: 'sat', findings: [] },
    { source: 'Open the list and choose a package.\n', page: 'لیستەکە بکەرەوە و پاکێجێک هەڵبژێرە.\n', locale: 'ku', findings: [] },
    { source: 'Open the list and choose a package.\n', page: '목록을 열고 패키지를 선택합니다.\n', locale: 'kr', findings: [] },
    {
      source: 'Open the list and choose a package.\n',
      page: '一覧を開いてパッケージを選択します。\n',
      locale: 'de-DE',
      findings: ['1:1 Unexpected letters of another script, expected Latin for de-DE'],
    },
    {
      source: 'Open the list and choose a package.\n',
      page: 'Откройте список и выберите пакет.\n',
      locale: 'ar-SA',
      findings: ['1:1 Unexpected letters of another script, expected Arabic for ar-SA'],
    },
  ],
};

/** Names and units are shorter. */
const fewest = 10;

/** Whether all letters of a text are Latin ones that Western languages use, as far as their codes tell. */
const isWestern = (text: string): boolean => !/[^\0-\u024f\u2000-\u206f]/.test(text);

const lettersIn = (text: string): number => text.replace(/\P{L}+/gu, '').length;

/** Letters of neither the language nor Latin, which all languages borrow. */
const foreignLetters = (own: readonly string[]): RegExp =>
  new RegExp(`(?!\\p{sc=Latin}|\\p{sc=Common}${own.map((script) => `|\\p{sc=${script}}`).join('')})\\p{L}`, 'gu');
