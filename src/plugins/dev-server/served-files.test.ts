import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { serveFiles } from './served-files.ts';

const files = { 'served/a/sources.json': '{}', 'served/a/page.html': '<p>', 'secret.json': '{}' };

/** Whether the middleware answers itself. */
function answers(url: string): boolean {
  let isAnswered = false;
  const response = { setHeader: () => undefined, end: () => void (isAnswered = true) };
  serveFiles(`${siteFrom(files)}/served`, '/fr-FR/')({ url } as never, response as never, () => undefined);
  return isAnswered;
}

test.each([
  ['/fr-FR/a/sources.json', true],
  ['/fr-FR/a/sources.json?x', true],
  ['/a/sources.json', false],
  ['/fr-FR/a/page.html', false],
  ['/fr-FR/b/sources.json', false],
  ['/fr-FR/../../secret.json', false],
  ['/fr-FR/%2e%2e/secret.json', false],
  ['/fr-FR/', false],
])('%s is answered: %s', (url, expected) => expect(answers(url)).toBe(expected));
