const latin = 'abcdefghijklmnopqrstuvwxyz';

/** Signs of the languages that are not written in Latin letters, each its first 26. */
const starts: Record<string, number> = {
  zh: 0x4e00,
  ja: 0x4e00,
  ko: 0xac00,
  ru: 0x430,
  uk: 0x430,
  bg: 0x430,
  hi: 0x905,
  bn: 0x985,
  fa: 0x628,
  ar: 0x628,
  ur: 0x628,
};

/**
 * Translates as somebody does who knows letters only: other signs of the language's script in the place of letters, or other letters,
 * `Data` -> `Fepe`. Nothing takes it for the source's language. Addresses stay.
 */
export function foreign(locale: string): (text: string) => string {
  const start = starts[locale.slice(0, 2)];
  const signs = [...latin].map((letter, index) => (start === undefined ? shifted(letter) : String.fromCodePoint(start + index)));
  return (text) =>
    text.replace(/https?:\/\/\S+|[a-z]/gi, (letter) => {
      if (letter.length > 1) return letter;
      const sign = signs[latin.indexOf(letter.toLowerCase())]!;
      return letter === letter.toLowerCase() ? sign : sign.toUpperCase();
    });
}

const vowels = 'aeiouy';
const consonants = 'bcdfghjklmnpqrstvwxz';

function shifted(letter: string): string {
  const row = vowels.includes(letter) ? vowels : consonants;
  return row[(row.indexOf(letter) + 1) % row.length]!;
}
