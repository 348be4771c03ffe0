import type { InlineConstruct, LineConstruct } from './construct.ts';
import type { Flavour } from './flavour.ts';

/** The constructs of a flavour, with what tells that one may begin somewhere. */
export interface Grammar {
  inline: readonly (InlineConstruct & { start: RegExp })[];
  lines: readonly (LineConstruct & { start: RegExp })[];
  /** Where one of the lines may begin. */
  lineStart: RegExp;
  /** Where a code may begin, or something that is leapt over. */
  sign: RegExp;
  /** Where a code may begin behind a backslash. */
  early: RegExp;
  /** Signs that a backslash hides; null where it hides all. */
  escapable: string | null;
  /** Whether a paragraph that is indented ends at a line that is not. */
  dedents: boolean;
  /** Signs that are written behind a backslash wherever they stand. */
  escaped: string;
}

type Syntax = Pick<Flavour, 'inline' | 'lines' | 'early' | 'escaped' | 'escapable' | 'dedents'>;

function grammarOf({ inline, lines, early = [], escaped = '', escapable, dedents = false }: Syntax): Grammar {
  return {
    inline: inline.map(withStart),
    lines: lines.map(withStart),
    lineStart: openersOf(lines),
    sign: new RegExp([...inline.map(({ opener }) => `(?:${opener})`), '`+', '<!--', '\\\\'].join('|'), 'g'),
    early: openersOf(early),
    escaped,
    escapable: escapable ?? null,
    dedents,
  };
}

/** The grammars of a flavour: that of its pages, and that of those in MDX. Made once for a run: each has dozens of expressions. */
export interface Grammars {
  markdown: Grammar;
  mdx: Grammar;
}

export const grammarsOf = (flavour: Syntax): Grammars => ({ markdown: grammarIn(flavour, false), mdx: grammarIn(flavour, true) });

function grammarIn({ inline, lines, early = [], escaped, escapable, dedents }: Syntax, mdx: boolean): Grammar {
  const own = <Kind extends { mdx?: true }>(constructs: readonly Kind[]) => constructs.filter((construct) => !mdx || construct.mdx);
  return grammarOf({ inline: own(inline), lines: own(lines), early: own(early), escaped, escapable, dedents: dedents && !mdx });
}

/** What tells that one of some constructs may begin at an offset. */
const openersOf = (constructs: readonly { opener: string }[]): RegExp =>
  new RegExp(constructs.map(({ opener }) => `(?:${opener})`).join('|') || '(?!)', 'y');

/** A construct with what tells that it may begin at an offset. */
const withStart = <Kind extends { opener: string }>(construct: Kind): Kind & { start: RegExp } => ({
  ...construct,
  start: new RegExp(construct.opener, 'y'),
});

export function isAt(start: RegExp, text: string, at: number): boolean {
  start.lastIndex = at;
  return start.test(text);
}
