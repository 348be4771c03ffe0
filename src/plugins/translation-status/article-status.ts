import type { LocaleTotal, Status, StatusPage, StatusTarget } from '../../../scripts/model/status.ts';
import { routeOf } from '../../remark/resolve-link.ts';
import type { WithheldPage } from '../articles/withheld-pages.ts';
import { hasPage, isInSource, missingIn, originOf, type Standing, standingOf } from './standing.ts';

/** What one page shows of its translation, in one reader's locale. */
export interface ArticleStatus {
  /** `{path}` of the layout: `security/mtp/a.md`. */
  path: string;
  /** What is shown, relative to the project: `i18n/fr-FR/…/a.md`, or `docs/a.md` where it is the source. */
  file: string;
  sourceLocale: string;
  /** Language that the text is in: the reader's, or the source's where there is no translation. */
  contentLocale: string;
  /** Locales that have the page, the source's first. */
  availableLocales: string[];
  /** How the page stands in every locale of the site, the source's first. */
  standings: Standing[];
  /** Whether the source is no original but was rebuilt from the source text of a translation. */
  sourceReconstructed: boolean;
  /** Whether there is a translation that can't be published. */
  withheld: boolean;
  /** The reader's translation; null on a page that is shown in the source's language. */
  target: StatusTarget | null;
}

/** What is known of all pages, for a reader of one locale. */
interface JudgedPages extends Judgement {
  status: Status;
  locale: string;
}

/** What the toolchain's status does not say of pages. */
interface Judgement {
  /** Translated pages of all locales that can't be published. */
  withheld?: readonly WithheldPage[];
  /** How many passages of a translated page are in the source's language, by its path. */
  untranslated?(target: string): number;
  /** Where a translation is read, where that may be another route than the page's. */
  route?(page: StatusPage, target: StatusTarget): string | undefined;
  /** Whether a translation shows where it differs; all do without it. */
  isMarked?(target: StatusTarget): boolean;
}

/** @param file of the page that is shown, relative to the project: `i18n/fr-FR/…/a.md`, or `docs/a.md` for a fallback */
export function articleStatusOf(file: string, judged: JudgedPages): ArticleStatus {
  const { locale, withheld = [] } = judged;
  const { sourceLocale, pages } = judged.status;
  const page = pages.find(({ source, targets }) => source === file || targets.some(({ target }) => target === file));
  const targets = page?.targets ?? [];
  const target = targets.find((candidate) => candidate.locale === locale && candidate.target === file && hasPage(candidate)) ?? null;
  const published = targets.filter((other) => hasPage(other) && !isWithheld(other.target, withheld));
  return {
    path: page?.path ?? file,
    file,
    sourceLocale,
    contentLocale: target ? locale : sourceLocale,
    availableLocales: [sourceLocale, ...published.map((other) => other.locale)],
    standings: [
      originOf(sourceLocale),
      ...(page ? targets.map((other) => standingIn(other, judged)) : judged.status.locales.map(missingIn)),
    ],
    withheld: targets.some((other) => other.locale === locale && isWithheld(other.target, withheld)),
    sourceReconstructed: page?.sourceReconstructed ?? false,
    target,
  };
}

const standingIn = (target: StatusTarget, { withheld = [], untranslated }: Judgement): Standing =>
  standingOf(target, isWithheld(target.target, withheld), untranslated?.(target.target));

/** How each article stands in the reader's locale, by its address there: `/fr-FR/security/mtp/a/`; in how many places is told on its own page only. */
export function listedArticles(judged: JudgedPages, baseUrl: string): Record<string, Standing> {
  const { pages, sourceLocale } = judged.status;
  return Object.fromEntries(
    pages.map(({ path, targets }) => {
      const target = targets.find((one) => one.locale === judged.locale);
      return [
        `${baseUrl.replace(/\/$/, '')}${routeOf(path)}`,
        { ...(target ? standingIn(target, judged) : originOf(sourceLocale)), places: null },
      ];
    }),
  );
}

/** @param target path of a translated page, relative to the project */
const isWithheld = (target: string, withheld: readonly WithheldPage[]): boolean => withheld.some((page) => page.target === target);

/** What the dashboard and the home page show: the status without the texts of its changes. */
export interface DashboardData extends Omit<Status, 'pages' | 'totals' | 'findings'> {
  pages: DashboardPage[];
  totals: DashboardTotal[];
}

export interface DashboardTotal extends Omit<LocaleTotal, 'states'> {
  /** Pages by how readers are told that they stand; a kind that none has is left out. */
  kinds: Partial<Record<Standing['kind'], number>>;
}

export interface DashboardPage {
  path: string;
  /** Where the source lies: what commands are told. */
  source: string;
  /** Route without the locale's base: `/security/mtp/a/`. */
  route: string;
  title: string | null;
  words: number | null;
  targets: DashboardTarget[];
}

export interface DashboardTarget extends Pick<StatusTarget, 'locale' | 'title' | 'wordsToTranslate'> {
  standing: Standing;
  /** Where it is another than the page's. */
  route?: string;
  /** Whether it does not show where it differs. */
  isUnmarked?: true;
}

/** @param route of a page, where a site has its own: `/docs/a` */
export function dashboardData(
  { findings: _, ...status }: Status,
  judged: Judgement = {},
  route: (page: StatusPage) => string = ({ path }) => routeOf(path),
): DashboardData {
  const pages = status.pages.map((page) => {
    const { path, source, title, words } = page;
    const own = route(page);
    const targets = page.targets.map((target) => ({ ...targetRow(target, judged), ...otherRoute(own, judged.route?.(page, target)) }));
    return { path, source, route: own, title, words, targets };
  });
  return { ...status, pages, totals: status.totals.map((total) => totalOf(total, pages)) };
}

/** Of the pages that are told of. What is not published is not current either, whatever it follows; nor is what is translated in part. */
function totalOf({ locale }: LocaleTotal, pages: readonly DashboardPage[]): DashboardTotal {
  const targets = pages.flatMap((page) => page.targets).filter((target) => target.locale === locale);
  const kinds: DashboardTotal['kinds'] = {};
  for (const { standing } of targets) kinds[standing.kind] = (kinds[standing.kind] ?? 0) + 1;
  return {
    locale,
    kinds,
    pages: targets.length,
    wordsToTranslate: targets.reduce((sum, { wordsToTranslate }) => sum + (wordsToTranslate ?? 0), 0),
    wordsUnknown: targets.filter(({ wordsToTranslate }) => wordsToTranslate === null).length,
  };
}

const otherRoute = (own: string, route = own): Pick<DashboardTarget, 'route'> => (route === own ? {} : { route });

function targetRow(target: StatusTarget, judged: Judgement): DashboardTarget {
  const { locale, title, wordsToTranslate } = target;
  const standing = standingIn(target, judged);
  const unmarked = judged.isMarked?.(target) === false && { isUnmarked: true as const };
  return { locale, title: isInSource(standing) ? null : title, standing, wordsToTranslate, ...unmarked };
}
