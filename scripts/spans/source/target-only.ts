import { byPlace } from '../../markdown/front-matter/fields.ts';
import { type TranslatedValue, translatedValues } from '../../markdown/front-matter/translated-values.ts';
import { codeRanges, linesOutsideFences } from '../../markdown/text/code-ranges.ts';
import type { Page, Range } from '../../model/page.ts';
import { outside } from '../one-sided.ts';
import { fillLabels, type Label, labelsOf } from './labels.ts';

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
 * @param page with the source sides kept
 * @param kept in order, where they stand in it
 * @param source the real source, or null where it is not at hand
 * @param translated paths of the front-matter values that are translated
 */
export function targetOnly(page: Page, kept: readonly Range[], source: Page | null, translated: readonly string[]): TargetOnly[] {
  const { text, bodyStart } = page;
  const labels = labelsOf(text, bodyStart);
  const fills = source ? fillLabels(labels, labelsOf(source.text, source.bodyStart)) : labels.map(() => null);
  const own = outside(
    labels.map(({ kind, start, end }, index) => ({ kind, start, end, fill: fills[index]! })).filter(({ start, end }) => start < end),
    kept,
  );
  const taken = [...kept, ...own].sort((a, b) => a.start - b.start);
  const loose = looseText(text, bodyStart, taken).filter(({ start, end }) => !source?.text.includes(text.slice(start, end)));
  return [
    ...frontMatterOnly(page, kept, source, translated),
    ...own,
    ...loose.map((range) => ({ ...range, kind: 'text' as const, fill: null })),
  ].sort((a, b) => a.start - b.start);
}

/** Each translated value of the front matter, with what the source has in its place, quotes included. */
function frontMatterOnly(page: Page, kept: readonly Range[], source: Page | null, translated: readonly string[]): TargetOnly[] {
  const theirs = byPlace(source ? translatedValues(source, translated) : []);
  const own = [...byPlace(translatedValues(page, translated))];
  const values = own.map(([place, value]) => ({
    ...value.range,
    kind: 'front matter' as const,
    fill: written(source, value, theirs.get(place)),
  }));
  return outside(values, kept);
}

/** Null where what fits one place would be read otherwise in the other: between brackets, or below another indentation. */
function written(source: Page | null, own: TranslatedValue, value: TranslatedValue | undefined): string | null {
  const text = value && value.flow === own.flow ? source!.text.slice(value.range.start, value.range.end) : null;
  return text !== null && /[\n\r]/.test(text.trim()) && value!.key.includes('.') ? null : text;
}

/**
 * Lines of a page that hold text which stands neither in a pair nor in a label: sentences that the writer of the
 * hand-back took for no segment, such as one that holds a `:::image` or follows a code fence.
 *
 * @param text the clean text
 * @param taken in order, the ranges of pairs and labels
 * @returns for each such line the range from its first loose character to its last
 */
export function looseText(text: string, bodyStart: number, taken: readonly Range[]): Range[] {
  let next = 0;
  return linesOutsideFences(text, bodyStart).flatMap((line) => {
    while (next < taken.length && taken[next]!.end <= line.start) next += 1;
    const free: Range[] = [];
    let from = line.start;
    for (let index = next; index < taken.length && taken[index]!.start < line.end; index += 1) {
      if (from < taken[index]!.start) free.push({ start: from, end: taken[index]!.start });
      from = Math.max(from, taken[index]!.end);
    }
    if (from < line.end) free.push({ start: from, end: line.end });
    const loose = free.map((range) => wordsIn(text, range)).filter((range) => range !== null);
    return loose.length === 0 ? [] : [{ start: loose[0]!.start, end: loose.at(-1)!.end }];
  });
}

/** Syntax that holds letters and is no text: destinations, tags, alerts, directives, addresses, entities, definitions. */
const syntax =
  /\]\([^()\s]*|<[^<>]*>|\[![a-z-]+[^[\]]*|:::[^":]*(?:"[^"]*"[^":]*)*(?::::)?|https?:\/\/[^\s<>]*|&#?\w{1,20};|^\]:.*|@[\w.]+/gi;

/** From the first letter to the last of a stretch, or null where it holds none outside of code and syntax. */
function wordsIn(text: string, { start, end }: Range): Range | null {
  const stretch = text.slice(start, end);
  if (!/\p{L}/u.test(stretch)) return null;
  let prose = '';
  let from = start;
  for (const code of [...codeRanges(text, { start, end }), { start: end, end }]) {
    prose += text.slice(from, code.start) + ' '.repeat(code.end - code.start);
    from = code.end;
  }
  const bare = prose.replace(syntax, (match) => ' '.repeat(match.length));
  const first = bare.search(/\p{L}/u);
  return first === -1 ? null : { start: start + first, end: start + bare.trimEnd().length };
}
