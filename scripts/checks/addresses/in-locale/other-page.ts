import { editDistance } from '../../../model/nearest.ts';
import type { ReadAddress } from '../read-address.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page that links stand on, by its source, and what lies around it. */
interface Here {
  site: Site | null;
  own: string | null;
}

/** Whether an address of a target leads to the page of the source's, however both are written: `#slots` for `/en/this/#slots`. */
export function isSamePage(before: ReadAddress, after: ReadAddress, here: Here): boolean {
  const there = meantBefore(before, here);
  return there !== null && there === meantAfter(after, here);
}

/**
 * Whether an address in the locale of its readers (`/fr/a/`) leads to another page than the source's: as the layout tells, which is sure
 * where that page is translated, or as a slip of the pen does. Null where it may be the page's name in that locale, or one of that locale alone.
 */
export function otherPage(before: ReadAddress, after: ReadAddress, here: Here): 'sure' | 'perhaps' | null {
  const { site } = here;
  if (!site || after.onSite === null || meantBefore(before, here) === null) return isSlip(before.key, after.key) ? 'perhaps' : null;
  const translated = translationOf(before, after, site);
  if (site.fileAt(after.onSite)) return site.sourceFileAt(after.onSite) ? (translated ? 'sure' : 'perhaps') : null;
  if (!translated) return isSlip(before.key, after.key) ? 'perhaps' : null;
  return (site.anchorsOf(translated)?.isRenamed ?? true) ? null : 'sure';
}

/** The page of the locale that the source's address leads to; null where it is not translated. */
function translationOf(before: ReadAddress, after: ReadAddress, site: Site): SiteFile | null {
  const way = inLocaleOf(before, after);
  const file = way === null ? null : site.fileAt(way);
  return file && file.path !== file.meant ? file : null;
}

const wayOf = ({ path, onSite }: ReadAddress): string | null => path ?? onSite;

function meantBefore(before: ReadAddress, { site, own }: Here): string | null {
  if (before.key === '') return own;
  const way = wayOf(before);
  return (way !== null && site?.sourceFileAt(way)?.meant) || null;
}

function meantAfter(after: ReadAddress, { site, own }: Here): string | null {
  if (after.key === '') return own;
  const way = wayOf(after);
  return (way !== null && site?.fileAt(way)?.meant) || null;
}

/** `#slots` and `/guide/this/#slots`: another place of the page itself, the second by the way that its sources write to it, with no locale. */
export const isOwnPage = (before: ReadAddress, after: ReadAddress, { site, own }: Here): boolean =>
  before.key === '' && after.onSite !== null && after.named.length === 0 && own !== null && site?.sourceFileAt(after.onSite)?.meant === own;

/** `/en/a` or `/a` beside `/fr/b` -> `/fr/a` */
export function inLocaleOf(before: Pick<ReadAddress, 'onSite' | 'named'>, after: Pick<ReadAddress, 'named'>): string | null {
  const [from, to] = [before.named[0], after.named[0]];
  if (before.onSite === null || to === undefined) return null;
  if (from === undefined) return `/${to}${before.onSite}`;
  // A whole step: `/entry/en/a` begins with `/en` as well.
  const steps = before.onSite.split('/');
  const at = steps.indexOf(from);
  return at === -1 ? before.onSite : steps.with(at, to).join('/');
}

const MOST = 300;

/** One step of two addresses differs, by a letter or two; another number is another page. */
function isSlip(before: string, after: string): boolean {
  const [one, other] = [before, after].map((key) => key.slice(0, MOST).split('/')) as [string[], string[]];
  const differing = one.flatMap((step, at) => (step === other[at] ? [] : [[step, other[at] ?? ''] as const]));
  if (one.length !== other.length || differing.length !== 1) return false;
  const [was, is] = differing[0]!;
  return Math.max(was.length, is.length) > 4 && was.replace(/\D/g, '') === is.replace(/\D/g, '') && editDistance(was, is) <= 2;
}
