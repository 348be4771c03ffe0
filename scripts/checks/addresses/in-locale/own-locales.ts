import type { Comparable } from '../../../model/page.ts';
import type { Translation } from '../../translation/translation.ts';

/** The name of a locale in that of a file: `README.zh-CN.md`, `guide_fr.md`. */
const inName = /[._-][a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?(?=\.[a-z]{2,4}$)/i;
const asFolder = /^(?:\.{1,2}|[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?)$/i;

/**
 * Tells of an address whether it leads to the page itself, in whatever locale: to which of them a page leads is a matter of its own, and
 * none of its source. `README.zh-CN.md`, `../fr/guide.md`; with a `#` it leads to a place in it.
 */
export function leadsToOwnLocales(path: string): (address: string) => boolean {
  const own = nameWithout(path.split('/').at(-1)!);
  return (address) => {
    const steps = address.split('/');
    return nameWithout(steps.at(-1)!) === own && steps.slice(0, -1).every((step) => asFolder.test(step));
  };
}

const nameWithout = (name: string): string => name.replace(inName, '').toLowerCase();

/** Whether a block is there to choose a locale: all of its links lead to the page itself. */
export function choosesLocale(segment: Comparable, path: string, { partsOf }: Translation): boolean {
  const isOwn = leadsToOwnLocales(path);
  const links = partsOf(segment).filter(({ type }) => type === 'link');
  return links.length > 0 && links.every(({ value }) => isOwn(value));
}
