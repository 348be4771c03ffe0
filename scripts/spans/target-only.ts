import type { FrontMatter } from '../model/front-matter.ts';
import type { Page } from '../model/page.ts';
import type { Range } from '../model/range.ts';
import { fillLabels } from './fill-labels.ts';
import { type Label, labelsOf } from './labels.ts';
import { looseText } from './loose-text.ts';
import { outside } from './outside.ts';

/** Text of a rebuilt source that is still the target's. */
export interface TargetOnly extends Range {
  kind: Label['kind'] | 'front matter' | 'text';
  /** Its wording in the real source, or null where that is not known. */
  fill: string | null;
}

/**
 * What a hand-back translates without giving its source: front matter, alt texts outside of pairs, link titles,
 * labels of includes and definitions, and sentences that its writer took for no segment.
 *
 * @param text the page with the source sides kept
 * @param kept in order, where they stand in it
 * @param source the real source, or null where it is not at hand
 */
export function targetOnly(
  text: string,
  bodyStart: number,
  kept: readonly Range[],
  frontMatter: FrontMatter,
  source: Page | null,
): TargetOnly[] {
  const labels = labelsOf(text, bodyStart);
  const fills = source ? fillLabels(labels, labelsOf(source.text, source.bodyStart)) : labels.map(() => null);
  const own = outside(
    labels.map(({ kind, start, end }, index) => ({ kind, start, end, fill: fills[index]! })).filter(({ start, end }) => start < end),
    kept,
  );
  const taken = [...kept, ...own].sort((a, b) => a.start - b.start);
  const loose = looseText(text, bodyStart, taken).filter(({ start, end }) => !source?.text.includes(text.slice(start, end)));
  return [
    ...frontMatterOnly(frontMatter, kept, source),
    ...own,
    ...loose.map((range) => ({ ...range, kind: 'text' as const, fill: null })),
  ].sort((a, b) => a.start - b.start);
}

const translatedKeys = new Set(['title', 'description', 'keywords']);

function frontMatterOnly({ fields }: FrontMatter, kept: readonly Range[], source: Page | null): TargetOnly[] {
  const translated = fields.filter(({ key, style }) => translatedKeys.has(key) && style !== 'empty');
  const values = translated.map(({ key, valueRange }) => ({ ...valueRange, kind: 'front matter' as const, fill: valueIn(source, key) }));
  return outside(values, kept);
}

/** A front-matter value as the source writes it, quotes included. */
function valueIn(source: Page | null, wanted: string): string | null {
  const field = source?.frontMatter.fields.find(({ key, style }) => key === wanted && style !== 'empty');
  return field ? source!.text.slice(field.valueRange.start, field.valueRange.end) : null;
}
