import { writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { siteSettings } from './site-settings.ts';

const layout = { sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }] };
const end = (message: string): never => {
  throw new Error(`ended: ${message}`);
};

test.each([
  [JSON.stringify(layout).replace('["fr"]', '\n"fr"'), ':2:1: Unexpected string, expected a list'],
  ['{ "sourceLocale" }', ':1:'],
])('a configuration like %j ends the build with its place, and no stack', (text, said) => {
  const root = siteFrom({ 'lockstep.config.json': text });
  expect(() => siteSettings(root, {}, end)).toThrow(`ended: ${join(root, 'lockstep.config.json')}${said}`);
});

test('a checkout beside the repository is named by LOCKSTEP_CHECKOUTS', () => {
  const beside = siteFrom({ 'docs/a.md': '# A\n' });
  const root = siteFrom({});
  const sourceRoot = relative(root, beside);
  writeFileSync(join(root, 'lockstep.config.json'), JSON.stringify({ ...layout, sourceRoot }));
  expect(() => siteSettings(root, {}, end)).toThrow('--checkout');
  expect(siteSettings(root, { LOCKSTEP_CHECKOUTS: beside }, end).config.sourceRoot).toBe(sourceRoot);
  expect(() => siteSettings(root, { LOCKSTEP_CHECKOUTS: [beside, siteFrom({})].join(delimiter) }, end)).toThrow('Unexpected --checkout');
});

test('status is asked once for all that want it, and again where pages changed', async () => {
  const { status } = siteSettings(siteFrom({ 'lockstep.config.json': JSON.stringify(layout), 'docs/a.md': '# A\n' }), {}, end);
  const first = status.get();
  expect(status.get()).toBe(first);
  expect((await first).pages).toHaveLength(1);
  status.renew();
  expect(status.get()).not.toBe(first);
});
