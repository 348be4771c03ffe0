import type { VFile } from 'vfile';

/** What the plugins note of an article while they render it, for who judges whether it can be published. */
export interface ArticleNotes {
  /** Where its links lead on this site, or to: `/security/mtp/a/#top`, `#top`, `https://…`. */
  links: NotedLink[];
  /** Ids that a link can lead to. */
  anchors: string[];
  /** Files that it includes, relative to the project. */
  includes: string[];
}

export interface NotedLink {
  address: string;
  line: number;
  column: number;
}

/** The notes of the article at hand; empty at first. */
export const notesOf = (file: VFile): ArticleNotes =>
  (file.data.article ??= { links: [], anchors: [], includes: [] } satisfies ArticleNotes) as ArticleNotes;
