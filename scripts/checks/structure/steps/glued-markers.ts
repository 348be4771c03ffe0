import type { Comparable, Range, Segment } from '../../../model/page.ts';
import { stretchesOf } from '../../translation/stretches.ts';
import { type Gap, type Ledger, lineEnd } from '../ledger.ts';

/** `##Title`, `-item`, `1.item`: without its blank a marker is text. */
export function gluedMarkers(ledger: Ledger): void {
  for (const { target, sources } of ledger.translation.twins) reportFirst(target, sources[0]!, ledger);
  const { translation, gaps, text, mayBeNews } = ledger;
  if (mayBeNews || !gaps.some(({ lost }) => lost.some((one) => isHeading(one) || isItem(one)))) return;
  const sources = new Map(translation.twins.map(({ target, sources: [source] }) => [target, source!]));
  for (const segment of translation.target.filter(isProse)) {
    for (const glued of gluedIn(segment, text)) {
      if (!isMarked(sources.get(segment), glued.mark)) report(glued, segment, ledger);
    }
  }
}

/** `1.Open it`, a paragraph that stands for an item, of the page or of the item before: its first marker shows what it was, however much else of the page differs. */
function reportFirst(segment: Segment, source: Comparable, { text, problems }: Ledger): void {
  if (!(segment.kind === 'paragraph' || isItem(segment)) || !(isItem(source) || isHeading(source))) return;
  const [first] = gluedIn(segment, text);
  if (first?.start !== segment.range.start || first.mark.startsWith('#') !== isHeading(source) || isMarked(source, first.mark)) return;
  problems.push(gluedProblem(first, segment.range));
}

const isHeading = ({ kind }: Comparable): boolean => kind.startsWith('heading');
const isItem = ({ kind }: Comparable): boolean => kind === 'list-item';
const isProse = ({ kind }: Comparable): boolean => kind === 'paragraph' || kind === 'list-item' || kind === 'quote' || kind === 'footnote';

interface Glued extends Range {
  mark: string;
}

const glue = /^[ \t>]*(#{1,6}|[-*+]|\d{1,9}[.)])(?=\*{0,2}[^\s#*+\-\d.)])/;

/** Lines that begin with a marker and no blank behind it. Where an item begins, its own marker stands before. */
function gluedIn(segment: Segment, text: string): Glued[] {
  const {
    kind,
    range: { start, end },
  } = segment;
  const found: Glued[] = [];
  let prose: readonly Range[] | null = null;
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1 || end) {
    const match = glue.exec(text.slice(at, Math.min(lineEnd(text, at), at + 200)));
    const from = match && at + match[0].length - match[1]!.length;
    if (match && isIn(from!, (prose ??= stretchesOf(segment))) && !(at === start && kind === 'list-item' && hasMarker(start, text)))
      found.push({ start: from!, end: from! + match[1]!.length, mark: match[1]! });
  }
  return found;
}

/** Whether a place is in one of these stretches, which are no code: `*text*` begins with a star, too. */
const isIn = (at: number, stretches: readonly Range[]): boolean => stretches.some(({ start, end }) => start <= at && at < end);

/** Whether something stands before it on its line: the marker of its own item. */
const hasMarker = (start: number, text: string): boolean => /[^\s>]/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));

/** A source that begins so as well means something else. */
const isMarked = (source: Comparable | undefined, mark: string): boolean => source !== undefined && source.text.startsWith(mark);

/** The lost block that a marker stood for goes out of the gap that is nearest. */
function report(glued: Glued, segment: Segment, ledger: Ledger): void {
  const { gaps, text, problems } = ledger;
  const is = glued.mark.startsWith('#') ? isHeading : isItem;
  const gap = gaps.find((one) => one.lost.some(is) && isBeside(one, segment, ledger));
  if (!gap) return;
  gap.lost.splice(gap.lost.findIndex(is), 1);
  for (const one of gaps) one.added = one.added.filter((other) => other !== segment);
  problems.push(gluedProblem(glued, { start: glued.start, end: lineEnd(text, glued.start) }));
}

function gluedProblem({ start, end, mark }: Glued, spoils: Range): Ledger['problems'][number] {
  const message = `Unexpected "${mark}" with no blank behind it, expected "${mark} "`;
  const fix = { start: end, end, text: ' ' };
  return { check: 'marker-glued', problem: { range: { start, end }, message, actual: mark, expected: `${mark} `, spoils, fix } };
}

/** Whether a segment stands at a gap, or between both is nothing but the list that they are in. */
function isBeside({ after, before, added }: Gap, segment: Segment, { translation: { target } }: Ledger): boolean {
  if (segment === after || segment === before || added.includes(segment)) return true;
  const [one, other] = [target.indexOf(segment), after ? target.indexOf(after) : 0].toSorted((a, b) => a - b) as [number, number];
  return other - one < longestList && target.slice(one, other + 1).every((each) => isItem(each) || each === segment || each === after);
}

const longestList = 40;
