import { expect, test } from 'vitest';
import { readRedirections, redirectedPath } from './find-move.ts';

test.each([
  ['/microsoft-365/security/new-name', 'docs/security/new-name.md'],
  ['https://learn.microsoft.com/en-us/security/new-name?view=x#top', 'docs/security/new-name.md'],
  ['/other/new-name', null],
  ['/nothing/like-it', null],
])('the redirection to %s means %j', (url, path) => {
  expect(redirectedPath(url, ['docs/security/new-name.md', 'docs/identity/new-name.md', 'docs/index.md'])).toBe(path);
});

test.each(['', '{', '[]', 'null', '{"redirections":{}}', '{"redirections":[null,3,{"source_path":1}]}'])('%j redirects nothing', (text) => {
  expect(readRedirections(text).size).toBe(0);
});
