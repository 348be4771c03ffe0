import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fillPattern, openConfig, passages, status, UsageError } from '../../scripts/index.ts';
import type { SegmentChange } from '../../scripts/model/drift.ts';
import type { PagePassages } from '../../scripts/model/passage.ts';
import type { KeptRows } from '../../scripts/survey/row-cache.ts';
import type { Status, StatusPage, StatusTarget } from '../../scripts/model/status.ts';
import { onceInBuild } from '../plugins/builds/once-in-build.ts';
import { isBuilt } from '../plugins/dev-server/served-files.ts';
import { type ArticlePassages, articlePassages, noPassages } from '../plugins/passages/article-passages.ts';
import { type PassageSources, passageSources } from '../plugins/passages/passage-sources.ts';
import { type ArticleStatus, articleStatusOf } from '../plugins/translation-status/article-status.ts';
import { hasPage } from '../plugins/translation-status/standing.ts';
import { refuse } from './options.ts';
import { isOfDocs } from './page-routes.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { textVersion } from './passage-places.ts';
import { whyUnknown } from './unknown-pages.ts';

/** What the module of a page says of its translation, in one reader's locale. */
export interface PageData {
  status: ArticleStatus;
  passages: ArticlePassages;
  /** Of the file's text, for which the places of passages hold. */
  text: string;
  /** What the source has as `slug`: the page may have another, or none. */
  sourceSlug: string | undefined;
}

/** A page with what it loads at once, and what when a reader asks for it. */
interface KnownPage {
  data: PageData;
  sources: PassageSources | null;
}

/** The pages of a site that are told something of, in one locale. */
export interface SitePages {
  /** Absolute path of the folder that paths are relative to. */
  root: string;
  /** How all pages stand in all locales. */
  status: Status;
  /** By the file that a page is made of: the translation, or the source where it stands in for one. */
  pages: Map<string, KnownPage>;
  /** The `slug` of each file that has one in its front matter. */
  slugs: Map<string, string>;
  /** Globs of what a server that shows the site looks at. */
  watched: string[];
}

interface Asked {
  /** Absolute path of the site. */
  siteDir: string;
  /** Absolute path of the project's folder, or of one below it. */
  cwd: string;
  checkouts: readonly string[];
  locale: string;
}

/**
 * Asks the toolchain how pages stand. Of those of the source's own locale there is nothing to tell.
 *
 * @throws Error without a stack where there is no `lockstep.config.json`, or it is wrong, or there is no such folder
 */
export async function readSite({ siteDir, cwd, checkouts, locale }: Asked): Promise<SitePages> {
  // A configuration above of it would be found as well.
  if (!existsSync(cwd)) refuse(`folder ${cwd} as option "cwd", expected one that exists`);
  try {
    const { root, config } = openConfig({ cwd, checkouts });
    const watched = watchedIn(root, config, locale);
    const kept = keptIn(siteDir);
    const known = [config.sourceLocale, ...config.locales];
    if (!known.includes(locale))
      warn(`Unexpected locale "${locale}", expected one of lockstep.config.json (${known.join(', ')}): its readers are told nothing`);
    const ask = () => status({ cwd, checkouts, kept });
    const all = await (isBuilt ? onceInBuild(`status of ${[cwd, ...checkouts].join(' and ')}`, ask) : ask());
    const read = config.locales.includes(locale) ? await passages({ cwd, checkouts, locale, kept }) : [];
    const slugs = slugsIn(root, all);
    const roots = [config.sourceRoot, config.targetRoot].map((folder) => resolve(root, folder));
    for (const message of whyUnknown(all, locale, roots)) warn(message);
    return { root, status: all, pages: pagesIn({ root, all, locale, read, slugs }), slugs, watched };
  } catch (error) {
    if (error instanceof UsageError) error.stack = `lockstep/docusaurus: ${inOptions(error.message)}`;
    throw error;
  }
}

const warn = (message: string): void => console.warn(`[WARNING] lockstep/docusaurus: ${message}`);

