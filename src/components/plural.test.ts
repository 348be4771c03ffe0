import { expect, test } from 'vitest';
import { pluralIn } from './plural.ts';

test.each([
  ['en-US', 1, '1 page|2 pages', '1 page'],
  ['en-US', 0, '1 page|2 pages', '2 pages'],
  ['fr-FR', 0, '1 page|2 pages', '1 page'],
  ['fr-FR', 1e6, '1 page|2 pages', '2 pages'],
  ['ja-JP', 1, 'ページ', 'ページ'],
  // Not translated yet: the forms are those of English.
  ['ja-JP', 1, '1 page|2 pages', '1 page'],
  ['ja-JP', 2, '1 page|2 pages', '2 pages'],
  ['ar-SA', 3, 'صفر|واحدة|اثنتان|قليلة|كثيرة|أخرى', 'قليلة'],
])('%s: %i of "%s"', (locale, count, message, expected) => expect(pluralIn(message, count, locale, 'en-US')).toBe(expected));
