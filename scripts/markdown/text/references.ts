import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A text with its character references as a browser reads them: `java&Tab;script&#58;` -> `java\tscript:`. A name needs its `;`, a number does not. */
export function withoutReferences(written: string): string {
  if (!written.includes('&')) return written;
  return written.replace(reference, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = Number.parseInt((decimal ?? hexadecimal)!, decimal === undefined ? 16 : 10);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });
}

const reference = /&(?:#(\d{1,7});?|#[xX]([\da-fA-F]{1,6});?|([A-Za-z][A-Za-z\d]{1,31});)/g;
