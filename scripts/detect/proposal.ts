import type { PagePattern } from '../config/config.ts';
import { visible } from '../model/visible.ts';

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
  /** Folders of two checkouts, that of the sources and that of the targets; absent: the root is both. */
  sourceRoot?: string;
  targetRoot?: string;
  /** What could not be said in a layout, or is not sure. */
  notes: string[];
}

/** Why there is none. */
export interface NoProposal {
  notes: string[];
}

export interface ShortConfig {
  sourceLocale: string;
  locales: string[];
  pages: PagePattern[];
  /** Absent: the defaults. */
  sourceRoot?: string;
  targetRoot?: string;
  provenance?: string;
  markdown?: string;
}

/** The configuration as a person would write it: a line a layout. */
export function renderConfig({ sourceLocale, locales, pages, ...more }: ShortConfig): string {
  const layouts = pages.map(({ source, target }) => `    { "source": ${quoted(source)}, "target": ${quoted(target)} }`);
  const keys = [
    `"sourceLocale": ${quoted(sourceLocale)}`,
    `"locales": [${locales.map((locale) => quoted(locale)).join(', ')}]`,
    `"pages": [\n${layouts.join(',\n')}\n  ]`,
    ...(['sourceRoot', 'targetRoot', 'provenance', 'markdown'] as const).flatMap((key) =>
      more[key] === undefined ? [] : [`"${key}": ${quoted(more[key])}`],
    ),
  ];
  return `{\n${keys.map((key) => `  ${key}`).join(',\n')}\n}\n`;
}

/** JSON leaves the second set of control characters as they are. */
const quoted = (text: string): string => visible(JSON.stringify(text));
