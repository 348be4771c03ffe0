import type { LoadContext } from '@docusaurus/types';
import { expect, test } from 'vitest';
import lockstep from './index.ts';
import { optionsFrom } from './options.ts';

const made = (locale: object, options: object = {}) => {
  const i18n = { currentLocale: 'fr', defaultLocale: 'en', locales: ['en', 'fr'], localeConfigs: { en: locale, fr: locale } };
  const context = { siteDir: '/site', generatedFilesDir: '/site/.docusaurus', baseUrl: '/fr/', i18n } as unknown as LoadContext;
  return lockstep(context, optionsFrom(options as Record<string, unknown>));
};

test('a Docusaurus that is too old is refused', () => {
  expect(() => made({})).toThrow('lockstep/docusaurus: Unexpected version of Docusaurus, expected 3.9 or newer');
});

test('what Docusaurus may add to a list of ours stays out of the next', () => {
  const plugin = made({ baseUrl: '/' });
  plugin.getPathsToWatch!().push('theme');
  expect(plugin.getPathsToWatch!()).not.toContain('theme');
});

test('options are judged by the plugin, named or called', () => {
  const { validateOptions } = lockstep as unknown as { validateOptions(given: object): unknown };
  expect(() => validateOptions({ options: { dashbord: false } })).toThrow('did you mean "dashboard"?');
});
