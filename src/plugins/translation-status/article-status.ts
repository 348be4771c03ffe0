import type { Status, StatusTarget } from '../../../scripts/model/status.ts';
import { routeOf } from '../../remark/link.ts';

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
  /** The reader's translation; null on a page of the source, translated or not. */
  target: StatusTarget | null;
}

/**
 * @param file of the page that is shown, relative to the project: `i18n/fr-FR/…/a.md`, or `docs/a.md` for a fallback
 */
export function articleStatusOf(file: string, locale: string, { sourceLocale, pages }: Status): ArticleStatus {
  const page = pages.find(({ source, targets }) => source === file || targets.some(({ target }) => target === file));
  const target = page?.targets.find((candidate) => candidate.locale === locale && candidate.target === file) ?? null;
  return {
    path: page?.path ?? file,
    sourceLocale,
    contentLocale: target ? locale : sourceLocale,
    availableLocales: [sourceLocale, ...(page?.targets ?? []).filter(({ state }) => state !== 'missing').map((other) => other.locale)],
    sourceReconstructed: page?.sourceReconstructed ?? false,
    target,
  };
}

/** What the dashboard and the home page show: the status without the texts of its changes. */
export interface DashboardData extends Omit<Status, 'pages'> {
  pages: DashboardPage[];
}

export interface DashboardPage {
  path: string;
  /** Route without the locale's base: `/security/mtp/a/`. */
  route: string;
  title: string | null;
  words: number | null;
  targets: Pick<StatusTarget, 'locale' | 'title' | 'state' | 'commitsBehind' | 'wordsToTranslate'>[];
}

export function dashboardData({ pages, ...status }: Status): DashboardData {
  return {
    ...status,
    pages: pages.map(({ path, title, words, targets }) => ({
      path,
      route: routeOf(path),
      title,
      words,
      targets: targets.map(({ locale, title: translated, state, commitsBehind, wordsToTranslate }) => ({
        locale,
        title: translated,
        state,
        commitsBehind,
        wordsToTranslate,
      })),
    })),
  };
}
