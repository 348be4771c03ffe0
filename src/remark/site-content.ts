/** What the site holds, as the plugins that render an article need to know it. Paths are relative to the project, with `/`. */
export interface SiteContent {
  /** Absolute path of the project. */
  root: string;
  /** Locale of the reader: an article without a translation is read in another one. */
  locale: string;
  sourceLocale: string;
  /** Address pattern of pages that this site does not hold: `https://learn.microsoft.com/{locale}/microsoft-365/{path}`. */
  published: string | null;
  /** Folder of the source's content (`docs`), and of each locale's. */
  folders: Record<string, string>;
  /** Every file below these folders. */
  files: ReadonlySet<string>;
  /** Articles of the site: lower-case `{path}` -> `{path}`. Links of the Microsoft docs are not case-sensitive. */
  articles: ReadonlyMap<string, string>;
}
