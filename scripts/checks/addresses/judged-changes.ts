import { editDistance } from '../../model/nearest.ts';
import { languageOf } from '../../markdown/text/languages.ts';
import type { AddressDifferences, ChangedAddress } from './address-differences.ts';
import { fragmentDifferences } from './fragment-differences.ts';
import { cleaned, oddSign } from './odd-signs.ts';
import { isAlike, isOwnOfReaders, isOwnPicture } from './in-locale/own-of-readers.ts';
import type { Mirror } from './in-locale/mirror-habits.ts';
import { inLocaleOf, isOwnPage, isSamePage, otherPage } from './in-locale/other-page.ts';
import { isForge, ownerOf, siteOf } from './in-locale/owner-of.ts';
import { isFirstPage, isOnItsSite, isSameTail, isSameWay, wayBehind } from './in-locale/same-way.ts';
import { isSiteForReaders, type Locales, type Read, type ReadAddress } from './read-address.ts';
import type { Site } from './site.ts';
import { withoutLocales } from '../../markdown/text/without-locales.ts';

/** Why an address of a target is not that of its source. Each difference has one reason. */
type Reason = 'signs' | 'case' | 'locale' | 'file' | 'target';

/** An address that stands in the place of another one, and why that is damage. */
export interface JudgedChange extends ChangedAddress {
  reason: Reason;
  /** The source may have changed it since, or it is meant. */
  unsure: boolean;
  /** How many more are like it on the page. */
  others?: number;
  /** What is expected, where that is not the source's as it is written: `/fr/a` for `/en/a`. */
  expected?: string;
}

/** What an address is judged by. */
interface Around {
  read: Read;
  locales: Locales;
  site: Site | null;
  /** The source of the page. */
  own: string | null;
  /** Whether the sources of the project name a site, by its host. */
  namesSite(host: string): boolean;
  /** Whether one site stands in the place of another one for readers of the target, by habit. */
  mirrorOf(from: string, to: string): Mirror;
  /** Whether the page gives its headings the ids of their sources. */
  pinsIds(): boolean;
}

/**
 * The changed addresses that are damage, each with its reason.
 *
 * @param isNews whether the source may have changed them: then only what a slip of one letter explains
 */
export function judgedChanges(found: AddressDifferences, around: Around, isNews: boolean): JudgedChange[] {
  const judged = found.changed.flatMap((one): JudgedChange[] => {
    const reason = reasonOf(one, around);
    if (reason === null) return [];
    const unsure = isNews || mayBeForReaders(one, around) || mayHaveOwnName(one, around);
    return [{ ...one, reason, unsure, ...expectedOf(one, around) }];
  });
  const all = [...withoutOwnLists(judged, around), ...fragmentsIn(found, around, isNews)];
  return isNews ? all.filter(({ was, is, reason }) => reason !== 'target' || isSlip(was.value, is.value)) : all;
}

