import type { Status, StatusTarget } from '../../../scripts/model/status.ts';
import { routeOf } from '../../remark/resolve-link.ts';

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
