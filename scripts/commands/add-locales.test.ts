import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

const rest = '"sourceLocale": "en", "pages": [{ "source": "a/{path}", "target": "{locale}/{path}" }]';

test.each([
  ['{ "locales": ["fr"], … }', '{ "locales": ["fr", "sv", "nl"], … }'],
  ['{ "locales": ["fr", "de"], … }', '{ "locales": ["fr", "de", "sv", "nl"], … }'],
  ['{"locales":["fr","de"],…}', '{"locales":["fr","de","sv","nl"],…}'],
  ['{ "locales": [], … }', '{ "locales": ["sv", "nl"], … }'],
  ['{ "locales": [ ], … }', '{ "locales": ["sv", "nl" ], … }'],
  ['\ufeff{\r\n\t"locales": [\r\n\t\t"fr"\r\n\t],\r\n…}', '\ufeff{\r\n\t"locales": [\r\n\t\t"fr",\r\n\t\t"sv",\r\n\t\t"nl"\r\n\t],\r\n…}'],
  ['{ …, "includes": ["locales: [], é"], "locales" : ["fr"] }', '{ …, "includes": ["locales: [], é"], "locales" : ["fr", "sv", "nl"] }'],
])('locales go into %j in the way in which its list is written', async (before, after) => {
  const site = siteFrom({ 'a/a.md': '# A\n', 'lockstep.config.json': before.replace('…', rest) });
  const { err } = await runIn(site, 'init --write --locale sv --locale nl');
  expect(err).toBe('');
  expect(readFileSync(join(site, 'lockstep.config.json'), 'utf8')).toBe(after.replace('…', rest));
});
