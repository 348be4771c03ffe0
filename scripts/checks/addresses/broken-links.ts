import type { CodeType, Range, Segment } from '../../model/page.ts';
import { maskedText } from '../translation/masked-text.ts';
import type { Translation } from '../translation/translation.ts';
import type { Address } from './address.ts';
import { cleaned } from './odd-signs.ts';
import type { Read } from './read-address.ts';

/** What was a link before something came between its brackets: `[text] (address)`, `[text]（address）`, `【text】(address)`. */
export interface BrokenLink {
  range: Range;
  text: string;
  /** As written, without a title. */
  address: string;
  title: string;
  isImage: boolean;
  /** What stands between its brackets. */
  gap: string;
  /** Whether one of them is full-width. */
  isWide: boolean;
}

/** A broken link with the address of the source that it should lead to; null where that has none like it. */
export interface KnownBroken {
  link: BrokenLink;
  was: Address | null;
}

/** Broken links of a target of which the source has an address like that, or which look like nothing else. */
export function brokenIn({ twins, target }: Translation, text: string, origins: readonly Address[], read: Read): KnownBroken[] {
  const sources = new Map(twins.map((twin) => [twin.target, twin.sources]));
  return target.flatMap((segment) => {
    if (!segment.translate && segment.kind !== 'cell') return [];
    return brokenLinks(segment, text).flatMap((link) => {
      const { key } = read(cleaned(link.address));
      const known = origins.filter(({ value }) => read(value).key === key);
      const was = known.find((one) => sources.get(segment)?.includes(one.segment)) ?? known[0] ?? null;
      const isCertain = was !== null || /^https?:\/\/\S+$|\.md$/.test(cleaned(link.address));
      return isCertain && !isInSource(link, sources.get(segment)) ? [{ link, was }] : [];
    });
  });
}

/** Whether the source is written in the same way. */
function isInSource({ address }: BrokenLink, sources: readonly { text: string }[] = []): boolean {
  return sources.some(({ text }) => /[\]］】]\s{1,3}[(（]/.test(text) && text.includes(`(${address}`) && !text.includes(`](${address}`));
}

const brackets =
  /(!?)(?<!\\)[[［【]([^[\]［］【】\n]{0,500})(?<!\\)[\]］】](\s{0,3})[(（]([ \t\u202a-\u202e\u2066-\u2069\u200b]{0,3}[^()（）\n"]{1,1000}?(?:[(（][^()（）\n"]{0,200}[)）][^()（）\n"]{0,200}?)?)(\s+"[^"\n]{0,300}")?\s{0,3}(?:[)）]|$)/g;

/** Marks that look like those of a link in the text of a segment, which parses as none. */
function brokenLinks(segment: Segment, text: string): BrokenLink[] {
  const { range } = segment;
  const raw = text.slice(range.start, range.end);
  if (!/[\]］】]\s{0,3}[(（]/.test(raw)) return [];
  const masked = maskedText(segment, text, transparent);
  return [...masked.matchAll(brackets)].flatMap((match) => {
    const [whole, mark = '', label = '', gap = '', address = '', title = ''] = match;
    const isClosed = /[)）]$/.test(whole);
    if (/\0|\{[{%]/.test(address) || (!isClosed && gap === '')) return [];
    const isWide = /[［【】］（）]/.test(whole.replace(label, '').replace(address, ''));
    if (gap === '' && !isWide && isPlain(address.trim())) return [];
    const start = range.start + match.index;
    const at = match.index + mark.length + 1;
    const link: BrokenLink = {
      range: { start, end: start + whole.length },
      text: raw.slice(at, at + label.length),
      address: address.trim(),
      title: title.trim(),
      isImage: mark === '!',
      gap,
      isWide,
    };
    return [link];
  });
}

/** Whether an address has nothing odd: then nothing is wrong with its link but where it stands, in HTML, which generators may read as Markdown. */
const isPlain = (address: string): boolean => /^[^\s\u202a-\u202e\u2066-\u2069\u200b]+$/.test(address);

/** An address that a parser has found by itself may be that of a broken link. */
const transparent: ReadonlySet<CodeType> = new Set<CodeType>(['url', 'entity']);
