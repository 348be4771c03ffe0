/** A translator who has these words only: units with others come back as they went out. Codes stay where they are. */
export const wordTranslator =
  (words: Readonly<Record<string, string>>) =>
  (xliff: string): string =>
    xliff.replace(
      /<source([^>]*)>(.*?)<\/source>(?:\s*<target[^>]*(?:\/>|>.*?<\/target>))?/gs,
      (unit, attributes: string, text: string) => {
        const pieces = text.split(/(<[^>]*>)/).map((piece) => (piece.startsWith('<') ? piece : translated(piece, words)));
        return pieces.includes(null) ? unit : `<source${attributes}>${text}</source><target>${pieces.join('')}</target>`;
      },
    );

/** Null where a word is not known. */
function translated(piece: string, words: Readonly<Record<string, string>>): string | null {
  const text = piece.trim();
  if (!/\p{L}/u.test(text)) return piece;
  return words[text] === undefined ? null : piece.replace(text, () => words[text]!);
}
