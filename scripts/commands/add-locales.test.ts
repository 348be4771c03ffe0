import { expect, test } from 'vitest';
import { splice } from '../markdown/text/splice.ts';
import { addLocales } from './init.ts';

test.each([
  ['{ "locales": ["fr"] }', '{ "locales": ["fr", "sv", "nl"] }'],
  ['{ "locales": ["fr", "de"] }', '{ "locales": ["fr", "de", "sv", "nl"] }'],
  ['{"locales":["fr","de"]}', '{"locales":["fr","de","sv","nl"]}'],
  ['{ "locales": [] }', '{ "locales": ["sv", "nl"] }'],
  ['{ "locales": [ ] }', '{ "locales": ["sv", "nl" ] }'],
  ['\ufeff{\r\n\t"locales": [\r\n\t\t"fr"\r\n\t]\r\n}', '\ufeff{\r\n\t"locales": [\r\n\t\t"fr",\r\n\t\t"sv",\r\n\t\t"nl"\r\n\t]\r\n}'],
  ['{ "x": "locales: []", "locales" : ["a]"] , "é": 1 }', '{ "x": "locales: []", "locales" : ["a]", "sv", "nl"] , "é": 1 }'],
])('%j', (before, after) => {
  expect(splice(before, [addLocales(before, ['sv', 'nl'])])).toBe(after);
});
