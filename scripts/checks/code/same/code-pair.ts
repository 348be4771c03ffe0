import { withoutFillIns } from '../fill-ins.ts';
import type { Rule } from '../rule.ts';

/** What is known where two codes are compared. */
export interface Context {
  locale: string;
  /** What the source says around the code. */
  said?: string;
  /** The text of the target's code blocks. */
  blocks(): string;
  /** Whether a text stands anywhere in the source. */
  hasBase?(text: string): boolean;
}

/** Two codes that differ. */
export interface CodePair {
  source: string;
  target: string;
  /** The source without what says nothing to its readers: signs that nobody sees, what is to be filled in, quotes and points at its ends. */
  one: string;
  /** The target likewise. */
  other: string;
  context: Context;
}

/** Its pairs are those of a page of which nothing more is known than what is named. */
export type SameRule = Rule<
  CodePair,
  'same' | 'another',
  readonly [source: string, target: string, page?: { said?: string; base?: string; blocks?: string }]
>;

export function codePair(source: string, target: string, context: Context): CodePair {
  // A sign of the source that nobody sees was left out.
  const known = [withoutPictures(normal(source.replace(/[\u200b\u2060\ufeff]/g, ''))), withoutPictures(normal(target))] as const;
  // `<references>` alone is an element.
  const [one, other] = /^<(?!(?:my|your)\p{Lu})\w+>$/u.test(source) ? known : withoutFillIns(...known);
  return { source, target, one: withoutEdges(one), other: withoutEdges(other), context };
}

/** `📁 lib/pages` -> `lib/pages` */
const withoutPictures = (value: string): string => value.replace(/^\p{Emoji_Presentation}+ (?=\S)/u, '');

/** `**kwargs`, `get()`, `otel.`, `'left'` */
const withoutEdges = (value: string): string => withoutEnd(unquoted(withoutEnd(value).replaceAll("'", '"')));

/** Of a command what its last word ends with is its own: `rm a/`, `rm a*`. */
const withoutEnd = (value: string): string =>
  value.replace(/\s/.test(value) ? /\(\)$|(?<=[^\s.,:;*/])[.,:;]+$/g : /^\*+(?=.)|\(\)$|(?<=[^.,:;*/])[.,:;*/]+$/g, '');

/** Without the quotes around it, one of which may be missing: the source's own slip is none of the target. */
export const unquoted = (value: string): string => /^"?([^"]+)"?$/.exec(value)?.[1] ?? value;

/**
 * Blanks of any kind are one, a mark at an edge sets the direction of what stands in a text from right to left (`\u200e.value`), and of a
 * role what it leads to is read by the site: `` {term}`Harbour` ``, `` {term}`Port <Harbour>` ``.
 */
export const normal = (value: string): string =>
  value
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^[\u200e\u200f]+|[\u200e\u200f]+$/g, '')
    .replace(/^(\{[a-z][\w:.+-]{0,60}\})`+(?:[^<>`]*[ \t]<([^<>`]+)>|([^<>`]+))`*$/, '$1$2$3');
