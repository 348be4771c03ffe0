import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ComponentProps } from 'react';
import { useLanguageOf } from '../use-language-of.ts';
import { useChangeWords } from './use-change-words.ts';

/** What makes a button the switch that shows the source of each sentence, with the words that its script puts there: it has none of its own. */
export function useLookupSwitch(): ComponentProps<'button'> & Record<`data-${string}`, string | undefined> {
  const { defaultLocale } = useDocusaurusContext().i18n;
  const { lang, dir } = useLanguageOf()(defaultLocale);
  const { base, today } = useChangeWords();
  return {
    type: 'button',
    role: 'switch',
    'aria-checked': 'false',
    'data-then': base,
    'data-now': today,
    'data-lang': lang,
    'data-dir': dir,
    children: translate({
      id: 'lockstep.lookup.switch',
      message: 'Source of each sentence',
      description: 'Switch: shows the source at each sentence',
    }),
  };
}
