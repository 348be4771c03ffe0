import type { Comparable, Segment } from '../../../model/page.ts';
import { inCommon } from '../../translation/settle-gaps.ts';
import type { Twin } from '../../translation/translation.ts';
import type { Ledger } from '../ledger.ts';
import { withoutLocales } from '../../../markdown/text/without-locales.ts';

type MarksOf = (segment: Comparable) => ReadonlySet<string>;

/** Two neighbours that changed places: each has the codes and addresses of the other's source, and not its own. */
export function swappedBlocks(ledger: Ledger): void {
  const { translation } = ledger;
  const marksOf: MarksOf = (segment) =>
    new Set(translation.partsOf(segment).flatMap(({ type, value }) => (told.has(type) ? [`${type} ${withoutLocales(value)}`] : [])));
  crossedTwins(ledger, marksOf);
  movedBlocks(ledger, marksOf);
}

const told = new Set(['code', 'link', 'reference', 'image', 'url']);
const isProse = ({ kind }: Comparable): boolean => kind === 'paragraph' || kind === 'list-item' || kind === 'quote';

/** What stands within another block. */
const isOfBlock = ({ kind }: Comparable): boolean => kind === 'title' || kind === 'alt';

function crossedTwins({ translation: { twins }, problems }: Ledger, marksOf: MarksOf): void {
  const prose = twins.filter(({ target }) => isProse(target));
  for (let at = 0; at + 1 < prose.length; at += 1) {
    const [one, two] = [prose[at]!, prose[at + 1]!];
    if (!isStrange(one) || !isStrange(two) || !isCrossed(one, two, marksOf)) continue;
    tell(swapped(one.target, two.target), problems);
    at += 1;
  }
}

/** What is told of a place already is not told again of the next block there. */
function tell(found: Ledger['problems'][number], problems: Ledger['problems']): void {
  const { check, problem } = found;
  if (!problems.some((one) => one.check === check && one.problem.range.start === problem.range.start)) problems.push(found);
}

function swapped(one: Segment, two: Segment): Ledger['problems'][number] {
  const range = { start: Math.min(one.range.start, two.range.start), end: Math.max(one.range.end, two.range.end) };
  const message = 'Unexpected order of two blocks, expected that of the source: each has the code and the links of the other';
  return { check: 'blocks-swapped', problem: { range, message, spoils: range } };
}

/** Whether it has a code that its source has not: told without reading all of both. */
const isStrange = ({ target, sources }: Twin): boolean =>
  target.content.some(
    (piece) =>
      piece.kind === 'code' &&
      (piece.type === 'code' || piece.type === 'link' || piece.type === 'url') &&
      !sources[0]!.text.includes(piece.raw),
  );

function isCrossed(one: Twin, two: Twin, marksOf: MarksOf): boolean {
  const [here, there] = [marksOf(one.target), marksOf(two.target)];
  return one.sources.every((source) => {
    const own = marksOf(source);
    return two.sources.every((next) => {
      const other = marksOf(next);
      const [first, second] = [fitOf(here, other, own), fitOf(there, own, other)];
      return first.fits > 0 && second.fits > 0 && first.fits + second.fits > first.fails + second.fails;
    });
  });
}

/** Of what tells two sources apart, how much speaks for the other one, and how much against it. A translation may name again what its source does not. */
function fitOf(marks: ReadonlySet<string>, other: ReadonlySet<string>, own: ReadonlySet<string>): { fits: number; fails: number } {
  let [fits, fails] = [0, 0];
  for (const mark of other) {
    if (own.has(mark)) continue;
    if (marks.has(mark)) fits += 1;
    else fails += 1;
  }
  for (const mark of own) if (!other.has(mark) && marks.has(mark)) fails += 1;
  return { fits, fails };
}

/**
 * Blocks that were lost here and stand there in addition, told by their codes, their address or the names in them. Far away they stand as
 * an order by the alphabet wants it (where several sections do, nothing can be told of what else is lost); right before or behind their neighbour they were swapped with it.
 */
function movedBlocks(ledger: Ledger, marksOf: MarksOf): void {
  const {
    gaps,
    problems,
    translation: { twins },
  } = ledger;
  let headings = 0;
  const order = new Map(twins.map(({ target }, index) => [target, index]));
  for (const gap of gaps) {
    for (const one of gap.lost.slice()) {
      const other = gaps.find(({ added }) => added.some((segment) => isSame(one, segment, marksOf)));
      if (!other || other === gap) continue;
      const segment = other.added.find((candidate) => isSame(one, candidate, marksOf))!;
      const [from, to] = [gap, other].map(({ after }) => (after ? order.get(after)! : -1)) as [number, number];
      const [neighbour, ...others] = twins.slice(Math.min(from, to) + 1, Math.max(from, to) + 1).filter(({ target }) => !isOfBlock(target));
      if (neighbour && others.length === 0 && isProse(one)) tell(swapped(segment, neighbour.target), problems);
      withFollowers(gap.lost, one);
      withFollowers(other.added, segment);
      headings += segment.kind.startsWith('heading') ? 1 : 0;
    }
  }
  if (headings > 2) ledger.gaps = [];
}

/** Takes a block out of a list, and with a heading what stands below it. */
function withFollowers(list: Comparable[], one: Comparable): void {
  const at = list.indexOf(one);
  const end = one.kind.startsWith('heading') ? list.findIndex(({ kind }, index) => index > at && kind.startsWith('heading')) : at + 1;
  list.splice(at, (end === -1 ? list.length : end) - at);
}

function isSame(one: Comparable, other: Segment, marksOf: MarksOf): boolean {
  if (one.kind === 'cell' || !(one.kind === other.kind || (isProse(one) && isProse(other)))) return false;
  if (one.kind.startsWith('heading')) return inCommon(idOf(one), idOf(other)) > 0.5;
  const marks = marksOf(one);
  return marks.size > 0 && inCommon(marks, marksOf(other)) > 0.6;
}

/** `Data source`, `Fonte de dados {#data-source}` -> data, source */
const idOf = ({ text }: Comparable): ReadonlySet<string> =>
  new Set((/\{ ?#([\w-]+) ?\}/.exec(text)?.[1] ?? text).toLowerCase().match(/[a-z0-9]+/g));
