/**
 * Letters of other scripts that look like Latin ones, with what they are taken for.
 *
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
export const inLatin: Readonly<Record<string, string>> = {
  а: 'a', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', ӏ: 'l', о: 'o', р: 'p', ԛ: 'q', ѕ: 's', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y',
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', Х: 'X', У: 'Y',
  α: 'a', ο: 'o', ν: 'v', ρ: 'p', ι: 'i', κ: 'k', Α: 'A', Β: 'B', Ε: 'E', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P',
  Τ: 'T', Υ: 'Y', Χ: 'X', Ζ: 'Z', ı: 'i', ａ: 'a',
}; // prettier-ignore

/** Finds one of them. */
export const lookAlikes = new RegExp(`[${Object.keys(inLatin).join('')}]`);

/** A text with the letters that it seems to have. */
export const asLatin = (text: string): string => (lookAlikes.test(text) ? [...text].map((sign) => inLatin[sign] ?? sign).join('') : text);

/** `а` -> `"а" (U+0430)`; of what can't be seen its number alone. */
export function signNamed(sign: string): string {
  const code = `(U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
  return /\p{Cf}|\s/u.test(sign) ? code : `"${sign}" ${code}`;
}
