import { inLatin, lookAlikes } from '../../markdown/text/look-alikes.ts';

const invisible = /\p{Cf}/gu;
const punctuation: Record<string, string> = { '。': '.', '、': ',', '　': '', '–': '-', '—': '-', '‐': '-', '‑': '-', '’': "'" };

/** An address as its author meant it: without what can't be seen, blanks, full-width signs and letters that only look Latin. */
export function cleaned(address: string): string {
  return [...address.replace(invisible, '').replace(/\s+/g, '')].map((sign) => punctuation[sign] ?? inLatin[sign] ?? narrow(sign)).join('');
}

/** What an address with odd signs is meant to be: the source's where that differs in these signs alone, else what its translator made of it, without them. */
export function meantAddress(address: string, ofSource: string): string {
  const clean = cleaned(address);
  return clean !== address && cleaned(ofSource) === clean ? ofSource : clean;
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
  ['letter of another script', lookAlikes],
  ['blank', /\s/],
  ['typographic sign', /[\u2010-\u2015\u2018-\u201f]/],
];
