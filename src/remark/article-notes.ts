import type { Node } from 'unist';
import type { VFile } from 'vfile';

/** What the plugins note of an article while they render it, for who judges whether it can be published. */
export interface ArticleNotes {
  /** Where its links lead on this site, or to: `/security/mtp/a/#top`, `#top`, `https://…`. */
  links: NotedLink[];
  /** Ids that a link can lead to. */
  anchors: string[];
  /** Files that it includes, relative to the project. */
  includes: string[];
  /** Files of which it shows a part, relative to the project. */
  examples: string[];
  /** What its readers get something else for: a picture that is not there, a construct that nobody knows. */
  findings: NotedFinding[];
}

export interface NotedLink {
  address: string;
  line: number;
  column: number;
}

export interface NotedFinding {
  /** The construct: `picture`, `tabs`. */
  about: string;
  /** `Unexpected X, expected Y`. */
  reason: string;
  line: number;
  column: number;
}

/** The notes of the article at hand; empty at first. */
export const notesOf = (file: VFile): ArticleNotes =>
  (file.data.article ??= { links: [], anchors: [], includes: [], examples: [], findings: [] } satisfies ArticleNotes) as ArticleNotes;

/** Notes what is wrong at a node, once; the page is published all the same. */
export function noteFinding(file: VFile, node: Node, about: string, reason: string): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const { findings } = notesOf(file);
  const isKnown = findings.some((known) => known.line === line && known.column === column && known.reason === reason);
  if (!isKnown) findings.push({ about, reason, line, column });
}

/** An address or a name as a message shows it. */
export const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
