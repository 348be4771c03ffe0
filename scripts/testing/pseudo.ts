const accented: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' };

/** A text as a translator would change it who only knows accents: `Data` -> `Dátá`. */
export function pseudo(text: string): string {
  return text.replace(/[aeiouyAEIOU]/g, (letter) => accented[letter]!);
}
