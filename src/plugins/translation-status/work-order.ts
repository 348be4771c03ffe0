import type { DashboardData, DashboardPage, DashboardTarget } from './article-status.ts';
import type { Standing } from './standing.ts';

/** A page of the source, and how it stands in one locale. */
export interface Work {
  page: DashboardPage;
  target: DashboardTarget;
}

/** What readers are told wrongly comes before what they are told in another language, and what is done last. */
const order: Standing['kind'][] = ['damaged', 'differs', 'part', 'unknown', 'missing', 'current', 'kept', 'origin'];

/** All pages of a locale, the most urgent first; of two that are as urgent the one with less to do. */
export function workOf({ pages }: DashboardData, locale: string): Work[] {
  const work = pages.flatMap((page) => page.targets.filter((target) => target.locale === locale).map((target) => ({ page, target })));
  const rank = ({ target }: Work) => order.indexOf(target.standing.kind);
  const words = ({ target }: Work) => target.wordsToTranslate ?? Infinity;
  return work.sort((a, b) => rank(a) - rank(b) || compare(words(a), words(b)) || compare(a.page.path, b.page.path));
}

const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : Number(a > b));

/** Whether there is anything to do about a page, as far as it is known. */
export const isLeft = ({ target }: Work): boolean => target.standing.kind !== 'current' && target.standing.kind !== 'kept';

/** `security/mtp/a.md` -> `security/mtp` */
export const sectionOf = ({ page }: Work): string => page.path.split('/').slice(0, -1).join('/');
