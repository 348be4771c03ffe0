import { type FrontMatterRules, type Generator, translatedBy } from '../markdown/front-matter/front-matter-rules.ts';
import type { CheckOverride, CheckSettings } from '../model/check-settings.ts';
import schema from './lockstep.schema.json' with { type: 'json' };

/** `lockstep.config.json`, complete: what the file leaves out has its default. */
export interface Config {
  sourceLocale: string;
  locales: string[];
  pages: PagePattern[];
  /** Where a target's bilingual sidecar lies; null: nowhere. */
  sidecar: string | null;
  /** Canonical address of a page that this site does not hold; null: unknown. */
  published: string | null;
  /** Folders that the patterns are relative to, relative to the configuration's own. May be two checkouts. */
  sourceRoot: string;
  targetRoot: string;
  /** Where a locale's glossary lies, lines of `word<tab>translation`; null: nowhere. */
  glossary: string | null;
  /** Id of the provenance dialect, or `auto`. */
  provenance: string;
  /** Id of the flavour of Markdown: what its generator reads as syntax. */
  markdown: string;
  /** What is translated beside texts. */
  translate: { codeComments?: boolean };
  /** Globs over `{path}`: files that are translated but are no pages. */
  includes: string[];
  /** Globs over `{path}`: files that are none of the toolchain's business. */
  exclude: string[];
  /** Globs over `{path}`: pages that stay in the source's language on purpose. */
  keepSource: string[];
  frontMatter: FrontMatterRules;
  /** What `check` judges, and how hard, by the ids of checks. */
  checks: CheckSettings;
  /** The same for some pages; of two that fit, the later one holds. */
  checkOverrides: CheckOverride[];
  /** Classes of source change that do not make a target stale. */
  ignoreChanges: string[];
}

/** `docs/{path}` -> `i18n/{locale}/docusaurus-plugin-content-docs/current/{path}` */
export interface PagePattern {
  source: string;
  target: string;
  /** Of this layout alone, where two would share one: versions of one page. */
  sidecar?: string;
  /** Whose Markdown these pages are, where that of the others is another's. */
  markdown?: string;
}

export const defaults: Omit<Config, 'sourceLocale' | 'locales' | 'pages'> = {
  sidecar: null,
  published: null,
  glossary: null,
  sourceRoot: '.',
  targetRoot: '.',
  provenance: 'auto',
  markdown: 'any',
  translate: {},
  includes: ['**/includes/**'],
  exclude: [],
  keepSource: [],
  frontMatter: {
    required: [],
    recommended: [],
    translated: [...translatedBy.other],
    isListed: false,
    localized: ['slug'],
  },
  checks: {},
  checkOverrides: [],
  ignoreChanges: ['whitespace', 'punctuation', 'minor'],
};

const tag = new RegExp(schema.properties.sourceLocale.pattern);

/** Whether a configuration takes a name as a locale's. */
export const isLocaleTag = (name: string): boolean => tag.test(name);

/** The generator that a site is built with, as far as its layouts tell: no file is looked at. */
export function generatorOf(pages: readonly PagePattern[]): Generator {
  const holds = (part: string) => pages.some(({ source, target }) => `/${source}`.includes(part) || `/${target}`.includes(part));
  if (holds('/docusaurus-plugin-content-')) return 'docusaurus';
  if (holds('/src/content/docs/')) return 'starlight';
  return holds('/content/') ? 'hugo' : 'other';
}
