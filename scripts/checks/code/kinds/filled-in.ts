/**
 * Whether all that differs is to be filled in by readers, and no flag is another one: `tar xf {{path/to/file}}` and `tar xf {{pfad/zu/datei}}`,
 * `https://a.example/USER_NAME` and `https://a.example/BENUTZER_NAME`. `<chapter>` alone is an element.
 */
export function isFilledIn(was: string, is: string): boolean {
  if (element.test(was)) return false;
  const isWhole = !/[\p{L}\p{N}]/u.test(withoutFillIns(was));
  return (!isWhole || /^\{\w+\}$/.test(was)) && withoutFillIns(was) === withoutFillIns(is) && flagsIn(was) === flagsIn(is);
}

const element = /^<\/?\w+ ?\/?>$/;

const flagsIn = (text: string): string => (text.match(/(?<![\w-])--?\w[\w-]*/g) ?? []).join(' ');

const withoutFillIns = (text: string): string => text.replace(fillIn, '<>');

const word = String.raw`[\p{Ll}\p{Lo}]{1,30}`;
const sign = String.raw`[\p{L}\p{M}\p{N}_ -]`;
const capitals = String.raw`\p{Lu}{1,30}`;

const fillIn = new RegExp(
  [
    // `{{path/to/file}}`
    String.raw`\{\{[^{}\n]{1,200}\}\}`,
    // `<your name>`, not `Map<Key>`
    String.raw`(?<![\p{L}\p{N}_])<[^<>="/\n]{1,60}>`,
    // `bot<bot_token>`
    `<${word}(?:[_ -]${word}){1,5}>`,
    // `{name of the pod}`
    String.raw`\{[\p{L}\p{M}](?:${sign}{0,60}[\p{L}\p{M}\p{N}])?\}`,
    // `USER_NAME`
    String.raw`(?<![\p{L}_])(?:${capitals}_){1,5}${capitals}(?![\p{L}_])`,
  ].join('|'),
  'gu',
);

/** A command, or several, and in them what they take: `{{command}} | tar xf {{path/to/file}}`. */
export const takesArguments = (code: string): boolean =>
  /^(?:[$%] )?(?:[a-z][\w.+-]{0,40}[^\w{}].{0,2000}\{\{[^{}\s]|\{\{[\w ]{1,60}\}\} \| )/.test(code);

/**
 * Whether what stands in the braces of a command are words, whichever: nobody runs them as they are. A sign or a number of its own, a path from the
 * root, a flag, and what a shell reads, are run by who copies them.
 */
export function takesOnlyWords(was: string, is: string): boolean {
  const [there, here] = [was, is].map((code): string[] => [...code.matchAll(/\{\{([^{}\n]{1,200})\}\}/g)].map(([, text]) => text!));
  return there!.length === here!.length && here!.every((text, at) => text === there![at] || isWorded(there![at]!, text));
}

function isWorded(was: string, is: string): boolean {
  const own =
    is.match(
      /(?<=^|[\s=])(?:\/|~)[^/]*\/?|\.\.\/|\.(?:com|org|net|io|dev|app|sh)\b|\p{N}+|(?<![\p{L}\p{M}\p{N}_])-+|[^\p{L}\p{M}\p{N}\s_-]/gu,
    ) ?? [];
  return /\p{L}/u.test(is) && !/[$`;&<>*?!'"]/.test(is) && own.every((one) => was.includes(one));
}
