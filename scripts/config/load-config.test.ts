import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteFrom } from '../testing/site-from.ts';
import schema from './lockstep.schema.json' with { type: 'json' };
import { loadConfig } from './project.ts';

const whole = { sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }] };

test('is found upwards, and its defaults are filled in', () => {
  const root = siteFrom({ 'lockstep.config.json': JSON.stringify(whole), 'docs/deep/a.md': '' });
  expect(loadConfig(join(root, 'docs/deep'))).toMatchObject({
    root,
    config: { ...whole, provenance: 'auto', frontMatter: { recommended: [] } },
  });
});

test('no configuration is no error', () => {
  expect(loadConfig(siteFrom({}))).toBeNull();
});

describe('what is wrong is told with its place', () => {
  test.each([
    ['{', /expected JSON/],
    ['{ "sourceLocale": "en", "locales": ["fr"] }', /:1:1: Unexpected absence of "pages"/],
    [JSON.stringify({ ...whole, locales: 'fr' }, null, 2), /:3:14: Unexpected string, expected a list/],
    [JSON.stringify({ ...whole, locale: ['fr'] }), /Unexpected key "locale", expected one of/],
    [JSON.stringify({ ...whole, locales: ['../fr'] }), /Unexpected "\.\.\/fr", expected a match of/],
    [JSON.stringify({ ...whole, pages: [] }), /Unexpected empty list/],
    [`{\n"pages": ${'['.repeat(8000)}`, /:2:1: Unexpected nesting, expected the keys of a configuration/],
    [JSON.stringify({ ...whole, exclude: ['a', '!(b)'] }, null, 2), /:14:5: Unexpected "!" before a glob/],
    ['null', /Unexpected null, expected an object/],
    ['{\n  "a": x\n}', /:2:8: Unexpected text, expected JSON/],
    [JSON.stringify(whole).replace('{', '{"sourceLocale":"de",'), /expected every key once/],
    [JSON.stringify({ ...whole, locales: ['fr', 'en'] }), /Unexpected source locale "en"/],
    [JSON.stringify({ ...whole, locales: ['fr', 'fr'] }), /Unexpected second "fr"/],
    [
      JSON.stringify({ ...whole, locales: ['fr', 'sv'], pages: [{ source: 'docs/{path}', target: 'i18n/{path}' }] }),
      /absence of \{locale\} with 2 locales/,
    ],
    [
      JSON.stringify({ ...whole, pages: [{ source: 'docs/{path}', target: '{locale}/{locale}/{path}' }] }),
      /:1:\d+: Unexpected second \{locale\}/,
    ],
    [JSON.stringify({ ...whole, pages: [{ source: '{path}/{path}', target: '{locale}/{path}' }] }), /Unexpected second \{path\}/],
    [JSON.stringify({ ...whole, pages: [{ source: '../{path}', target: '{locale}/{path}' }] }), /Unexpected "\.\."/],
  ])('%s', (text, message) => {
    expect(() => loadConfig(siteFrom({ 'lockstep.config.json': text }))).toThrow(message);
  });

  test('a named file that is not there', () => {
    expect(() => loadConfig(siteFrom({}), 'other.json')).toThrow('other.json: Unexpected absence');
  });
});

test('docs/contributing/configuration.md tells every key', () => {
  const { properties } = schema;
  const keys = Object.keys(properties).filter((key) => key !== '$schema' && key !== 'frontMatter');
  const told = readFileSync(join(import.meta.dirname, '../../docs/contributing/configuration.md'), 'utf8');
  const all = [...keys, ...Object.keys(properties.frontMatter.properties).map((key) => `frontMatter.${key}`)];
  expect(all.filter((key) => !told.includes(`| \`${key}\``))).toEqual([]);
});
