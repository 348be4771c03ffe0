import { foldedText } from '../../markdown/segments/text.ts';
import type { Comparable, Edit, Inline, InlineCode, Range, Segment } from '../../model/page.ts';
import { withoutLocales } from '../../markdown/text/without-locales.ts';

type Splice = Pick<Edit, 'start' | 'end' | 'text'>;

/** What came around a text that is as it was, and what went from around it; null where it is not, or its translation has other edges. */
export function codesAround({ content: old }: Comparable, { content: now, kind }: Comparable, there: Segment): Splice[] | null {
  for (const was of edgesOf(old, kind)) {
    for (const is of edgesOf(now, kind)) {
      if (was.isWhole && is.isWhole) continue;
      if (foldedText(was.core) !== foldedText(is.core)) continue;
      return isBalanced(was) && isBalanced(is) ? edgeSplices(was, is, there) : null;
    }
  }
  return null;
}

/** A content as codes at its edges and what they stand around. */
interface Edges {
  head: readonly Inline[];
  core: readonly Inline[];
  tail: readonly Inline[];
  isWhole: boolean;
}

/** With none of its edges first, with all of them last. */
function edgesOf(content: readonly Inline[], kind: Comparable['kind']): Edges[] {
  const before = content.findIndex((part) => !isEdge(part, kind));
  if (before === -1) return [];
  const after = content.length - content.toReversed().findIndex((part) => !isEdge(part, kind));
  return [0, before].flatMap((from) =>
    [content.length, after].map((to) => ({
      head: content.slice(0, from),
      core: content.slice(from, to),
      tail: content.slice(to),
      isWhole: from === 0 && to === content.length,
    })),
  );
}

/** Blanks, and codes that hold no text of the segment, or begin or end what holds all of it. In a heading a shortcode is one. */
function isEdge(part: Inline, kind: Comparable['kind']): boolean {
  if (part.kind === 'text') return part.text.trim() === '';
  if (part.role !== 'lone') return true;
  return ['anchor', 'html', 'image'].includes(part.type) || (kind.startsWith('heading') && ['variable', 'other'].includes(part.type));
}

function edgeSplices(was: Edges, is: Edges, there: Segment): Splice[] | null {
  const [head, tail] = [is.head, is.tail].map((part) => part.map(rawOf).join('')) as [string, string];
  const inner = innerRange(was, there);
  const isThere = `${head}${tail}`.trim() !== '' && there.text.includes(`${head}${tail}`.trim());
  if (!inner || (isThere && was.isWhole)) return null;
  const [lead, trail] = [/^\s*/.exec(textOf(is.core[0]!))![0], /\s*$/.exec(textOf(is.core.at(-1)!))![0]];
  return [
    { start: there.range.start, end: inner.start, text: `${head}${head ? lead : ''}` },
    { start: inner.end, end: there.range.end, text: `${tail ? trail : ''}${tail}` },
  ].filter(({ start, end, text }) => start < end || text !== '');
}

/** What of a translation the edges of its source stand around; null where they don't. */
function innerRange({ head, tail }: Edges, { content, range }: Segment): Range | null {
  const [first, last] = [head, tail].map(codesIn) as [InlineCode[], InlineCode[]];
  const [own, codes] = [edgesOf(content, 'heading-1').at(-1), codesIn(content)];
  const [opens, closes] = [codes.slice(0, first.length), codes.slice(codes.length - last.length)];
  const isSame = (some: readonly InlineCode[], others: readonly InlineCode[]): boolean =>
    some.length === others.length && some.every(({ raw }, at) => withoutLocales(raw) === withoutLocales(others[at]!.raw));
  if (!isSame(first, opens) || !isSame(last, closes)) return null;
  if (!own || !opens.every((code) => own.head.includes(code)) || !closes.every((code) => own.tail.includes(code))) return null;
  const [open, close] = [opens.at(-1), closes[0]];
  const lead = open ? /^ */.exec(textOf(content[content.indexOf(open) + 1]!))![0].length : 0;
  const trail = close ? / *$/.exec(textOf(content[content.indexOf(close) - 1]!))![0].length : 0;
  return { start: open ? open.start! + open.raw.length + lead : range.start, end: close ? close.start! - trail : range.end };
}

const codesIn = (content: readonly Inline[]): InlineCode[] => content.filter((part): part is InlineCode => part.kind === 'code');

function isBalanced({ head, tail }: Edges): boolean {
  const codes = codesIn([...head, ...tail]);
  const idsOf = (role: InlineCode['role']): string =>
    codes
      .filter((code) => code.role === role)
      .map(({ id }) => id)
      .toSorted()
      .join();
  return idsOf('open') === idsOf('close');
}

const rawOf = (part: Inline): string => (part.kind === 'code' ? part.raw : part.text);
const textOf = (part: Inline): string => (part.kind === 'text' ? part.text : '');
