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
}

export function grammarOf({ inline, lines }: Pick<Flavour, 'inline' | 'lines'>): Grammar {
  const openers = inline.map(({ opener }) => `(?:${opener})`);
  return {
    inline: inline.map(withStart),
    lines: lines.map(withStart),
    lineStart: new RegExp(lines.map(({ opener }) => `(?:${opener})`).join('|') || '(?!)', 'y'),
    sign: new RegExp([...openers, '`+', '<!--', '\\\\'].join('|'), 'g'),
  };
}

/** A construct with what tells that it may begin at an offset. */
const withStart = <Kind extends { opener: string }>(construct: Kind): Kind & { start: RegExp } => ({
  ...construct,
  start: new RegExp(construct.opener, 'y'),
});

export function isAt(start: RegExp, text: string, at: number): boolean {
  start.lastIndex = at;
  return start.test(text);
}
