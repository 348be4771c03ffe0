import type { Page, Range, Segment } from '../../model/page.ts';
import { gapOf } from '../translation/differences.ts';
import type { Translation } from '../translation/translation.ts';
import type { LostAddress } from './address-differences.ts';
import { type Definition, definitionsIn, labelKey } from './address.ts';

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

interface TranslatedLabel {
  range: Range;
  label: string;
  expected: string;
  /** As it should be written. */
  text: string;
  lost: LostAddress;
}

/** Looks for references of a target that lead nowhere, and that lead somewhere in its source. */
export function references(page: Page, translation: Translation, lost: readonly LostAddress[]): References {
  const { base, source, target } = translation;
  const here = definitionsIn(target);
  const [there, then] = [definitionsIn(source ?? base), definitionsIn(base)];
  const order = [...there.keys()];
  const missing = order.filter((key) => !here.has(key) && then.has(key) && isUsed(there.get(key)!.label, page));
  return {
    undefined: missing.map((key) => ({ definition: there.get(key)!, range: placeOf(key, { order, here, there, translation }, page.text) })),
    translated: translatedIn(
      lost.filter(({ was }) => was.part?.type === 'reference' && here.has(labelKey(was.part.value))),
      here,
      page.text,
    ),
  };
}

/** Whether a text names a label other than to define it. */
function isUsed(label: string, { text, bodyStart }: Page): boolean {
  const [body, sought] = [text.slice(bodyStart), `[${label}]`].map((one) => one.replace(/\s+/g, ' ').toLowerCase()) as [string, string];
  for (let at = body.indexOf(sought); at !== -1; at = body.indexOf(sought, at + 1)) {
    if (!/^[:(]/.test(body.slice(at + sought.length, at + sought.length + 1))) return true;
  }
  return false;
}

interface Beside {
  order: readonly string[];
  here: ReadonlyMap<string, Definition>;
  there: ReadonlyMap<string, Definition>;
  translation: Translation;
}

/** Beside the nearest definition that the target has as well; else behind what stands before it in the source, or at the end of the page. */
function placeOf(key: string, { order, here, there, translation }: Beside, text: string): Range {
  const at = order.indexOf(key);
  const beside = [order[at - 1], order[at + 1]].find((other) => other !== undefined && here.has(other));
  const block = translation.lost.find(({ source }) => source === there.get(key)!.segment);
  const end = text.trimEnd().length;
  if (beside !== undefined) return (here.get(beside)!.segment as Segment).range;
  return block?.after ? gapOf(block, text) : { start: Math.max(0, text.lastIndexOf('\n', end - 1) + 1), end };
}

const reference = /(?<![\\\]!])\[([^[\]^!][^[\]]{0,300})\](?:\[([^[\]]{1,300})\])?(?![[(:])/g;

/** `[text][Übersetzt]` and `[Übersetzt]` where the source names a definition. */
function translatedIn(lost: readonly LostAddress[], here: ReadonlyMap<string, Definition>, text: string): TranslatedLabel[] {
  const taken = new Set<number>();
  return lost.flatMap((one) => {
    if (!one.twin) return [];
    const { start, end } = one.twin.target.range;
    for (const match of text.slice(start, end).matchAll(reference)) {
      const [whole, shown = '', label = shown] = match;
      const from = start + match.index;
      if (here.has(labelKey(label)) || taken.has(from) || /^[ xX]$/.test(label)) continue;
      taken.add(from);
      const expected = one.was.part!.value;
      return [{ range: { start: from, end: from + whole.length }, label, expected, text: `[${shown}][${expected}]`, lost: one }];
    }
    return [];
  });
}
