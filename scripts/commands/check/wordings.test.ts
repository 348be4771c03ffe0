import { expect, test } from 'vitest';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

const config = (checks: object) =>
  JSON.stringify({ sourceLocale: 'en', locales: ['de', 'fr'], pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }], checks });

const pages = (locale: string, headings: readonly string[]) =>
  Object.fromEntries(headings.map((heading, index) => [`${locale}/${index}.md`, `## ${heading}\n`]));

test('a wording is compared with that of all pages of its locale, where the check is asked for', async () => {
  const files = {
    ...pages(
      'docs',
      Array.from({ length: 4 }, () => 'Next steps'),
    ),
    ...pages('de', ['Nächste Schritte', 'Nächste Schritte', 'Weiter', 'Nächste Schritte']),
    ...pages('fr', ['Suite', 'Étapes suivantes']),
  };
  const asked = siteFrom({ ...files, 'lockstep.config.json': config({ 'wording-differs': 'warning' }) });
  expect((await runIn(asked, 'check de/2.md')).out).toContain('expected "Nächste Schritte" as in 3 other places: de/0.md:1');
  expect((await runIn(asked, 'check fr')).out).not.toContain('wording-differs');
  const unasked = siteFrom({ ...files, 'lockstep.config.json': config({}) });
  expect((await runIn(unasked, 'check')).out).not.toContain('wording-differs');
});
