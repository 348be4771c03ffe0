import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { OwnName } from './frame/OwnName.tsx';
import { useFormat, useLanguageName, usePlural, useWordsLanguage } from './use-words.ts';

const context = vi.hoisted(() => ({ i18n: {} }));
vi.mock('@docusaurus/useDocusaurusContext', () => ({ default: () => context }));
vi.mock('@docusaurus/Translate', () => ({ translate: ({ message }: { message: string }) => message }));

/** What is said on a site that calls its languages so. */
function said(currentLocale: string, localeConfigs: object): string {
  context.i18n = { currentLocale, defaultLocale: 'en', locales: Object.keys(localeConfigs), localeConfigs };
  return renderToStaticMarkup(<Said locale={currentLocale} />);
}

function Said({ locale }: { locale: string }) {
  const { number, date } = useFormat();
  const { lang, dir } = useWordsLanguage();
  const plural = usePlural();
  return (
    <>
      {[useLanguageName(locale), number(1234), date('2026-11-27'), plural(2, 'page|pages'), lang, dir].join('; ')}
      <OwnName locale={locale} />
    </>
  );
}

const label = 'Own';
const english = { label, htmlLang: 'en', direction: 'ltr' };

test.each([
  ['zh_CN', { label, htmlLang: 'zh-CN', direction: 'ltr' }, 'Chinese', '<bdi lang="zh-CN" dir="ltr">Own</bdi>'],
  ['zh_TW', { label, htmlLang: 'zh_TW', direction: 'ltr' }, 'Chinese', '<bdi lang="zh-TW" dir="ltr">Own</bdi>'],
  ['ar_EG', { label, htmlLang: 'ar-EG', direction: 'rtl' }, 'Arabic', '<bdi lang="ar-EG" dir="rtl">Own</bdi>'],
  ['my docs', { label, htmlLang: 'my docs', direction: 'ltr' }, 'Own', '<bdi lang="und" dir="ltr">Own</bdi>'],
])('a locale may be called %s', (locale, config, name, own) => {
  expect(said(locale, { en: english, [locale]: config })).toBe(`${name}; 1,234; November\u00a027,\u00a02026; pages; en; ltr${own}`);
});
