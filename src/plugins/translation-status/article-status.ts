import type { LocaleTotal, Status, StatusTarget } from '../../../scripts/model/status.ts';
import { routeOf } from '../../remark/resolve-link.ts';
import type { WithheldPage } from '../articles/withheld-pages.ts';

/** What one page shows of its translation, in one reader's locale. */
export interface ArticleStatus {
  /** `{path}` of the layout: `security/mtp/a.md`. */
  path: string;
  sourceLocale: string;
  /** Language that the text is in: the reader's, or the source's where there is no translation. */
  contentLocale: string;
  /** Locales that have the page, the source's first. */
  availableLocales: string[];
  /** Whether the source is no original but was rebuilt from the source text of a translation. */
  sourceReconstructed: boolean;
  /** Whether there is a translation that can't be published. */
  withheld: boolean;
  /** The reader's translation; null on a page of the source, translated or not. */
  target: StatusTarget | null;
}

/**
 * @param withheld translated pages of all locales that can't be published
 * @param file of the page that is shown, relative to the project: `i18n/fr-FR/…/a.md`, or `docs/a.md` for a fallback
 */
export function articleStatusOf(
  file: string,
  locale: string,
  { sourceLocale, pages }: Status,
  withheld: readonly WithheldPage[] = [],
): ArticleStatus {
  const page = pages.find(({ source, targets }) => source === file || targets.some(({ target }) => target === file));
  const target = page?.targets.find((candidate) => candidate.locale === locale && candidate.target === file) ?? null;
  return {
    path: page?.path ?? file,
    sourceLocale,
    contentLocale: target ? locale : sourceLocale,
    availableLocales: [
      sourceLocale,
      ...(page?.targets ?? [])
        .filter(({ state, target: other }) => state !== 'missing' && !isWithheld(other, withheld))
        .map((other) => other.locale),
    ],
    withheld: page?.targets.some((other) => other.locale === locale && isWithheld(other.target, withheld)) ?? false,
    sourceReconstructed: page?.sourceReconstructed ?? false,
    target,
  };
}

/** @param target path of a translated page, relative to the project */
const isWithheld = (target: string, withheld: readonly WithheldPage[]): boolean => withheld.some((page) => page.target === target);

/** What the dashboard and the home page show: the status without the texts of its changes. */
export interface DashboardData extends Omit<Status, 'pages' | 'totals'> {
  pages: DashboardPage[];
  totals: DashboardTotal[];
}

export interface DashboardTotal extends Omit<LocaleTotal, 'states'> {
  /** Pages that are shown translated, and follow the source as it is. */
  current: number;
  /** Pages of which the translation can't be published. */
  withheld: number;
}

export interface DashboardPage {
  path: string;
  /** Route without the locale's base: `/security/mtp/a/`. */
  route: string;
  title: string | null;
  words: number | null;
  targets: DashboardTarget[];
}

interface DashboardTarget extends Pick<StatusTarget, 'locale' | 'title' | 'commitsBehind' | 'wordsToTranslate'> {
  /** `withheld`: there is a translation that can't be published, and the source's page is shown. */
  state: StatusTarget['state'] | 'withheld';
}

export function dashboardData(status: Status, withheld: readonly WithheldPage[] = []): DashboardData {
  const pages = status.pages.map(({ path, title, words, targets }) => ({
    path,
    route: routeOf(path),
    title,
    words,
    targets: targets.map((target) => targetRow(target, isWithheld(target.target, withheld))),
  }));
  return { ...status, pages, totals: status.totals.map((total) => totalOf(total, pages)) };
}

/** What is not published is not current either, whatever it follows. */
function totalOf({ states: _, ...total }: LocaleTotal, pages: readonly DashboardPage[]): DashboardTotal {
  const targets = pages.flatMap((page) => page.targets.filter(({ locale }) => locale === total.locale));
  const count = (state: DashboardTarget['state']) => targets.filter((target) => target.state === state).length;
  return { ...total, current: count('current'), withheld: count('withheld') };
}

function targetRow({ locale, title, state, commitsBehind, wordsToTranslate }: StatusTarget, withheld: boolean): DashboardTarget {
  return { locale, title: withheld ? null : title, state: withheld ? 'withheld' : state, commitsBehind, wordsToTranslate };
}