/** What the author of a site wrote, or would, in place of what is typed. */
const inOptions = (message: string): string =>
  message
    .replace('the command line to name it as well: --checkout ', 'option "checkouts" to name it as well: ')
    .replace('Unexpected --checkout ', 'Unexpected option "checkouts" with ');

interface Read {
  root: string;
  all: Status;
  locale: string;
  read: readonly PagePassages[];
  slugs: ReadonlyMap<string, string>;
}

/** A server that shows the site asks at each change, too. */
const keptIn = (siteDir: string): KeptRows | undefined =>
  process.env.DOCUSAURUS_NO_PERSISTENT_CACHE ? undefined : { folder: join(siteDir, 'node_modules/.cache/lockstep/docusaurus'), madeBy: '' };

/** Each page of the source with what a locale's reader is told of it. */
function pagesIn({ root, all, locale, read, slugs }: Read): SitePages['pages'] {
  const passagesOf = new Map(read.map((page) => [page.target, page]));
  const pages: SitePages['pages'] = new Map();
  for (const page of all.pages) {
    const target = page.targets.find((one) => one.locale === locale);
    if (!target || !isOfDocs(target)) continue;
    const file = hasPage(target) ? target.target : page.source;
    const own = passagesOf.get(file) ?? null;
    const text = own ? textVersion(readFileSync(join(root, file), 'utf8')) : '';
    const data = { ...pageData({ all, page, target, file, read: own }), text, sourceSlug: slugs.get(page.source) };
    pages.set(file, { data, sources: own && passageSources(own) });
  }
  return pages;
}

function slugsIn(root: string, { pages }: Status): Map<string, string> {
  const files = pages.flatMap(({ source, targets }) => [source, ...targets.filter(hasPage).map(({ target }) => target)]);
  return new Map(files.flatMap((file) => slugOf(join(root, file)).map((slug) => [file, slug] as const)));
}

/** Most have none: they are not parsed. Of broken front matter Docusaurus tells. */
function slugOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (!/^slug\s*:/m.test(text)) return [];
  try {
    const { slug } = readFrontMatter(file, text).frontMatter;
    return typeof slug === 'string' ? [slug] : [];
  } catch {
    return [];
  }
}

interface Told {
  all: Status;
  page: StatusPage;
  target: StatusTarget;
  file: string;
  read: PagePassages | null;
}

function pageData({ all, page, target: { locale, changes = [] }, file, read }: Told): Omit<PageData, 'text' | 'sourceSlug'> {
  const told = articleStatusOf(file, { status: { ...all, pages: [page] }, locale });
  return {
    status: { ...told, target: told.target && withoutChanges(told.target) },
    passages: read ? articlePassages(read, textFirst(changes, read), { source: all.sourceLocale, target: locale }) : noPassages,
  };
}

/** What differs in a title, or in front matter, is listed below the text: in that order a reader meets the changes. */
function textFirst(changes: readonly SegmentChange[], { passages: all }: PagePassages): SegmentChange[] {
  const lines = new Set(all.filter(({ kind }) => kind !== 'heading-1' && kind !== 'front-matter').map((passage) => passage.lines[0]));
  const isInText = ({ targetLines }: SegmentChange) => targetLines !== null && lines.has(targetLines[0]);
  return [...changes.filter(isInText), ...changes.filter((change) => !isInText(change))];
}

/** They are told passage by passage. */
function withoutChanges({ changes: _, notes: __, ...target }: StatusTarget): StatusTarget {
  return { ...target, notes: [] };
}

function watchedIn(root: string, { pages, sourceRoot, targetRoot }: ReturnType<typeof openConfig>['config'], locale: string): string[] {
  return pages
    .filter(({ source }) => source.endsWith('{path}'))
    .flatMap(({ source, target }) => [join(sourceRoot, source), join(targetRoot, target)])
    .map((pattern) => join(root, fillPattern(pattern, { locale, path: '**/*.{md,mdx}' })));
}
