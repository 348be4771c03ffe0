import { byPlace } from '../../markdown/front-matter/fields.ts';
import { addTo } from '../../model/lists/add-to.ts';
import type { Inline, Segment } from '../../model/page.ts';
import type { Provenance } from '../../model/pair.ts';
import type { Dialect } from '../../provenance/dialect.ts';
import { namedRecord } from '../../provenance/record-names.ts';
import type { SpanPair } from '../../spans/scan/markup.ts';
import { foldedText } from '../content/content.ts';
import { renumberCodes } from '../content/renumber-codes.ts';
import type { TranslationState, XliffPart, XliffUnit } from '../document.ts';
import { contentSlicer, partsOf, type Sentence } from '../slots/parts-of.ts';
import { unitId } from '../slots/slot.ts';
import { writeXliff } from '../write.ts';
import { placeTexts } from './place-texts.ts';
import { segmentOfUnit, type SidecarSegment } from './read-sidecar.ts';

interface SidecarInput extends BilingualPage {
  /** What the target records. */
  provenance: Provenance;
  /** In which it does; it names the record in the sidecar, too. */
  dialect: Dialect;
  /** SHA-256 of the clean target's bytes, in hex. */
  targetHash: string;
  /** The same of the target that this one takes the place of; null: there was none, or it is the same. */
  replacedHash?: string | null;
  /** Path of the source page, relative to the project. */
  original: string;
  sourceLocale: string;
  targetLocale: string;
}

/**
 * The bilingual sidecar of a page, as an XLIFF 2.0 file: all segments of the source, also those that are not translated,
 * cut into the sentences of the bilingual markup with their translations. Empty where the source has no segments.
 */
export function sidecarOf(input: SidecarInput): string {
  const { sourceSegments, original, sourceLocale, targetLocale, provenance } = input;
  if (sourceSegments.length === 0) return '';
  const units = bilingualUnits(input, provenance.translationType === 'MT' ? 'machine' : 'translated');
  return writeXliff({ files: [{ original, sourceLocale, targetLocale, metadata: metadataOf(input), units }] }, '2.0');
}

function metadataOf({ sourceSegments, provenance, dialect, targetHash, replacedHash = null }: SidecarInput): [string, string][] {
  const { commit, hash, translationType, handoff, locfileid } = provenance;
  return [
    ['target-sha256', targetHash],
    ...(replacedHash === null ? [] : [['replaced-sha256', replacedHash] as [string, string]]),
    ...(sourceSegments.some(({ form }) => form !== undefined) ? [['forms', 'known'] as [string, string]] : []),
    ...namedRecord({ hash, commit, translationType, handoff, locfileid }, dialect),
  ];
}

/** What a sidecar of the page would hold, without writing one. */
export function bilingualSegments(page: BilingualPage): SidecarSegment[] {
  return bilingualUnits(page, 'translated').map((unit) => segmentOfUnit(unit, false));
}

interface BilingualPage {
  /** Segments of the source that the source spans give back: `strip --keep source`. */
  sourceSegments: Segment[];
  /** Segments of the clean target. */
  targetSegments: Segment[];
  /** In page order; none for a page without bilingual markup, whose blocks are then paired as wholes. */
  pairs: Pick<SpanPair, 'id' | 'sourceText' | 'targetText'>[];
}

/** All segments of the source, cut into the sentences of the bilingual markup, with their translations in the given state. */
function bilingualUnits(page: BilingualPage, state: TranslationState): XliffUnit[] {
  const sentences = sentencesOf(page);
  const wholes = wholeTargets(page);
  return page.sourceSegments.map((segment, index) => unitOf(segment, sentences.get(index) ?? [], wholes.get(index) ?? null, state));
}

/** Sentences of each source segment, by its index. */
function sentencesOf({ sourceSegments, targetSegments, pairs }: BilingualPage): Map<number, Sentence[]> {
  const sources = placeTexts(
    sourceSegments,
    pairs.map(({ sourceText }) => sourceText),
  );
  const targets = placeTexts(
    targetSegments,
    pairs.map(({ targetText }) => targetText),
  );
  const found = new Map<number, Sentence[]>();
  for (const [index, { id }] of pairs.entries()) {
    const source = sources[index];
    const target = targets[index];
    if (!source) continue;
    const own = contentSlicer(sourceSegments[source.segment]!.content)(source);
    const content = own && target ? contentSlicer(targetSegments[target.segment]!.content)(target) : null;
    const sentence = { start: source.start, end: source.end, name: id, target: content && renumberCodes(own!, content) };
    addTo(found, source.segment, sentence);
  }
  return found;
}

/** Targets of whole segments, for those that stand in no pair: by key in front matter, by place where both pages are built alike. */
function wholeTargets({ sourceSegments, targetSegments }: BilingualPage): Map<number, Inline[]> {
  const alike =
    sourceSegments.length === targetSegments.length && sourceSegments.every(({ kind }, index) => kind === targetSegments[index]!.kind);
  const theirs = byPlace(targetSegments.filter(({ key }) => key !== null));
  const keyed = new Map([...byPlace(sourceSegments.filter(({ key }) => key !== null))].map(([place, segment]) => [segment, place]));
  const found = new Map<number, Inline[]>();
  for (const [index, segment] of sourceSegments.entries()) {
    const { key, content } = segment;
    const target = key !== null ? theirs.get(keyed.get(segment)!) : alike ? targetSegments[index] : undefined;
    if (target) found.set(index, renumberCodes(content, target.content));
  }
  return found;
}

function unitOf(segment: Segment, sentences: Sentence[], whole: Inline[] | null, state: TranslationState): XliffUnit {
  const { id, kind, key, translate, content, text, form } = segment;
  const own: XliffPart = {
    id,
    name: null,
    ignorable: false,
    source: content,
    target: translate ? whole : null,
    state: 'initial',
    matches: [],
    line: null,
  };
  const parts = (sentences.length > 0 && partsOf(content, sentences, id)) || [own];
  const notes = [
    ...(foldedText(content) === text ? [] : [{ from: 'lockstep:text', text }]),
    ...(form ? [{ from: 'lockstep:form', text: form }] : []),
  ];
  return { id: unitId(id), kind, name: key, translate, notes, parts: parts.map((part) => withState(part, state)) };
}

function withState(part: XliffPart, state: TranslationState): XliffPart {
  return part.target && !part.ignorable ? { ...part, state } : part;
}
