import { mergeChanges } from '../../markdown/merge/merge-changes.ts';
import { foldBlanks } from '../../markdown/segments/text.ts';
import type { Inline, InlineCode, Segment } from '../../model/page.ts';
import { renumberCodes } from '../content/renumber-codes.ts';
import type { SlotCodes } from '../slots/slot.ts';
import { withoutLocales } from '../../markdown/text/without-locales.ts';

/**
 * A translation with the codes' own text put back: that of the present translation, where a link may be localised, else
 * the source's. Whatever a client did to a code but move it is undone; `editedCodes` names it. A code that only the
 * present translation has is put back where the client left its text alone: it may stand for another one by now.
 */
export function withNativeCodes(content: Inline[], slot: SlotCodes): Inline[] {
  if (content.every(({ kind }) => kind === 'text')) return content;
  const native = new Map([...sourceCodes(slot), ...localCodes(slot)].map((code) => [keyOf(code), code]));
  for (const code of extraCodes(slot)) native.set(keyOf(code), code);
  const standing = standingCodes(content, slot);
  return content.map((piece) => {
    if (piece.kind === 'text') return piece;
    const own = standing.get(piece) ?? native.get(keyOf(piece));
    return own && !(own.id.startsWith('t') && saysAnother(piece, own)) ? own : piece;
  });
}

/** XLIFF 1.2 has no place for the text of a pair, and what a client leaves out is no other text. */
function saysAnother(given: InlineCode, { raw, equiv }: InlineCode): boolean {
  const known = new Set(['', raw, equiv].map(foldBlanks));
  return [given.raw, given.equiv].map(foldBlanks).some((said) => !known.has(said));
}

/**
 * The codes of a translation whose text a client changed, or what it says they are: all that the unit ever said is no change.
 *
 * @param native the same translation with its codes' own text
 */
export function editedCodes(content: readonly Inline[], native: readonly Inline[], { segment, target, previous }: SlotCodes): InlineCode[] {
  const suspicious = content.filter((piece, at): piece is InlineCode => piece.kind === 'code' && differs(piece, native[at] as InlineCode));
  if (suspicious.length === 0) return [];
  const own = [segment.content, target, previous?.source, previous?.target].flatMap((known) => codesOf(known ?? []));
  const known = new Set(own.flatMap(({ raw, equiv }) => [raw, equiv].map(foldBlanks)));
  return suspicious.filter(({ raw, equiv }) => ![raw, equiv].map(foldBlanks).every((text) => text === '' || known.has(text)));
}

const differs = (given: InlineCode, native: InlineCode): boolean =>
  (given.raw !== '' && given.raw !== native.raw) || (given.equiv !== '' && given.equiv !== native.equiv);

/** Offsets are of the source page: they mean nothing in another. */
function sourceCodes({ segment, place }: SlotCodes): InlineCode[] {
  return codesOf(segment.content).map((code) => (place === segment ? code : { ...code, start: undefined }));
}

/**
 * The codes of the present translation; of an older one those that the source has not changed since, and the localised form
 * of those that it has, where that can be told: of `/docs/a`, `/fr/docs/a` and now `/docs/b` it is `/fr/docs/b`. Where nobody knows
 * what the page's text translates, those of which it has a localised form.
 */
function localCodes({ segment, place, target, previous }: SlotCodes): InlineCode[] {
  if (target) return codesOf(target);
  if (!previous) return place && place !== segment ? localForms(segment, place) : [];
  const [now, then] = [segment.content, previous.source].map(
    (content) => new Map(codesOf(content).map((code) => [keyOf(code), code.raw])),
  ) as [Map<string, string>, Map<string, string>];
  return codesOf(previous.target).flatMap((code) => {
    const [old, current] = [then.get(keyOf(code)), now.get(keyOf(code))];
    if (old === undefined || current === undefined) return [];
    const isOwnForm = code.subflows.length > 0 || old === current || withoutLocales(old) === withoutLocales(code.raw);
    const raw = isOwnForm ? mergeChanges(old, code.raw, current) : null;
    // What is the source's own is taken as the source has it, with its label: `][]` where it was `](/a)`.
    if (raw === null || (raw === current && raw !== code.raw && code.subflows.length === 0)) return [];
    return raw === code.raw ? [code] : [{ ...code, raw, start: undefined }];
  });
}

/**
 * The codes of a text that the page has already, word for word, from an import before this one: those that are a form of the
 * source's, and those that the source did not change. Such a text is paired with its older source by what that had, and
 * its new links would not be known for what they are.
 */
function standingCodes(content: readonly Inline[], { segment, place, target, previous }: SlotCodes): Map<Inline, InlineCode> {
  const standing = new Map<Inline, InlineCode>();
  if (target || !place || place === segment || !readAlike(content, place.content)) return standing;
  const [now, then] = [segment.content, previous?.source ?? []].map(
    (known) => new Map(codesOf(known).map((code) => [keyOf(code), code])),
  ) as [Map<string, InlineCode>, Map<string, InlineCode>];
  content.forEach((piece, at) => {
    if (piece.kind === 'text') return;
    const [there, own] = [place.content[at] as InlineCode, now.get(keyOf(piece))];
    if (!own || own.subflows.length > 0) return;
    const isOwnForm = withoutLocales(there.raw) === withoutLocales(own.raw) || then.get(keyOf(piece))?.raw === own.raw;
    if (isOwnForm) standing.set(piece, { ...own, raw: there.raw, equiv: there.equiv, start: there.start });
  });
  return standing;
}

/** Whether two contents have the same words, and codes of the same kind among them. */
const readAlike = (one: readonly Inline[], other: readonly Inline[]): boolean =>
  one.length === other.length && one.every((piece, at) => pieceOf(piece) === pieceOf(other[at]!));

const pieceOf = (piece: Inline): string => (piece.kind === 'text' ? ` ${foldBlanks(piece.text)}` : `${piece.role} ${piece.type}`);

function localForms({ content }: SlotCodes['segment'], place: Pick<Segment, 'content'>): InlineCode[] {
  const own = new Map(codesOf(content).map((code) => [keyOf(code), withoutLocales(code.raw)]));
  return codesOf(renumberCodes(content, place.content)).filter((code) => own.get(keyOf(code)) === withoutLocales(code.raw));
}

const codesOf = (content: readonly Inline[]): InlineCode[] => content.filter((piece) => piece.kind === 'code');

const keyOf = ({ id, role }: InlineCode): string => `${role} ${id}`;

/**
 * The codes that the page's translation has and its source lacks, as a translator gets them: `t3`. They may come back;
 * one that only the source dropped since is not among them. What lives inside of them is named as in the page.
 */
export function extraCodes({ segment, place, target, previous }: SlotCodes): InlineCode[] {
  const extra = codesWithin(target ?? previous?.target).filter(({ id }) => id.startsWith('t'));
  if (extra.length === 0) return extra;
  const known = new Set([...codesWithin(segment.content), ...codesWithin(previous?.source)].map(({ id }) => id));
  const flows = new Map(codesWithin(place?.content).map(({ start, subflows }) => [start, subflows]));
  return extra.filter(({ id }) => !known.has(id)).map((code) => ({ ...code, subflows: flows.get(code.start) ?? [] }));
}

const codesWithin = (content: readonly Inline[] | undefined): InlineCode[] => content?.filter((piece) => piece.kind === 'code') ?? [];
