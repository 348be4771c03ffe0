/** What is known of the front matter of a project's pages. */
export interface FrontMatterRules {
  /** A page without one of these is an error. */
  required: string[];
  /** A page without one of these is a warning. */
  recommended: string[];
  /**
   * The one list of values that are text for readers, as paths: `title`, `hero.tagline`, `hero.actions.text`. Each is a
   * segment, of a list each item; every other value of a target is that of its source.
   */
  translated: string[];
  /** Whether the project lists these itself: then a value that only looks like text for readers is none. */
  isListed: boolean;
  /** Keys that nobody translates, and whose value a target may still have of its own: `slug`. */
  localized: string[];
}

/** A site generator, as far as its pages have keys of their own for readers; `other` knows none. */
export type Generator = 'docusaurus' | 'hugo' | 'starlight' | 'other';

/** What generators of all kinds call what they show to readers. Harmless where a page has no such key. */
const common = [
  'title',
  'titleSuffix',
  'description',
  'keywords',
  'linkTitle',
  'sidebar_label',
  'pagination_label',
  'summary',
  'excerpt',
  'subtitle',
  'tagline',
  'abstract',
];

/**
 * The values that are translated where the configuration does not say.
 *
 * @see https://gohugo.io/content-management/front-matter/ whose keys have no letter case
 * @see https://starlight.astro.build/reference/frontmatter/
 */
export const translatedBy: Readonly<Record<Generator, readonly string[]>> = {
  docusaurus: common,
  hugo: [...common, 'linktitle'],
  starlight: [
    ...common,
    'banner.content',
    'hero.title',
    'hero.tagline',
    'hero.image.alt',
    'hero.actions.text',
    'sidebar.label',
    'sidebar.badge',
    'sidebar.badge.text',
    'prev.label',
    'next.label',
  ],
  other: common,
};
