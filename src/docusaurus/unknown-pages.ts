import { missingHistory } from '../../scripts/index.ts';
import type { Status } from '../../scripts/model/status.ts';
import { hasPage } from '../plugins/translation-status/standing.ts';

/**
 * What whoever builds a site should mend, one line each: pages of a locale that can't be read, and that git lacks the history which would
 * tell from what others were made. Their readers are told that it is not known.
 *
 * @param roots absolute paths of the folders that sources and targets lie in
 */
export function whyUnknown({ pages, findings }: Status, locale: string, roots: readonly string[]): string[] {
  const targets = pages.flatMap((page) => page.targets).filter((target) => target.locale === locale && hasPage(target));
  const files = new Set(targets.flatMap(({ source, target }) => [source, target]));
  const unread = findings.filter(({ path }) => files.has(path));
  const unknown = targets.filter(({ state, target }) => state === 'untracked' && !unread.some(({ path }) => path === target));
  const why = unknown.length === 0 ? undefined : roots.map(missingHistory).find((one) => one !== null);
  return [
    ...unread.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`),
    ...(why ? [`${unknown.length} of ${targets.length} pages in "${locale}" were made from a text that is not known: ${why}`] : []),
  ];
}
