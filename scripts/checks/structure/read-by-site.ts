import { surplus } from '../../align/surplus.ts';
import type { Comparable } from '../../model/page.ts';
import { withoutQuoted } from './quoted.ts';

/** What of a directive a site reads, and no reader: it stays in every language. */
export interface ReadBySite {
  /** `[!note`, `:::row`, `{{</tab`, `///tip`, `{:`: a box around boxes needs more signs than they have, which are none of its name. */
  name: string;
  /** Bare words and keys behind the name, classes among them: `info`, `lang=`, `.note`. */
  words: readonly string[];
}

/** What a site reads of a directive; null of one without a name, and of other segments. */
export function readBySite({ kind, text }: Pick<Comparable, 'kind' | 'text'>): ReadBySite | null {
  if (kind !== 'directive') return null;
  for (const [expression, wordsOf] of forms) {
    const match = expression.exec(text);
    if (match)
      return {
        name: match[1]!.replace(/\s/g, '').replace(longer, '$1') + (match[2] ?? '').toLowerCase(),
        words: wordsOf(text.slice(match[0].length)),
      };
  }
  return null;
}

/**
 * The words of a directive that a target has in its own language; null where it has none of its own. One more, or one less, is what a language wants,
 * but not in a list: `[[autodoc]] A`, `- all`.
 */
export function changedWords(source: ReadBySite, target: ReadBySite): { gone: string[]; fresh: string[] } | null {
  const [gone, fresh] = [surplus(source.words, target.words, String), surplus(target.words, source.words, String)];
  return gone.length > 0 && (fresh.length > 0 || source.name.startsWith('[[')) ? { gone, fresh } : null;
}

/** `::::{` -> `:::{` */
const longer = /^((.)\2\2)\2+/;

const none = (): string[] => [];

/** How directives begin, and what of their rest is no text, path or address. */
const forms: readonly (readonly [RegExp, (rest: string) => string[]])[] = [
  [/^(\[!)[ \t]*(\/?[\w./-]*)/, none],
  [/^((?:`{3,}|~{3,}|:{3,})\{)([\w:.-]+)\}/, none],
  [/^(`{3,}|~{3,})$/, none],
  [/^(:::+|\/\/\/+)[ \t]*(\/?[\w./-]*)/, (rest) => attributesOf(/\{([^{}]{1,300})\}$/.exec(rest)?.[1] ?? '')],
  [/^(\{\{[<%]|\{%-?)[ \t]*(\/?[\w./-]*)/, (rest) => argumentsOf(rest)],
  [/^(!!!|\?\?\?\+?)[ \t]*([\w-]*)/, (rest) => argumentsOf(rest)],
  [/^(\{:?)(?=[ \t]*[.#A-Za-z])/, (rest) => attributesOf(rest.slice(0, -1))],
  [/^(\[\[autodoc\]\][ \t]+\S+)/, (rest) => rest.match(/[^\s-][^\s]*/g) ?? []],
  [/^(\()[\w:./ -]+\)=$/, none],
  [/^(:)([\w-]+):(?=[ \t]|$)/, none],
];

/** ` info "Title" lang=en %}` -> `info`, `lang=`: what is quoted, looks like a path or is the value of a key is another thing in each language. */
const argumentsOf = (rest: string): string[] =>
  withoutTexts(rest).match(/(?<![\p{L}\p{M}\p{N}_./:#=-])\p{L}[\p{L}\p{M}_-]*(?:=|(?![\p{L}\p{M}\w./:#-]))/gu) ?? [];

/** `: .note #id lang="de"` -> `.note`, `lang=`: an id is told where it is lost. */
const attributesOf = (list: string): string[] => withoutTexts(list).match(/(?<![^\s:])(?:\.[^\s.#={}]+|\p{L}[\p{L}\p{M}\w-]*=?)/gu) ?? [];

/**
 * Titles are put into the marks of their language, too, which no site reads as quotes: `!!! note «Un titre»`. What stands in brackets before
 * an address is a text: `{% include [Mehr](a.md) %}`.
 */
const withoutTexts = (rest: string): string =>
  withoutQuoted(rest)
    .replace(/[«“„][^«»“”„]{0,2000}[»”“]/g, '""')
    .replace(/\[[^[\]]{0,2000}\](?=\()/g, '""');
