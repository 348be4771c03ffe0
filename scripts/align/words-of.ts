const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu;

/** Words and single marks of a text; a script without blanks gives one token a character. */
export function wordsOf(text: string): string[] {
  return text.match(token) ?? [];
}
