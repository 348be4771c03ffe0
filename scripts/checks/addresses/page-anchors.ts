import type { Comparable, Page } from '../../model/page.ts';
import type { Translation, Twin } from '../translation/translation.ts';
import type { Address } from './address.ts';
import { type Anchors, anchorsIn, headingIds, idsOfCode, ownIds } from './anchors-in.ts';
import type { Read } from './read-address.ts';
import type { Site, SiteFile } from './site.ts';

/** What became of the places that links lead to, in a target and around it. */
export interface PageAnchors {
  /** Links to a place that their page does not have. */
  missing: MissingAnchor[];
  /** Places of the source that the target lacks. */
  lost: LostAnchor[];
}

interface MissingAnchor {
  address: Address;
  fragment: string;
  /** What the source has in its place, where that leads somewhere in the page of this locale, too. */
  expected: string | null;
  /** Whether the source leads to another place, which its page has: if not, what broke the link may be no change of it. */
  isChanged: boolean;
}

export interface LostAnchor {
  id: string;
  twin: Twin;
  /** As the source writes it; null where it made it of its heading. */
  written: string | null;
  /** Whether a link of the target leads there. */
  isUsed: boolean;
}

interface Between {
  page: Page;
  source: Page;
  translation: Translation;
  read: Read;
  site: Site | null;
  all: readonly Address[];
  origins: readonly Address[];
}

/** Looks for the places that the links of a target lead to, in its own page and in those around it. */
export function pageAnchors(between: Between): PageAnchors {
  const { page, source, translation, read, site, all, origins } = between;
  const links = all.flatMap((address) => linkOf(address, read));
  const written = writtenIds(translation);
  if (links.length === 0 && written.size === 0) return { missing: [], lost: [] };
  const isHere = idsOf(page, site?.rules);
  // Most links lead somewhere: what the source has is asked for few.
  let own: Anchors | undefined;
  const there = () => (own ??= anchorsIn(source.text, source.bodyStart, site?.rules));
  const known = fragmentsOf(origins, read);
  const missing: MissingAnchor[] = [];
  const needed = new Set<string>();
  const beside = besideOf(translation, origins, read);
  for (const link of links) {
    const { address, fragment, path, key } = link;
    const ids = path === null ? null : anchorsAt(site?.fileAt(path), site);
    if (path === null ? isHere(fragment) : !ids || ids.all.has(fragment)) continue;
    const before = path === null ? there() : anchorsAt(site?.sourceFileAt(path), site);
    const isSame = known.get(key)?.has(fragment) ?? false;
    if (isSame && !before?.all.has(fragment)) continue;
    // What the source's page gives itself is said there.
    if (isSame && path !== null && before?.own.has(fragment)) continue;
    if (isSame && path === null) {
      needed.add(fragment);
      continue;
    }
    const places = isSame ? [] : placesOf(beside(link), known.get(key));
    const wanted = wantedOf(places, before, (id) => (path === null ? isHere(id) : ids!.all.has(id)));
    missing.push({ address, fragment, ...wanted });
  }
  return { missing, lost: lostIn(translation, written, isHere, needed, site) };
}

/** The places that a link may have led to before it was translated: that of the same segment, or else all to the same page. */
const placesOf = (beside: string | null, known: ReadonlySet<string> = new Set()): string[] => (beside === null ? [...known] : [beside]);

/** Where a link should lead. A place that the source's page does not seem to have, which something else may bring, is no advice. */
function wantedOf(
  places: readonly string[],
  before: Anchors | null,
  isThere: (id: string) => boolean,
): Pick<MissingAnchor, 'expected' | 'isChanged'> {
  const alive = before ? places.filter((id) => before.all.has(id)) : places;
  return { expected: alive.find(isThere) ?? null, isChanged: alive.length > 0 };
}

/** Whether a page has an id: its headings are read where those that it gives itself are not enough. */
function idsOf({ text, bodyStart }: Page, rules: Site['rules'] | undefined): (id: string) => boolean {
  const own = new Set(ownIds(text).map((id) => id.toLowerCase()));
  let all: ReadonlySet<string> | undefined;
  return (id) => own.has(id) || (all ??= anchorsIn(text, bodyStart, rules).all).has(id);
}

interface Link {
  address: Address;
  fragment: string;
  /** Null: of the page itself. */
  path: string | null;
  key: string;
}

/** What is said of a place in another way: a tab, a part of a text, a page of an application. */
const noPlace = /^$|^[:/!]|^tab\/|^top$/i;

function linkOf(address: Address, read: Read): Link[] {
  if (address.group !== 'link' || !address.value.includes('#')) return [];
  const { fragment, key, ...ways } = read(address.value);
  const path = ways.path ?? ways.onSite;
  const isLocal = path !== null || key === '';
  return isLocal && fragment !== null && !noPlace.test(fragment) ? [{ address, fragment: fragment.toLowerCase(), path, key }] : [];
}

const anchorsAt = (file: SiteFile | null | undefined, site: Site | null): Anchors | null => (file ? site!.anchorsOf(file) : null);

/** The place that the source leads to in the same segment, of the same page. */
function besideOf({ twins }: Translation, origins: readonly Address[], read: Read): (link: Link) => string | null {
  const sources = new Map<Comparable, readonly Comparable[]>(twins.map((twin) => [twin.target, twin.sources]));
  const first = new Map<Comparable, Map<string, string>>();
  for (const { segment, value } of origins) {
    const { key, fragment } = read(value);
    const there = first.get(segment) ?? new Map<string, string>();
    if (fragment !== null && !there.has(key)) first.set(segment, there.set(key, fragment.toLowerCase()));
  }
  return ({ address, key }) => {
    for (const source of sources.get(address.segment) ?? []) {
      const fragment = first.get(source)?.get(key);
      if (fragment !== undefined) return fragment;
    }
    return null;
  };
}

/** The places that a source leads to, by the address without them. */
function fragmentsOf(origins: readonly Address[], read: Read): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { value } of origins) {
    const { fragment, key } = read(value);
    if (fragment === null) continue;
    const known = found.get(key) ?? new Set();
    found.set(key, known.add(fragment.toLowerCase()));
  }
  return found;
}

/** The ids that the source gives itself, with how, and in which segment. */
function writtenIds({ base, source }: Translation): Map<string, { written: string; segment: Comparable }> {
  const found = new Map<string, { written: string; segment: Comparable }>();
  for (const segment of source ?? base) {
    for (const code of segment.content) {
      if (code.kind !== 'code') continue;
      for (const id of idsOfCode(code, segment)) found.set(id.toLowerCase(), { written: code.raw, segment });
    }
  }
  return found;
}

function lostIn(
  { twins, base, source }: Translation,
  written: ReturnType<typeof writtenIds>,
  isHere: (id: string) => boolean,
  needed: ReadonlySet<string>,
  site: Site | null,
): LostAnchor[] {
  const twinOf = new Map(twins.flatMap((twin) => twin.sources.map((one) => [one, twin] as const)));
  const lost: LostAnchor[] = [];
  for (const [id, { written: raw, segment }] of written) {
    const twin = twinOf.get(segment);
    if (twin && !isHere(id)) lost.push({ id, twin, written: raw, isUsed: needed.has(id) });
  }
  if (needed.size === 0) return lost;
  for (const segment of source ?? base) {
    const twin = segment.kind.startsWith('heading') ? twinOf.get(segment) : undefined;
    const id = twin && headingIds(segment.text, site?.rules).find((one) => needed.has(one) && !written.has(one));
    if (id !== undefined) lost.push({ id, twin: twin!, written: null, isUsed: true });
  }
  return lost;
}
