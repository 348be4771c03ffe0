import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { ReactNode } from 'react';
import type { LocaleTotal } from '../../../scripts/model/status.ts';
import { useFormat } from '../use-format.ts';
import { useLanguageName } from '../use-language-name.ts';
import { useWords } from '../use-words.ts';
import styles from './styles.module.css';

/** For each locale: pages that are current, and the work that is left. */
export function LocaleTotals({ totals }: { totals: LocaleTotal[] }): ReactNode {
  return (
    <ul className={styles.totals}>
      {totals.map((total) => (
        <Total key={total.locale} total={total} />
      ))}
    </ul>
  );
}

function Total({ total: { locale, pages, states, wordsToTranslate, wordsUnknown } }: { total: LocaleTotal }): ReactNode {
  const language = useLanguageName(locale);
  const { number } = useFormat();
  const { selectMessage } = usePluralForm();
  const words = useWords();
  const allUnknown = wordsUnknown > 0 && wordsToTranslate === 0;
  const unknown = translate(
    {
      id: 'dashboard.unknown',
      message: 'unknown for {count} page|unknown for {count} pages',
      description: 'Plural forms; after words to translate',
    },
    { count: number(wordsUnknown) },
  );
  return (
    <li>
      <h3>{language}</h3>
      <p>
        {translate(
          { id: 'dashboard.current', message: '{current} of {pages} current', description: 'Pages that are current, of all pages' },
          { current: number(states.current), pages: number(pages) },
        )}
      </p>
      <p>{words.toTranslate(allUnknown ? null : wordsToTranslate)}</p>
      {wordsUnknown > 0 && !allUnknown && <p className={styles.quiet}>{selectMessage(wordsUnknown, unknown)}</p>}
    </li>
  );
}
