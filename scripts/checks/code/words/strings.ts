/** The strings of a code, with their quotes. */
export const stringsIn = (code: string): string[] => code.match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? [];

/** `{"name": "x"}` -> `{"name": ""}`; a backslash at the end of a line goes on with a text in the next one. */
export const withoutStrings = (code: string): string =>
  code.replace(/("[^"\n]*(?:"|\\$)|'[^'\n]*(?:'|\\$))( ?:)?|`[^`]*`/gm, (all, _, isKey) => (isKey ? all : '""'));

/** Whether what differs in the strings of both reads as words: an id, a path or a file has no blank. Another script is read by people. */
export function differsInWords(source: string, target: string): boolean {
  const [there, here] = [stringsIn(source), stringsIn(target)];
  return there.length !== here.length || there.every((one, at) => one === here[at] || isWords(one, here[at]!));
}

/** `"Europe/London"` -> `"Asia/Shanghai"`: a name of people's begins with a capital. */
const isWords = (one: string, other: string): boolean =>
  /\S\s+\S/.test(one) || /\P{ASCII}/u.test(other) || [one, other].every((text) => /^.[A-Z][a-z]/.test(text));
