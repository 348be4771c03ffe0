import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { compileArticle } from '../testing/render-article.ts';

const page = 'i18n/fr-FR/docusaurus-plugin-content-docs/current/a.md';

/** `p 0-4-1`: elements with what they say of their place. */
async function placesOf(text: string, file = page): Promise<string[]> {
  const root = siteFrom({ 'docs/a.md': text, 'docs/includes/b.md': text });
  const code = await compileArticle(root, file, text);
  return [...code.matchAll(/_components\.(\w+), \{\s*(?:\w+: [^,]*,\s*)*"data-at": "([^"]*)"/g)].map((match) => `${match[1]} ${match[2]}`);
}

test.each([
  ['# A\n\nOne\n', ['h1 0-3-1', 'p 5-8-3']],
  ['- one\n- two\n', ['li 0-5-1', 'li 6-11-2']],
  ['- one\n\n- two\n', ['p 2-5-1', 'p 9-12-3']],
  ['- one\n  - inner\n', ['li 0-8-1', 'li 8-15-2']],
  ['<a name="x"></a>One\n', ['p 0-19-1']],
])('%j', async (text, expected) => {
  expect((await placesOf(text)).toSorted()).toEqual(expected.toSorted());
});

test('what an article says of places itself is nothing', async () => {
  expect(await placesOf('<p data-at="0-9-1">One</p>\n')).not.toContain('p 0-9-1');
});

test('an include has none: its places are those of another file', async () => {
  expect(await placesOf('One\n', 'docs/includes/b.md')).toEqual([]);
});
