/** What of a code block is words for people: in a diagram its labels, in a text all of it, in code its strings. */
type CodeKind = 'diagram' | 'text' | 'markup' | 'code';

export function kindOf(language: string): CodeKind {
  if (/^(?:mermaid|plantuml|puml|dot|graphviz)\b/i.test(language)) return 'diagram';
  if (/^(?:xml|html|xaml|svg|vue|csproj)\b/i.test(language)) return 'markup';
  return /^(?:markdown|md|mdx|text|txt|plaintext|output)?$/i.test(language.split(/[\s,]/)[0]!) ? 'text' : 'code';
}

/** Whether lines of a diagram differ in their words alone, and none of these was only misspelt. */
export function isSameDrawing(source: readonly string[], target: readonly string[]): boolean {
  if (source.length !== target.length) return false;
  return source.every((line, index) => {
    const [gone, fresh] = changedWords(line, target[index]!);
    return skeletonOf(line) === skeletonOf(target[index]!) && !(gone.length === 1 && fresh.length === 1 && isMisspelt(gone[0]!, fresh[0]!));
  });
}

/** `A --> B: it's so` -> `-->` */
const skeletonOf = (line: string): string => line.match(/[<>=“”–—-]{2,}|[“”–—[\]{}|]/g)?.join(' ') ?? '';

const literal = /"[^"]*"|'[^']*'|`[^`]*`/g;

/** Whether lines differ in texts alone, and these do not only differ in a letter or a word: somebody has translated them. */
export function isTranslated(source: readonly string[], target: readonly string[], kind: CodeKind): boolean {
  if (source.length === 0 || target.length === 0) return false;
  const [one, other] = [source.join('\n'), target.join('\n')];
  if (kind === 'text') return isOtherWords(one, other);
  const [there, here] = [one.match(literal) ?? [], other.match(literal) ?? []];
  if (there.length === 0 || there.length !== here.length || one.replace(literal, '""') !== other.replace(literal, '""')) return false;
  return there.every((text, index) => text === here[index] || isOtherWords(text, here[index]!));
}

/** Whether at most half of the words are the same, and none was only misspelt. */
function isOtherWords(one: string, other: string): boolean {
  const [gone, fresh] = changedWords(one, other);
  if (gone.length === 1 && fresh.length === 1 && isMisspelt(gone[0]!, fresh[0]!)) return false;
  return fresh.length > 0 && fresh.length * 2 >= wordsIn(other).length;
}

/** The words that one text has alone, and those that the other one has. */
function changedWords(one: string, other: string): [gone: string[], fresh: string[]] {
  const [there, here] = [wordsIn(one), wordsIn(other)];
  const [known, kept] = [new Set(there), new Set(here)];
  return [there.filter((word) => !kept.has(word)), here.filter((word) => !known.has(word))];
}

/** `docker`, `doker`: one letter is gone, or added. */
export function isMisspelt(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return long.length === short.length + 1 && long.slice(at + 1) === short.slice(at);
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
