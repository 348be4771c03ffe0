import { describe, expect, test } from 'vitest';
import { resolveLink, routeOf } from './resolve-link.ts';
import type { SiteContent } from './site-content.ts';

const articles = ['security/mtp/mtp-enable.md', 'security/index.md', 'Other Folder/A b.md'];

const content = {
  locale: 'fr-FR',
  sourceLocale: 'en-US',
  published: 'https://learn.microsoft.com/{locale}/microsoft-365/{path}',
  folders: { 'en-US': 'docs', 'fr-FR': 'i18n/fr-FR' },
  articles: new Map(articles.map((path) => [path.toLowerCase(), path])),
} as unknown as SiteContent;

const from = { locale: 'fr-FR', path: 'security/mtp/data-privacy.md' };

test.each([
  ['mtp-enable.md', '/security/mtp/mtp-enable/'],
  ['./mtp-enable.md#get-help', '/security/mtp/mtp-enable/#get-help'],
  ['MTP-Enable.md', '/security/mtp/mtp-enable/'],
  ['mtp-enable.md?view=o365', '/security/mtp/mtp-enable/?view=o365'],
  ['../index.md', '/security/'],
  ['../../Other%20Folder/A%20b.md', '/Other Folder/A b/'],
  [
    'prerequisites.md#licensing-requirements',
    'https://learn.microsoft.com/fr-fr/microsoft-365/security/mtp/prerequisites#licensing-requirements',
  ],
  [
    '../office-365-security/office-365-atp.md',
    'https://learn.microsoft.com/fr-fr/microsoft-365/security/office-365-security/office-365-atp',
  ],
  ['/azure/active-directory/a', 'https://learn.microsoft.com/fr-fr/azure/active-directory/a'],
  ['../../../../../../etc/passwd', 'https://learn.microsoft.com/etc/passwd'],
  ['@site/package.json', 'https://learn.microsoft.com/fr-fr/microsoft-365/security/mtp/@site/package.json'],
  ['100%.md', 'https://learn.microsoft.com/fr-fr/microsoft-365/security/mtp/100%'],
  ['#top', '#top'],
  ['', ''],
  ['https://go.microsoft.com/fwlink/?linkid=827578', 'https://go.microsoft.com/fwlink/?linkid=827578'],
  ['mailto:a@b.test', 'mailto:a@b.test'],
  ['//evil.test/a', '//evil.test/a'],
])('%s leads to %s', (url, expected) => {
  expect(resolveLink(url, from, content)).toBe(expected);
});

describe('where nothing is published elsewhere', () => {
  test.each(['mtp-enable.md', '/security/mtp/mtp-enable', '/translations/', '/'])('%s leads to a page of the site', (url) => {
    expect(resolveLink(url, from, { ...content, published: null })).toMatch(/^\//);
  });

  test.each(['prerequisites.md', 'evil.html', './evil.js', '@site/package.json', '/favicon.svg', 'evil.js?a', 'a%.md'])(
    '%s leads nowhere',
    (url) => {
      expect(resolveLink(url, from, { ...content, published: null })).toBeNull();
    },
  );
});

test.each([
  ['a.md', '/a/'],
  ['a/README.md', '/a/'],
  ['index.md', '/'],
  ['a/a.md', '/a/'],
])('the route of %s is %s', (path, route) => {
  expect(routeOf(path)).toBe(route);
});
