import { languageName } from './code-lines.ts';
import { withoutStrings } from './strings.ts';

/** What of a code block is words for people: in a diagram its labels, in a text all of it, in code its strings. */
export type CodeKind = 'diagram' | 'text' | 'markup' | 'code';

export function kindOf(language: string): CodeKind {
  if (/^(?:mermaid|plantuml|puml|dot|graphviz)\b/i.test(language)) return 'diagram';
  if (/^(?:(?:\w{1,9}-)?vue|xml|html|xaml|svg|csproj|astro|jsx|tsx|svelte)\b/i.test(language)) return 'markup';
  return /^(?:markdown|md|mdx|markdoc|mdoc|text|txt|plaintext|output|ascii\w*)?$/i.test(languageName(language)) ? 'text' : 'code';
}

/** Code without its strings, the values of its keys and what stands between its tags. */
export function withoutTexts(code: string, kind: CodeKind): string {
  const quoted = kind === 'markup' ? code.replace(betweenTags, '>').replace(behindTag, '$1') : code;
  if (kind === 'markup' && !/[;={}()<>]/.test(code)) return '';
  return withoutStrings(quoted).replace(/^(\s*-?\s*[\w.-]+:)[ \t].*$/gm, '$1');
}

const betweenTags = /(?:>|\})[^<>{}]+(?=[<{])|^[^<>{}\n]+(?=\{\{)/gm;
const behindTag = /(<\/?[A-Za-z][^<>\n]{0,300}>)(?:&\w{1,9};|[^<>{}=;()\n])+$/gm;

/** Code of which all words are one: what is left are its signs. */
export const outlineOf = (code: string, kind: CodeKind): string =>
  withoutTexts(code, kind)
    .replace(/(?<=[\u2e80-\ud7ff])[，。、：；（）！？]|[，。、：；（）！？](?=[\u2e80-\ud7ff])/g, ' ')
    .replace(word, 'w')
    .replace(/w(?:[ /.,-]{1,3}w)+/g, 'w');

/** `A --> B: it's so` -> `-->` */
export const skeletonOf = (line: string): string => line.match(/[<>=“”–—-]{2,}|[“”–—[\]{}|]/g)?.join(' ') ?? '';

/** `snake_case` is one word, `_so_` is not. */
const word = /[\p{L}\p{M}\p{N}]+(?:_[\p{L}\p{M}\p{N}]+)*/gu;

export const wordsIn = (text: string): string[] => text.match(word) ?? [];
