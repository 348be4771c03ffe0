/**
 * `|-- a.ts (new)`, `│ └── b.ts（新）` -> `├ a.ts`, `│├ b.ts`: a branch of a tree of files, as any keyboard draws it, as deep as it lies; what
 * stands in brackets behind a name says what it is. Not in code, nor in a patch, where such signs are its own.
 */
export function inOneDrawing(line: string, language: string): string {
  if (!drawn.test(language)) return line;
  if (/^[│|][│| ]*$/.test(line)) return bars(line);
  const [, depth = '', name] = branch.exec(line) ?? [];
  return name === undefined ? line : `${bars(depth)}├ ${name.replace(note, '')}`;
}

/** Languages in which people show what a folder holds; what names none is the commonest. */
const drawn = /^(?:|text|txt|plaintext|plain|sh|bash|zsh|shell|console|terminal|output|ascii|\w{0,20}tree)$/i;

/** What a keyboard has for it begins with two dashes and ends with a blank: `+--force` is an option. */
const branch = /^((?:[│|] ?)*)(?:[├└][─-]+ ?|[|`+\\]-{2,} )([\w.@*{}[\]<>$/][^\n]*)$/;

/** Words alone: nothing that a shell would run. */
const note = / ?(?:\([^()|$;&`<>/\\]*\)|（[^（）|$;&`<>/\\]*）)$/;

const bars = (drawing: string): string => drawing.replace(/[^│|]/g, '').replaceAll('|', '│');
