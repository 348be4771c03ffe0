const latin = 'abcdefghijklmnopqrstuvwxyz';
const greek = 'αβγδεζηθικλμνξοπρστυφχψωϊϋ';

/** A text in letters that no source has, so that nothing takes it for the source's language: `Data` -> `Δατα`. */
export const foreign = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const sign = greek[latin.indexOf(letter.toLowerCase())]!;
    return letter === letter.toLowerCase() ? sign : sign.toUpperCase();
  });
