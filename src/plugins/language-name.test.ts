import { expect, test } from 'vitest';
import { languageName } from './language-name.ts';

test.each([
  ['fr-FR', 'fr-FR', ['en-US', 'fr-FR'], 'français'],
  ['fr-FR', 'sv-SE', ['en-US', 'fr-FR', 'sv-SE'], 'franska'],
  ['fr-FR', 'en-US', ['en-US', 'fr-FR', 'fr-CA'], 'French (France)'],
  ['en-XA', 'en-US', ['en-US', 'en-XA'], 'English (Pseudo-Accents)'],
])('%s for a reader of %s, among %j: %s', (locale, reader, locales, name) => {
  expect(languageName(locale, reader, locales)).toBe(name);
});
