/**
 * A text without what is quoted in it, as programs quote: `a | t: "Two words"` -> `a | t: ""`. A quote that nothing closes is read on for so
 * many signs only, and a backslash is read with its sign, so that no text takes longer than it is long.
 */
export function withoutQuoted(text: string): string {
  return text.replace(quoted, (found) => (found.startsWith('\\') ? found : '""'));
}

const quoted = /\\[^]|"(?:[^"\\]|\\[^]){0,2000}"|'(?:[^'\\]|\\[^]){0,2000}'|`[^`]{0,2000}`/g;
