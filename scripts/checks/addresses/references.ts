import type { Comparable, Page, Range, Segment } from '../../model/page.ts';
import { gapOf } from '../translation/differences.ts';
import type { Translation } from '../translation/translation.ts';
import type { LostAddress } from './address-differences.ts';
import { usesIn } from './uses-in.ts';
import { type TranslatedLabel, translatedLabels } from './translated-labels.ts';
import { type Definition, definitionsIn } from './address.ts';

/** What became of references and of what they name. */
export interface References {
  /** Definitions of the source that the target lacks, though it names them. */
  undefined: UndefinedLabel[];
  /** Labels that nobody defines, where the source has one that is defined. */
  translated: TranslatedLabel[];
}

interface UndefinedLabel {
  definition: Definition;
  /** Where it would stand. */
  range: Range;
}

/** Looks for references of a target that lead nowhere, and that lead somewhere in its source. */
export function references(page: Page, translation: Translation, lost: readonly LostAddress[]): References {
  const { base, source, target } = translation;
  const here = definitionsIn(target);
  const [there, then] = [definitionsIn(source ?? base), definitionsIn(base)];
  const order = [...there.keys()];
  const isUsed = usesIn(page);
  const missing = order.filter((key) => !here.has(key) && then.has(key) && isUsed(there.get(key)!.label));
  return {
    undefined: missing.map((key) => ({ definition: there.get(key)!, range: placeOf(key, { order, here, there, translation }, page.text) })),
    translated: translatedLabels(page.text, translation, here, lost),
  };
}

interface Beside {
  order: readonly string[];
  here: ReadonlyMap<string, Definition>;
  there: ReadonlyMap<string, Definition>;
  translation: Translation;
}

/**
 * Beside a definition that stands beside it in the source, and that the target has as well; else behind what stands before it in the source,
 * beside the next definition, or at the end of the page.
 */
function placeOf(key: string, { order, here, there, translation }: Beside, text: string): Range {
  const at = order.indexOf(key);
  const known = [order[at - 1], order[at + 1]].filter((other) => other !== undefined && here.has(other));
  const segment = there.get(key)!.segment;
  const near = known.find((other) => areNeighbours(segment, there.get(other!)!.segment, translation));
  const block = translation.lost.find(({ source }) => source === segment);
  const beside = near ?? (block?.after ? undefined : known[0]);
  const end = text.trimEnd().length;
  if (beside !== undefined) return (here.get(beside)!.segment as Segment).range;
  return block?.after ? gapOf(block, text) : { start: Math.max(0, text.lastIndexOf('\n', end - 1) + 1), end };
}

function areNeighbours(one: Comparable, other: Comparable, { base, source }: Translation): boolean {
  const segments = source ?? base;
  return Math.abs(segments.indexOf(one) - segments.indexOf(other)) === 1;
}
