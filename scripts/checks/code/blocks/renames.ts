import { commentsOf, withoutComments } from '../../../markdown/text/code-comments.ts';
import type { Comparable } from '../../../model/page.ts';
import { surplus } from '../../../align/surplus.ts';
import type { Translation } from '../../translation/translation.ts';

/** Of the words that a target has for names of its source, throughout its code: which name each of them stands for. */
export type Renames = ReadonlyMap<string, string>;

/**
 * `pizzaCount` that is `hitungKucing` wherever a page has it: whoever made the example another one did so in its code and in what is said
 * about it. A name that stands there once, or of which one is left, is a slip; so is one that no keyboard of a programmer has.
 */
export function renamesIn(known: Translation): Renames {
  const votes = new Map<string, Map<string, number>>();
  const inBlocks = new Set<string>();
  for (const { target, sources } of known.twins) {
    for (const [was, is] of changesIn(sources[0]!, target, known)) {
      if (target.kind === 'code') inBlocks.add(is);
      const counts = votes.get(is) ?? new Map<string, number>();
      votes.set(is, counts.set(was, (counts.get(was) ?? 0) + 1));
    }
  }
  if (votes.size === 0) return new Map();
  const [there, here] = [known.base, known.target].map((all) => new Set(all.flatMap((one) => namesIn(codesOf(one, known).join('\n')))));
  const renames = [...votes].flatMap(([is, counts]): [string, string][] => {
    const [[was, count], [, next] = ['', 0]] = [...counts].toSorted(([, a], [, b]) => b - a) as [[string, number], [string, number]?];
    const isMeant =
      count >= fewest && count >= 2 * next && inBlocks.has(is) && isName.test(is) && isName.test(was) && !keywords.has(was.toLowerCase());
    return isMeant && !here!.has(was) && !there!.has(is) ? [[is, was]] : [];
  });
  const taken = renames.map(([, was]) => was);
  return new Map(renames.filter(([, was]) => taken.indexOf(was) === taken.lastIndexOf(was)));
}

/** A text in which each name is the one of the source again. */
export const withNamesOf = (text: string, renames: Renames): string =>
  renames.size === 0 ? text : text.replace(name, (one) => renames.get(one) ?? one);

/** `{ pizzaCount: 24 }` -> `{ katzen: 265 }`: with a name that the page has throughout, its example has values of its own. */
export function isRenamed(source: string, target: string, renames: Renames): boolean {
  const named = withNamesOf(target, renames);
  return named === source || (named !== target && named.replace(/\d+/g, '0') === source.replace(/\d+/g, '0'));
}

/** So often nobody slips in the same way. */
const fewest = 2;

const isName = /^[\w-]*[a-z_][\w-]*$/i;

/** What no page may call otherwise. */
const keywords = new Set(
  'and as async await bool break case catch class const continue def default do echo else end enum export extends false finally float fn for from func function if implements import in int interface is let match module mut new nil none not null number object of or package print private pub public return self static string struct super switch this throw true try type undefined use var void while with yield'.split(
    ' ',
  ),
);

/** `hello-world` is one name. */
const name = /[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*/gu;

const namesIn = (code: string): string[] => code.match(name) ?? [];

/** Names that one line, or one inline code, has instead of others, word by word: where it has as many of them. */
function changesIn(source: Comparable, target: Comparable, known: Translation): [string, string][] {
  const [there, here] = [codesOf(source, known), codesOf(target, known)];
  if (there.length !== here.length) return [];
  return there.flatMap((line, at) => {
    if (line === here[at]) return [];
    const [was, is] = [namesIn(line), namesIn(here[at]!)];
    if (was.length !== is.length) return lone(was, is);
    return was.flatMap((one, index): [string, string][] => (one === is[index] ? [] : [[one, is[index]!]]));
  });
}

/** `$applesCount apples` -> `$krupukCount biji krupuk`: the only names that look like one of a program. */
function lone(was: readonly string[], is: readonly string[]): [string, string][] {
  const [gone, fresh] = [surplus(was, is, String), surplus(is, was, String)].map((all) =>
    [...new Set(all)].filter((one) => made.test(one)),
  );
  return gone!.length === 1 && fresh!.length === 1 ? [[gone![0]!, fresh![0]!]] : [];
}

/** `pizzaCount`, `BOT_TOKEN` */
const made = /^[a-z]+[A-Z]|^\w+_\w/;

/** Lines of a block without its comments; inline codes of other segments. */
function codesOf(segment: Comparable, { partsOf }: Translation): string[] {
  if (segment.kind !== 'code') return partsOf(segment).flatMap(({ type, value }) => (type === 'code' ? [value] : []));
  const [language = '', ...lines] = segment.text.split('\n');
  return withoutComments(lines, commentsOf(language.split(/[\s,:{]/)[0]!)).filter((line) => line.trim() !== '');
}
