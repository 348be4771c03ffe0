import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { languageTag } from '../plugins/language-name.ts';

/** How an element is marked that holds what is written in a language. */
export interface Language {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** Languages by what the site calls them, which may be no tag that browsers and `Intl` take: `zh_CN` with `htmlLang: 'zh-CN'`. */
export function useLanguageOf(): (locale: string) => Language {
  const { localeConfigs } = useDocusaurusContext().i18n;
  return (locale) => {
    const { htmlLang = locale, direction } = localeConfigs[locale] ?? {};
    return { lang: languageTag(htmlLang), dir: direction === 'rtl' ? 'rtl' : 'ltr' };
  };
}
