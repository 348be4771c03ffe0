import type { CodeType, Comparable, Range } from '../../model/page.ts';
import { surplus } from '../../align/surplus.ts';
import { maskedText } from '../translation/masked-text.ts';
import type { Translation, Twin } from '../translation/translation.ts';
import type { LostAddress } from './address-differences.ts';
import { type Definition, labelKey } from './address.ts';

/** A label that nobody defines, where the source has one that is defined. */
export interface TranslatedLabel {
  range: Range;
  label: string;
  expected: string;
  /** As it should be written. */
  text: string;
  /** The link that is missing for it; null where the page has another one to the same place. */
  lost: LostAddress | null;
}

type Definitions = ReadonlyMap<string, Definition>;

/** `[text][Übersetzt]` and `[Übersetzt]` where the source names a definition. */
export function translatedLabels(
  text: string,
  translation: Translation,
  here: Definitions,
  lost: readonly LostAddress[],
): TranslatedLabel[] {
  const taken = new Set<number>();
  const isElsewhere = definedElsewhere(translation);
  return [...lostIn(lost, here), ...fewerIn(translation, here)].flatMap((sought) => {
    const found = labelsIn(sought, text).find(
      ({ label, range }) => !here.has(labelKey(label)) && !taken.has(range.start) && !isElsewhere(label),
    );
    if (!found) return [];
    taken.add(found.range.start);
    return [{ ...found, text: `${found.text}[${sought.expected}]`, expected: sought.expected, lost: sought.lost }];
  });
}

/** Tells the labels that the source names without a definition, as its site has them in one place for all pages: `[a][topic b]`. */
function definedElsewhere({ base, source }: Translation): (label: string) => boolean {
  let known: Set<string> | null = null;
  return (label) => (known ??= labelsNamed(source ?? base)).has(labelKey(label));
}

function labelsNamed(segments: readonly Comparable[]): Set<string> {
  const texts = segments.flatMap(({ content }) => content.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])));
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(reference), ([, shown, second]) => labelKey(second ?? shown!))));
}

/** A reference that its target lacks, where it is looked for. */
interface Sought {
  twin: Twin;
  expected: string;
  lost: LostAddress | null;
}

/** References that the whole page lacks, though it defines what they name. */
const lostIn = (lost: readonly LostAddress[], here: Definitions): Sought[] =>
  lost.flatMap((one) => {
    const label = one.was.part?.type === 'reference' ? one.was.part.value : null;
    return one.twin && label !== null && here.has(labelKey(label)) ? [{ twin: one.twin, expected: label, lost: one }] : [];
  });

/** References that a segment has less often than its source, though the page as a whole has what they name. */
function fewerIn({ twins, partsOf }: Translation, here: Definitions): Sought[] {
  const labelsOf = (one: Comparable) => partsOf(one).flatMap(({ type, value }) => (type === 'reference' ? [labelKey(value)] : []));
  return twins.flatMap((twin) => {
    const [there, ...others] = twin.sources.map(labelsOf);
    const missing = there!.length === 0 ? [] : surplus(there!, labelsOf(twin.target), String);
    return missing
      .filter((label) => here.has(label) && others.every((labels) => labels.includes(label)))
      .map((label) => ({ twin, expected: here.get(label)!.label, lost: null }));
  });
}

const reference = /(?<![\\\]!])\[([^[\]^!][^[\]]{0,300})\](?:\[([^[\]]{1,300})\](?![[(])|(?![[(:]))/g;

/** Marks in the text of a segment that look like those of a reference. */
function labelsIn({ twin: { target }, lost }: Sought, text: string): Pick<TranslatedLabel, 'label' | 'range' | 'text'>[] {
  const { start } = target.range;
  return [...maskedText(target, text, transparent).matchAll(reference)].flatMap(({ index, 0: whole, 1: shown, 2: second }) => {
    const [from, label] = [start + index, second ?? shown!];
    // Where the page has what it names elsewhere, only a label behind a text is surely one.
    if (/^[ xX]$/.test(label) || label.includes('\0') || (!lost && !second)) return [];
    return [{ label, range: { start: from, end: from + whole.length }, text: text.slice(from, from + shown!.length + 2) }];
  });
}

/** Marks around text; what looks like an include is none where its label is not defined. */
const transparent: ReadonlySet<CodeType> = new Set<CodeType>(['bold', 'italic', 'strike', 'include', 'other']);
