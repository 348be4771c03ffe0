import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { docusaurusConfig } from '../testing/docusaurus-config.ts';
import { learnContent } from './learn-content.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a file is found as soon as it is there, and no longer than that', () => {
  const root = siteFrom({ 'lockstep.config.json': docusaurusConfig(), 'docs/a.md': 'A' });
  const found = () => learnContent(join(root, 'docs/a.md'), { cwd: root }).fileOf('docs/B.md');
  expect(found()).toBeNull();
  writeFileSync(join(root, 'docs/b.md'), 'B');
  expect(found()).toBe('docs/b.md');
  rmSync(join(root, 'docs/b.md'));
  expect(found()).toBeNull();
});

test.each([
  ['production', null],
  ['development', 'https://example.com/{path}'],
])('the configuration is read once in a build, and for each page under a server: %s', async (mode, now) => {
  vi.stubEnv('NODE_ENV', mode);
  vi.resetModules();
  const loaded = await import('./learn-content.ts');
  const root = siteFrom({ 'lockstep.config.json': docusaurusConfig(), 'docs/a.md': 'A' });
  const published = () => loaded.learnContent(join(root, 'docs/a.md'), { cwd: root }).published;
  expect(published()).toBeNull();
  writeFileSync(join(root, 'lockstep.config.json'), docusaurusConfig(['docs'], { published: 'https://example.com/{path}' }));
  expect(published()).toBe(now);
});

test.each([
  ['docs/a.md', 'docs/internal/b.md', null],
  ['docs/a.md', 'docs/b.md', 'docs/b.md'],
  ['docs/internal/b.md', 'docs/internal/b.md', 'docs/internal/b.md'],
  // Of two layouts the one says what is excluded that says more of a path.
  ['docs/api/a.md', 'docs/api/internal/b.md', null],
  ['docs/api/a.md', 'docs/api/b.md', 'docs/api/b.md'],
  ['versioned_docs/version-1.0/a.md', 'versioned_docs/version-1.0/internal/b.md', 'versioned_docs/version-1.0/internal/b.md'],
  ['versioned_docs/version-2.0/a.md', 'versioned_docs/version-2.0/internal/b.md', null],
])('where `exclude` has globs, %s has of %s: %s', (page, path, found) => {
  const target = 'i18n/{locale}/{path}';
  const pages = ['docs/{path}', 'docs/api/{path}', 'versioned_docs/version-{path}'].map((source) => ({ source, target }));
  const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages, exclude: ['internal/**', '2.0/internal/**'] });
  const root = siteFrom({ 'lockstep.config.json': config, [page]: 'A', [path]: 'B' });
  expect(learnContent(join(root, page), { cwd: root }).fileOf(path)).toBe(found);
});
