import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { renderArticle } from '../testing/render-article.ts';

const asText = (text: string) => (file: string) => writeFileSync(file, text);

const asMessage = (message: unknown) => asText(JSON.stringify({ 'learn.missing.picture': message }));

test.each<[what: string, put: (file: string) => void, shown: string]>([
  ['a message', asMessage({ message: 'Manque : {name}' }), 'Manque : A'],
  ['null', asText('null'), 'A picture is missing here: A'],
  ['a list', asText('[]'), 'A picture is missing here: A'],
  ['a message that is null', asMessage(null), 'A picture is missing here: A'],
  ['a message that is a number', asMessage({ message: 5 }), 'A picture is missing here: A'],
  ['a message that is an object', asMessage({ message: { replace: 'x' } }), 'A picture is missing here: A'],
  ['a link to a device', (file) => symlinkSync('/dev/zero', file), 'A picture is missing here: A'],
])('with %s for words, a page is shown', async (_, put, shown) => {
  const root = siteFrom({ 'docs/x': '' });
  mkdirSync(join(root, 'i18n/fr-FR'), { recursive: true });
  put(join(root, 'i18n/fr-FR/code.json'));
  expect((await renderArticle(root, 'docs/a.md', '![A](a.png)')).html).toContain(shown);
});