/** The source's address as readers of the target have it. */
function expectedOf({ was, is }: ChangedAddress, { read }: Around): Pick<JudgedChange, 'expected'> {
  const [before, after] = [read(was.value), read(is.value)];
  const expected = after.onSite === null ? null : inLocaleOf(before, after);
  return expected === null ? {} : { expected: `${expected}${before.fragment === null ? '' : `#${before.fragment}`}` };
}

/** So many links of a page to one site, each to another place than its source's, are a list of its own: of its translators, of groups. */
const list = 3;

/** `//github.com/ann`: who, not what. */
const isPerson = (one: ReadAddress): boolean => one.key === ownerOf(one) && !one.key.includes('?');

/** The same without such lists: of each the first is told. */
function withoutOwnLists(judged: readonly JudgedChange[], { read }: Around): JudgedChange[] {
  const lists = new Map<string, JudgedChange[]>();
  for (const one of judged) {
    const [before, after] = [read(one.was.value), read(one.is.value)];
    if (one.reason !== 'target' || after.host === '' || after.host !== before.host || isAlike(before.key, after.key)) continue;
    if (isForge(after.host) && !(isPerson(before) && isPerson(after))) continue;
    const known = lists.get(after.host);
    if (known) known.push(one);
    else lists.set(after.host, [one]);
  }
  const told = new Map([...lists.values()].filter(({ length }) => length >= list).flatMap((own) => own.map((one) => [one, own] as const)));
  return judged.flatMap((one): JudgedChange[] => {
    const own = told.get(one);
    if (!own) return [one];
    return firstOf(own) === one ? [{ ...one, unsure: true, others: own.length - 1 }] : [];
  });
}

const firstOf = (all: readonly JudgedChange[]): JudgedChange =>
  all.reduce((first, one) => ((one.is.place?.start ?? 0) < (first.is.place?.start ?? 0) ? one : first));

/** One letter more or less; another number is another page. */
const isSlip = (was: string, is: string): boolean =>
  Math.abs(was.length - is.length) === 1 && was.replace(/\D/g, '') === is.replace(/\D/g, '') && editDistance(was, is) === 1;

/** Whether the source's site may have another one in the country of the readers, or most pages lead to one that bears its name. */
function mayBeForReaders({ was, is }: ChangedAddress, around: Around): boolean {
  const [before, after] = [around.read(was.value), around.read(is.value)];
  return isSiteForReaders(after.host, before.host, around.locales) || (is.group === 'link' && mirrorAt(before, after, around) !== null);
}

/** Whether an address is told though the page may have such a name in the locale of its readers, or may not be there. */
function mayHaveOwnName({ was, is }: ChangedAddress, around: Around): boolean {
  const [before, after] = [around.read(was.value), around.read(is.value)];
  return isLocalized(after, before, around.locales) && otherPage(before, after, around) === 'perhaps';
}

/** Null where the target means the same, or what its readers have in its place. */
function reasonOf({ was, is }: ChangedAddress, around: Around): Reason | null {
  const { read, locales, site } = around;
  const [before, after] = [read(was.value), read(is.value)];
  if (oddSign(is.value) && read(cleaned(is.value)).key === before.key) return 'signs';
  if (before.key !== after.key && before.key.toLowerCase() === after.key.toLowerCase()) return 'case';
  if (isSameWay(before, after) || isOnItsSite(before, after) || isSamePage(before, after, around)) return null;
  if (isOwnPage(before, after, around)) return null;
  // The whole address of a page of the docs, for the part of it behind the host.
  if (isOnItsSite(after, before) && around.namesSite(after.host)) return null;
  if (isSameTail(before, after) || isFirstPage(before, after, site)) return null;
  if (is.group === 'link' && mirrorAt(before, after, around) === 'known') return null;
  if (isOwnOfReaders(before, after, locales)) return null;
  if (is.group === 'image' && isOwnPicture(before.key, after.key, locales)) return null;
  if (after.path !== null && site) {
    const there = site.fileAt(after.path);
    if (!there && /\.\w{2,5}$/.test(after.path)) return 'file';
    if (there && is.group === 'image' && !site.sourceFileAt(after.path)) return null;
  }
  const isOwn = after.named.some((name) => languageOf(name) === languageOf(locales.target));
  if (withoutLocales(before.key) === withoutLocales(after.key)) return isOwn ? null : 'locale';
  return isLocalized(after, before, locales) && otherPage(before, after, around) === null ? null : 'target';
}

/** `https://react.dev/a` -> `https://react.translators.example/a` */
const mirrorAt = (before: ReadAddress, after: ReadAddress, { mirrorOf }: Around): Mirror =>
  before.host !== '' && after.host !== '' && wayBehind(before) === wayBehind(after) ? mirrorOf(before.host, after.host) : null;

/** Whether an address names the locale of the target, on the same site and below the same owner: such a page has a name of its own. */
function isLocalized(after: ReadAddress, before: ReadAddress, locales: Locales): boolean {
  const isOwn = after.named.some((name) => languageOf(name) === languageOf(locales.target));
  return isOwn && siteOf(after.host) === siteOf(before.host) && (!isForge(after.host) || ownerOf(after) === ownerOf(before));
}

/** `#file=https://a.org/main/fr/b` for `#file=https://a.org/main/b`: an address of its own, in the language of the readers. */
const isForLocale = (after: string | null, before: string | null, { target }: Locales): boolean =>
  after !== null &&
  before !== null &&
  /[/=]/.test(before) &&
  after.replace(`/${languageOf(target)}/`, '/') === before.replace(/\/en\//, '/');

/** Links to another place of the right page, where that page is not at hand to tell whether it has the place. */
function fragmentsIn({ all, origins }: AddressDifferences, { read, locales, site, pinsIds }: Around, unsure: boolean): JudgedChange[] {
  return fragmentDifferences(all, origins, read).flatMap(({ was, is, before, after }): JudgedChange[] => {
    if (isForLocale(after.fragment, before.fragment, locales)) return [];
    if (oddSign(is.value) && read(cleaned(is.value)).fragment === before.fragment) return [{ was, is, reason: 'signs', unsure }];
    const file = after.path === null ? null : site?.fileAt(after.path);
    const canTell = after.path === null ? after.key === '' : file && site!.anchorsOf(file);
    // A page that can't be found from here has headings in the target's language, and ids that are made of them.
    const isOfHeading = after.host === '' && /[^\p{ASCII}]/u.test(after.fragment ?? '');
    if (canTell || (isOfHeading && !pinsIds()) || isLocalized(after, before, locales)) return [];
    return [{ was, is, reason: 'target', unsure: unsure || isOfHeading }];
  });
}
