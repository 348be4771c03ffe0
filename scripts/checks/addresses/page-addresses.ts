import type { Page, Range } from '../../model/page.ts';
import type { Translation } from '../translation/translation.ts';
import { type Address, labelKey } from './address.ts';
import { type AddressDifferences, addressDifferences, type LostAddress } from './address-differences.ts';
import { brokenIn, type KnownBroken } from './broken-links.ts';
import { type LostExplanation, lostExplanations } from './explanations.ts';
import { type JudgedChange, judgedChanges } from './judged-changes.ts';
import { cleaned } from './odd-signs.ts';
import type { Mirror } from './in-locale/mirror-habits.ts';
import { leadsToOwnLocales } from './in-locale/own-locales.ts';
import { addressReader, type Locales, type Read } from './read-address.ts';
import { type PageAnchors, pageAnchors } from './page-anchors.ts';
import { pinsIds } from './pins-ids.ts';
import { type References, references } from './references.ts';
import type { Site } from './site.ts';

/** What is wrong with the addresses of a target: each thing once, for the check that is about it. */
export interface PageAddresses {
  changed: readonly JudgedChange[];
  lost: readonly LostAddress[];
  added: readonly Address[];
  broken: readonly KnownBroken[];
  references: References;
  explanations: readonly LostExplanation[];
  all: readonly Address[];
  origins: readonly Address[];
  /** The places that links lead to; null where there is no page of the source. */
  anchors(): PageAnchors | null;
}

interface Asked {
  page: Page;
  source: Page | null;
  translation: Translation;
  locales: Locales;
  site: Site | null;
  /** Whether the sources of the project name a site, by its host. */
  namesSite(host: string): boolean;
  /** Whether one site stands in the place of another one for readers of the target, by habit. */
  mirrorOf(from: string, to: string): Mirror;
  /** Whether what differs may be news of the source. */
  isNews: boolean;
}

/** Judges what became of the addresses of a source in its target. */
export function pageAddresses(asked: Asked): PageAddresses {
  const { page, source, translation, locales, site, isNews } = asked;
  const read = addressReader(locales);
  const found = addressDifferences(translation, read, leadsToOwnLocales(page.path));
  const { namesSite, mirrorOf } = asked;
  const around = { read, locales, site, own: source?.path ?? null, namesSite, mirrorOf, pinsIds: () => pinsIds(translation.target) };
  const changed = judgedChanges(found, around, isNews);
  const { all, origins } = found;
  const broken = brokenIn(translation, page.text, origins, read);
  const { lost, added } = withoutBroken(found, broken, isNews, read);
  const named = references(page, translation, lost);
  let anchors: PageAnchors | undefined;
  return {
    changed,
    lost: lost.filter((one) => !isTold(one, named) && !isShownAsCode(one)),
    added,
    broken,
    references: named,
    explanations: source ? lostExplanations(page, source, translation) : [],
    all,
    origins,
    anchors: () => (source ? (anchors ??= pageAnchors({ page, source, translation, read, site, all, origins })) : null),
  };
}

/** Whether a link is lost because of what it names. */
function isTold(one: LostAddress, { undefined: missing, translated }: References): boolean {
  const label = one.was.part?.type === 'reference' ? labelKey(one.was.part.value) : null;
  return translated.some(({ lost }) => lost === one) || missing.some(({ definition }) => labelKey(definition.label) === label);
}

/** `https://a.example` -> `` `https://a.example` ``: an address that readers saw, and see. */
const isShownAsCode = ({ was, twin }: LostAddress): boolean =>
  was.bare && (twin?.target.content ?? []).some((piece) => piece.kind === 'code' && piece.type === 'code' && piece.raw.includes(was.value));

/** What a page that has no use for it does not take in: `import A from './A.astro'`. */
const isComponent = ({ segment, value }: Address): boolean =>
  segment.kind === 'mdx' && /\.(?:astro|vue|svelte|[cm]?[jt]sx?|css)$/.test(value);

/** What stands in a broken link is neither lost, nor new. */
function withoutBroken({ lost, added }: AddressDifferences, broken: PageAddresses['broken'], isNews: boolean, read: Read) {
  const keys = new Set(broken.map(({ link }) => read(cleaned(link.address)).key));
  const isFree = (one: Address) => !keys.has(read(one.value).key);
  const inside = (place: Range | null) =>
    broken.some(({ link: { range } }) => place && range.start <= place.start && place.end <= range.end);
  return {
    lost: isNews ? [] : lost.filter(({ was }) => isFree(was) && !isComponent(was)),
    added: isNews ? [] : added.filter((one) => isFree(one) && !inside(one.place)),
  };
}
