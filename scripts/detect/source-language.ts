import type { Site } from './site.ts';

/** Pages that are looked into, and how much of each. */
const most = { pages: 5, characters: 20_000 };

/** Of a text that has one letter in twenty of these it is the language; of Chinese and Japanese, kana tell. */
const scripts: [language: string, letters: RegExp][] = [
  ['ja', /\p{Script=Hiragana}|\p{Script=Katakana}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
];

/** The language that pages are in, as far as their script tells it; null where it is Latin, or they are empty. */
export function scriptLanguage({ read }: Site, pages: readonly string[]): string | null {
  const text = pages
    .slice(0, most.pages)
    .map((page) => (read(page) ?? '').slice(0, most.characters))
    .join('\n');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return scripts.find(([, own]) => (text.match(own)?.length ?? 0) * 20 > letters)?.[0] ?? null;
}
