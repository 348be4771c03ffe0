import type { Comparable, Segment } from '../../../model/page.ts';
import type { Twin } from '../../translation/translation.ts';
import { type Ledger, lineStart } from '../ledger.ts';
import { isInParagraph } from './in-paragraph.ts';

/** Blocks that became blocks of another kind: a paragraph that begins with `>`, `1.` or `#`, a heading that has lost its mark. */
export function changedKinds(ledger: Ledger): void {
  const { twins, basis } = ledger.translation;
  // Nothing can be told of how blocks go together.
  if (ledger.mayBeNews && basis !== 'unknown') return;
  for (const { target, sources, confidence } of twins) {
    if (isHeading(target) || sources.some(({ kind }) => kind === target.kind) || isInParagraph(target, ledger)) continue;
    if (isProse(target) && isProse(sources[0]!) && (basis === 'recorded' || confidence > sure)) report(target, sources[0]!);
  }
  for (const [shift, shifted] of shiftedHeadings(twins)) reportLevels(shift, shifted);
  if (ledger.mayBeNews) return;
  // What is done is ticked later on.
  if (basis !== 'source') for (const twin of tickedOtherwise(twins)) reportBox(twin.target);
  for (const gap of ledger.gaps) {
    const [lost, added] = [gap.lost.filter(isWhole), gap.added.filter(isWhole)];
    if (lost.length === 0 || lost.length !== added.length) continue;
    for (const [index, source] of lost.entries())
      if (source.kind !== added[index]!.kind && !isInParagraph(added[index]!, ledger)) report(added[index]!, source);
    gap.lost = gap.lost.filter((one) => !isWhole(one));
    gap.added = gap.added.filter((one) => !isWhole(one));
  }

  function reportLevels(shift: number, shifted: readonly Twin[]): void {
    const [{ target, sources }, ...others] = shifted as [Twin, ...Twin[]];
    if (shift === ledger.translation.derived(commonShift, ledger)) return;
    const isTold = others.length < several;
    const [actual, expected] = [levelOf(target), levelOf(sources[0]!)];
    const range = { start: lineStart(ledger.text, target.range.start).end, end: target.range.end };
    const more = isTold ? '' : ` (and ${others.length} more headings)`;
    const message = `Unexpected heading of level ${actual}, expected level ${expected}, as in the source${more}`;
    ledger.problems.push({ check: 'heading-level', problem: { range, message, actual: String(actual), expected: String(expected) } });
    if (isTold && others.length > 0) reportLevels(shift, others);
  }

  function reportBox(target: Segment): void {
    const [actual, expected] = isTicked(target) ? ['[x]', '[ ]'] : ['[ ]', '[x]'];
    const message = `Unexpected box ${actual}, expected ${expected}, as in the source`;
    const problem = {
      range: { start: lineStart(ledger.text, target.range.start).end, end: target.range.end },
      message,
      actual,
      expected,
    } as const;
    ledger.problems.push({ check: 'block-kind', problem: { ...problem, severity: 'warning' } });
  }

  function report(target: Segment, source: Comparable): void {
    const [actual, expected] = [bare(target.kind), named(source.kind)];
    const message = `Unexpected ${actual}, expected ${expected}, as in the source`;
    ledger.problems.push({ check: 'block-kind', problem: { range: target.range, message, actual, expected, spoils: target.range } });
  }
}

/** The items whose box is ticked on one side alone; none where some lost their tick and others got one: these stand in another order. */
function tickedOtherwise(twins: readonly Twin[]): readonly Twin[] {
  const others = twins.filter(({ target, sources }) => {
    const is = isTicked(target);
    return is !== null && sources.every((source) => isTicked(source) === !is);
  });
  return new Set(others.map(({ target }) => isTicked(target))).size > 1 ? [] : others;
}

/** Whether the box of an item is ticked, `- [x]`; null where it has none. */
const isTicked = ({ form = '' }: Comparable): boolean | null => (form.endsWith(']') ? form.endsWith('[x]') : null);

const isHeading = ({ kind }: Comparable): boolean => kind.startsWith('heading');
const isProse = ({ kind }: Comparable): boolean => kind === 'paragraph' || kind === 'list-item' || kind === 'quote';
const isWhole = (one: Comparable): boolean => isHeading(one) || isProse(one) || one.kind === 'code' || one.kind === 'html-text';
const levelOf = ({ kind }: Comparable): number => (kind.startsWith('heading') ? Number(kind.at(-1)) : 0);

/** So sure must it be that two blocks of different kinds belong together, where it is not recorded what was translated. */
const sure = 0.4;

/** So many more headings that are off by the same are one slip. */
const several = 2;

/** The headings of another level than their sources, by how much deeper they are. */
function shiftedHeadings(twins: readonly Twin[]): Map<number, Twin[]> {
  const shifted = new Map<number, Twin[]>();
  for (const twin of twins) {
    const { target, sources } = twin;
    if (!isHeading(target) || sources.some(({ kind }) => kind === target.kind)) continue;
    const shift = levelOf(target) - levelOf(sources[0]!);
    const known = shifted.get(shift);
    if (known) known.push(twin);
    else shifted.set(shift, [twin]);
  }
  return shifted;
}

/** By how many levels all headings of the page are deeper than their sources; 0 where they differ. */
function commonShift({ translation: { twins } }: Ledger): number {
  const shifts = twins.filter(({ target }) => isHeading(target)).map(({ target, sources }) => levelOf(target) - levelOf(sources[0]!));
  const [shift = 0, ...others] = new Set(shifts);
  return others.length === 0 && shifts.length > 2 ? shift : 0;
}

export const named = (kind: Comparable['kind']): string => names[kind] ?? (kind.startsWith('heading') ? 'a heading' : `a ${kind}`);

/** Without its article. */
export const bare = (kind: Comparable['kind']): string => named(kind).replace(/^an? /, '');

const names: Partial<Record<Comparable['kind'], string>> = {
  'list-item': 'a list item',
  code: 'a code block',
  'html-text': 'a text in HTML',
  cell: 'a table cell',
  mdx: 'an MDX block',
  directive: 'a directive',
};
