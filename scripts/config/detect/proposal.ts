import type { PagePattern } from '../config.ts';

/** What the settings of one tool say, and what lies on disk of it. */
export interface Proposal {
  /** `Docusaurus` */
  tool: string;
  /** Path of the settings, relative to the root; null: there are none, the folders say so. */
  file: string | null;
  sourceLocale: string;
  locales: string[];
  /** Those without a source are left out later. */
  pages: PagePattern[];
  /** What could not be said in a layout, or is not sure. */
  notes: string[];
}

/** Why there is none. */
export interface NoProposal {
  notes: string[];
}
