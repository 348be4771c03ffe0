import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { translatedBy } from '../markdown/front-matter/front-matter-rules.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
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

test('of very many things that are wrong the first are told', () => {
  const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, 1]));
  const root = siteFrom({ 'lockstep.config.json': JSON.stringify({ ...whole, ...keys }) });
  const said = (() => {
    try {
      return loadConfig(root);
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  })() as string[];
  expect(said).toHaveLength(21);
  expect(said.at(-1)).toMatch(/\u2026and 980 more$/);
});

test('a key that stands there very often is told as one that stands there twice', () => {
  const root = siteFrom({ 'lockstep.config.json': `{${'"k":1,'.repeat(150_000)}"l":{"m":1,"m":2}}` });
  expect(() => loadConfig(root)).toThrow(/:1:8: Unexpected second key of one name/);
});

test('no configuration is no error', () => {
  expect(loadConfig(siteFrom({}))).toBeNull();
});

describe('what is wrong is told with its place', () => {
  test.each([
    ['{', /expected JSON/],
    ['{ "sourceLocale": "en", "locales": ["fr"] }', /:1:1: Unexpected absence of "pages"/],
    [JSON.stringify({ ...whole, locales: 'fr' }, null, 2), /:3:14: Unexpected string, expected a list/],
    [JSON.stringify({ ...whole, markdown: 'hugoo' }), /Unexpected "hugoo", expected one of any, .*; did you mean "hugo"\?/],
    [JSON.stringify({ ...whole, locale: ['fr'] }), /Unexpected key "locale", expected one of .*; did you mean "locales"\?/],
    [JSON.stringify({ ...whole, locales: ['../fr'] }), /Unexpected "\.\.\/fr", expected a match of/],
    [JSON.stringify({ ...whole, pages: [] }), /Unexpected empty list/],
    [`{\n"pages": ${'['.repeat(8000)}`, /:2:1: Unexpected nesting, expected the keys of a configuration/],
    [JSON.stringify({ ...whole, exclude: ['a', '!(b)'] }, null, 2), /:14:5: Unexpected "!" before a glob/],
    [
      JSON.stringify({ ...whole, checks: { 'line-end': 'off' } }, null, 2),
      /:13:17: Unexpected key "line-end", expected one of \d+; did you mean "line-ends"\?/,
    ],
    [JSON.stringify({ ...whole, checks: { 'line-ends': 'of' } }), /Unexpected "of", expected one of off, warning, error/],
    [JSON.stringify({ ...whole, checks: { 'line-ends': 1 } }), /Unexpected number, expected a string or an object/],
    [JSON.stringify({ ...whole, checks: { 'line-ends': { sevrity: 'off' } } }), /Unexpected key "sevrity", .*; did you mean "severity"\?/],
    [JSON.stringify({ ...whole, checks: { 'line-ends': { severity: 'none' } } }), /Unexpected "none", expected one of off, warning, error/],
    [JSON.stringify({ ...whole, checkOverrides: [{ paths: ['a'] }] }), /Unexpected absence of "checks"/],
    [JSON.stringify({ ...whole, checkOverrides: [{ paths: ['!a'], checks: {} }] }), /Unexpected "!" before a glob/],
    [
      JSON.stringify({ ...whole, checkOverrides: [{ locales: ['fa'], checks: {} }] }),
      /Unexpected locale "fa", expected one of en, fr; did you mean "fr"/,
    ],
    [JSON.stringify({ ...whole, checkOverrides: [{ checks: { 'line-ents': 'off' } }] }), /did you mean "line-ends"\?/],
    [
      JSON.stringify({ ...whole, pages: [{ source: 'docs/{path}', target: 'docs/{lang}/{path}' }] }, null, 2),
      /:9:17: Unexpected placeholder \{lang\}, expected \{locale\} or \{path\}; did you mean \{locale\}\?/,
    ],
    [JSON.stringify({ ...whole, sidecar: 'x/{local}/{path}' }), /Unexpected placeholder \{local\}.*did you mean/],
    [JSON.stringify({ ...whole, published: 'https://a.b/{locale}/{slug}' }), /Unexpected placeholder \{slug\}.*did you mean \{path\}/],
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
    [JSON.stringify({ ...whole, pages: [{ source: 'docs/{path}', target: '.git/{locale}/{path}' }] }), /Unexpected "\.git"/],
    [JSON.stringify({ ...whole, pages: [{ source: 'docs/{path}', target: '{locale}/{path}', sidecar: 'GIT~1/{path}' }] }), /"GIT~1"/],
    [JSON.stringify({ ...whole, locales: ['git'], pages: [{ source: 'docs/{path}', target: '.{locale}/{path}' }] }), /Unexpected "\.git"/],
    [JSON.stringify({ ...whole, sidecar: '.GIT/{locale}/{path}' }), /:1:\d+: Unexpected "\.GIT", expected a folder that is not git's own/],
    [JSON.stringify({ ...whole, sidecar: '../{locale}/{path}' }), /Unexpected "\.\."/],
    [JSON.stringify({ ...whole, glossary: 'a\\..\\..\\{locale}' }), /Unexpected "\.\."/],
    [JSON.stringify({ ...whole, glossary: '/etc/{locale}' }), /Unexpected absolute path "\/etc\/fr", expected a relative one/],
    [JSON.stringify({ ...whole, sidecar: 'C:/{locale}/{path}' }), /Unexpected absolute path/],
    [JSON.stringify({ ...whole, sourceRoot: '/' }), /Unexpected absolute path "\/"/],
    [JSON.stringify({ ...whole, sourceRoot: '.git/modules/en' }), /Unexpected "\.git"/],
    [JSON.stringify({ ...whole, targetRoot: '..' }), /:1:\d+: Unexpected targetRoot "\.\." outside of .+: --checkout \.\.$/],
    [JSON.stringify({ ...whole, sourceRoot: 'a/../../b' }), /Unexpected sourceRoot "a\/\.\.\/\.\.\/b" outside of/],
  ])('%s', (text, message) => {
    expect(() => loadConfig(siteFrom({ 'lockstep.config.json': text }))).toThrow(message);
  });

  test('a root that is a link out of the repository, unless the command line names where it leads', () => {
    const root = siteFrom({ 'site/lockstep.config.json': JSON.stringify({ ...whole, sourceRoot: 'link' }), 'en/a.md': '' });
    symlinkSync(join(root, 'en'), join(root, 'site/link'));
    expect(() => loadConfig(join(root, 'site'))).toThrow(/Unexpected sourceRoot "link" outside of/);
    expect(loadConfig(join(root, 'site'), undefined, ['../en'])).not.toBeNull();
  });

  test('a root beside the folder of the configuration is one of the repository', () => {
    const { root } = repositoryFrom([{ 'site/lockstep.config.json': JSON.stringify({ ...whole, targetRoot: '../i18n' }) }]);
    expect(loadConfig(join(root, 'site'))).not.toBeNull();
  });

  test('a named file that is not there', () => {
    expect(() => loadConfig(siteFrom({}), 'other.json')).toThrow('other.json: Unexpected absence');
  });
});

test('docs/contributing/configuration.md tells every key', () => {
  const { properties } = schema;
  const keys = Object.keys(properties).filter((key) => key !== '$schema' && key !== 'frontMatter');
  const told = readFileSync(join(import.meta.dirname, '../../docs/contributing/configuration.md'), 'utf8');
  const paths = Object.values(translatedBy).flat();
  expect(paths.filter((path) => !told.includes(`\`${path}\``))).toEqual([]);
  const all = [...keys, ...Object.keys(properties.frontMatter.properties).map((key) => `frontMatter.${key}`)];
  expect(all.filter((key) => !told.includes(`| \`${key}\``))).toEqual([]);
});

test.each([
  ['i18n/{locale}/docusaurus-plugin-content-docs/current/{path}', 'docusaurus'],
  ['src/content/docs/{locale}/{path}', 'starlight'],
  ['content/{locale}/{path}', 'hugo'],
  ['{locale}/{path}', 'other'],
] as const)('what is translated of pages at %s', (target, generator) => {
  const file = siteFrom({
    'lockstep.config.json': JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target }] }),
  });
  expect(loadConfig(file)!.config.frontMatter.translated).toEqual(translatedBy[generator]);
});
