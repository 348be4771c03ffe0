// @ts-check

/**
 * How a pseudo-locale makes its texts: letter by letter, so that codes and placeholders between them stay, and with something around the whole.
 *
 * @typedef {{ words: (text: string) => string, around: (text: string) => [before: string, after: string] }} Pseudo
 */

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const looks = [...'áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ'];

/** Counted, so that it is seen how much of a text is cut off. */
const numbers = 'one two three four five six seven eight nine ten'.split(' ');

/**
 * In accents, and longer by what a translation takes at most: `Menu` -> `⟦Ṁéñú one⟧`. What is cut off lacks its bracket, and what has no
 * accents was written into the code.
 *
 * @type {Pseudo}
 */
const accented = {
  words: (text) => text.replace(/[a-z]/gi, (letter) => looks[plain.indexOf(letter)] ?? letter),
  around: (text) => ['⟦', `${longerBy(Math.ceil(text.length * (text.length < 20 ? 0.7 : 0.35)))}⟧`],
};

/** @param {number} signs */
function longerBy(signs) {
  let added = '';
  for (let index = 0; added.length < signs; index++) added += ` ${numbers[index % numbers.length]}`;
  return added;
}

/**
 * In accents, each word between the marks with which Unicode turns it from right to left: known still, to who reads it in a mirror.
 *
 * @type {Pseudo}
 */
const mirrored = {
  words: (text) => accented.words(text).replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu, '\u202e$&\u202c'),
  around: () => ['', ''],
};

/** The pseudo-locales by their tags, which Unicode keeps for them. @type {Record<string, Pseudo>} */
export const pseudoLocales = { 'en-XA': accented, 'ar-XB': mirrored };

/**
 * A text with things in it that stay as they are; itself where nothing of it is a word.
 *
 * @param {string} text @param {RegExp} kept what stays, in a group, with the flag g @param {Pseudo} pseudo
 */
export function pseudoText(text, kept, { words, around }) {
  const pieces = text.split(kept).map((piece, index) => (index % 2 === 0 ? words(piece) : piece));
  const seen = text.replace(kept, '');
  if (!/\p{L}/u.test(seen)) return text;
  const [before, after] = around(seen);
  return before + pieces.join('') + after;
}
