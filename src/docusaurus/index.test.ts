import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoadContext, SwizzleConfig } from '@docusaurus/types';
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

test('each component may be wrapped, and none copied to where it finds nothing', () => {
  const { getSwizzleConfig } = lockstep as unknown as { getSwizzleConfig(): SwizzleConfig };
  const { components } = getSwizzleConfig();
  const folder = join(import.meta.dirname, 'theme');
  const theme = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.tsx'));
  expect(Object.keys(components).toSorted()).toEqual(theme.map((file) => dirname(file).replaceAll('\\', '/')).toSorted());
  expect(new Set(Object.values(components).map(({ actions }) => actions.eject))).toEqual(new Set(['forbidden']));
});
