/**
 * Letters of other scripts that look like Latin ones, with what they are taken for.
 *
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
const lookAlikes: Record<string, string> = {
  а: 'a', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', ӏ: 'l', о: 'o', р: 'p', ԛ: 'q', ѕ: 's', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y',
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', Х: 'X', У: 'Y',
  α: 'a', ο: 'o', ν: 'v', ρ: 'p', ι: 'i', κ: 'k', Α: 'A', Β: 'B', Ε: 'E', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P',
  Τ: 'T', Υ: 'Y', Χ: 'X', Ζ: 'Z', ı: 'i', ａ: 'a',
}; // prettier-ignore

const invisible = /\p{Cf}/gu;
const punctuation: Record<string, string> = { '。': '.', '、': ',', '　': '', '–': '-', '—': '-', '‐': '-', '‑': '-', '’': "'" };

/** An address as its author meant it: without what can't be seen, blanks, full-width signs and letters that only look Latin. */
export function cleaned(address: string): string {
  return [...address.replace(invisible, '').replace(/\s+/g, '')]
    .map((sign) => punctuation[sign] ?? lookAlikes[sign] ?? narrow(sign))
    .join('');
}

/** `：` -> `:` */
const narrow = (sign: string): string => (/[\uff01-\uff5e]/.test(sign) ? String.fromCodePoint(sign.codePointAt(0)! - 0xfee0) : sign);

/** What is odd in an address, in the words of a message; null where nothing is. */
export function oddSign(address: string): { sign: string; at: number; what: string } | null {
  for (const [what, expression] of kinds) {
    const match = expression.exec(address);
    if (match) return { sign: match[0], at: match.index, what };
  }
  return null;
}

const kinds: [string, RegExp][] = [
  ['invisible sign', /\p{Cf}/u],
  ['full-width sign', /[\uff01-\uff5e\u3002\u3001\u3000]/],
  ['letter of another script', new RegExp(`[${Object.keys(lookAlikes).join('')}]`)],
  ['blank', /\s/],
  ['typographic sign', /[\u2010-\u2015\u2018-\u201f]/],
];
