/** What of a code block is words for people: in a diagram its labels, in a text all of it, in code its strings. */
type CodeKind = 'diagram' | 'text' | 'markup' | 'code';

export function kindOf(language: string): CodeKind {
  if (/^(?:mermaid|plantuml|puml|dot|graphviz)\b/i.test(language)) return 'diagram';
  if (/^(?:xml|html|xaml|svg|vue|csproj)\b/i.test(language)) return 'markup';
  return /^(?:markdown|md|mdx|text|txt|plaintext|output)?$/i.test(language.split(/[\s,]/)[0]!) ? 'text' : 'code';
}

/** A line of a diagram as its skeleton: what is no word. */
export const withoutLabels = (line: string, kind: CodeKind): string =>
  kind === 'diagram'
    ? line
        .replace(/[^<>(){}|[\]"=“”–—-]+/g, ' ')
        .replace(/[(){}[\]"|][^-=]*(?=[)\]}"|])/g, '')
        .trim()
    : line;

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
  const [there, here] = [wordsIn(one), wordsIn(other)];
  const known = new Set(there);
  const fresh = here.filter((word) => !known.has(word));
  return fresh.length * 2 >= here.length && fresh.length > 0 && !isMisspelt(there, fresh, new Set(here));
}

/** `docker`, `doker`: one letter of one word is gone, and all others stayed. */
function isMisspelt(there: readonly string[], fresh: readonly string[], here: ReadonlySet<string>): boolean {
  const gone = there.filter((word) => !here.has(word));
  if (fresh.length !== 1 || gone.length !== 1) return false;
  const [one, other] = [gone[0]!, fresh[0]!];
  let at = 0;
  while (at < other.length && one[at] === other[at]) at += 1;
  return one.length === other.length + 1 && one.slice(at + 1) === other.slice(at);
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
