import type { CodeType, Range, SegmentKind } from '../../model/page.ts';
import type { Shown } from '../segments/text.ts';

/** A stretch of a page that a site generator reads as syntax, and Markdown as text. */
export interface Construct extends Range {
  /**
   * How it stands in the page: `code` in a line, among words; `line` as lines of their own; `head` as a line, with all that is indented
   * below it; `item` as the mark of an item; `block` as lines that are code; `end` as the last line of HTML; `fence` as a code block, `link` as the end of a link, `tag` as one of HTML, `row` as that below
   * the head of a table,
   * which Markdown knows as well; `terms` as a paragraph of which each line is by itself.
   */
  as: 'code' | 'line' | 'head' | 'item' | 'block' | 'end' | 'fence' | 'link' | 'tag' | 'row' | 'terms';
  /** What it is as a code. */
  type: CodeType;
  /** What it is as a segment. */
  kind: Extract<SegmentKind, 'directive' | 'include' | 'definition' | 'code'>;
  /** Stretches of it that readers see, plain characters. */
  shown: readonly Shown[];
  /** Words of it that are Markdown; null where it has none. */
  title: Range | null;
}

/** A construct as it was found from where it begins; what is not said is usual. */
export interface Found extends Partial<Omit<Construct, 'start' | 'end'>> {
  end: number;
  /** The lines behind it are its content up to a line of these marks, or more of them, or of this tag. */
  fence?: string;
}

/** What is known of a whole page. */
interface Known {
  /** Whether a label of a link has its definition. */
  isDefined(label: string): boolean;
}

/** What reads one construct that stands in a line. */
export interface InlineConstruct {
  /** Whether pages in MDX have it, too, where braces and tags are code. */
  mdx?: true;
  /** A regular expression for how it begins. */
  opener: string;
  /**
   * @param at where its opener stands
   * @param end where its paragraph ends at the latest
   * @param page what is known of all of it
   * @returns null where it is none
   */
  read(text: string, at: number, end: number, page?: Known): Found | null;
}

/** A line from its first sign to its last, the marks of lists and quotes before it left out. */
export interface Line extends Range {
  text: string;
  /** Whether the line before it, and the one behind it, are words of a paragraph. */
  isAmongText(): boolean;
  /** Whether the line before it is words of a paragraph. */
  isBelowText(): boolean;
  /** Whether all of the line above it is a construct. */
  isBelowLine(): boolean;
  /** Past the next place from an offset on where a closer stands; null where it comes no more. */
  past(closer: string, from: number): number | null;
}

/** What reads one construct that stands on lines of its own. */
export interface LineConstruct {
  mdx?: true;
  opener: string;
  /** @returns null where the line is none */
  read(line: Line): Found | null;
}

/** A longer one is no markup: the limit also keeps the search linear where nothing closes. */
export const LONGEST = 2000;

/** Past the next closer from an offset on, at most at `end`; null where none is near. */
export function pastCloser(text: string, closer: string, from: number, end: number): number | null {
  const at = text.slice(from, Math.min(end, from + LONGEST)).indexOf(closer);
  return at === -1 ? null : from + at + closer.length;
}
