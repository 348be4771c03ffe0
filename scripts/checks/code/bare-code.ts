import type { CodeType, Comparable, Range, Segment } from '../../model/page.ts';
import { maskedText } from '../translation/masked-text.ts';
import type { Part } from '../translation/parts.ts';
import type { Twin } from '../translation/translation.ts';

/** Where a target has the text of the code without its marks, and how often the source has it so. In other marks it is marked still. */
export function bareCode({ value }: Part, { target, sources }: Twin, text: string): { here: Range[]; there: number } {
  const written = text.slice(target.range.start, target.range.end);
  const isMarkedTwice = sources.some((source) => holdsMarked(source, value));
  const here = occurrences(value, maskedText(target, text, transparent)).filter((range) => isMarkedTwice || !isMarked(range, written));
  const there = isLatin(target)
    ? sources[0]!.content.reduce((sum, piece) => sum + (piece.kind === 'text' ? occurrences(value, piece.text).length : 0), 0)
    : 0;
  const start = target.range.start;
  return { here: here.map((range) => ({ start: start + range.start, end: start + range.end })), there };
}

/** `“Explore”`, `« Explore »`, `**Explore**`, `[Explore](…)`, `<kbd>Explore</kbd>` */
function isMarked({ start, end }: Range, text: string): boolean {
  const before = /[«»]?[\s\S]$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].trim() ?? '';
  const behind = /^[\s\S][«»]?/.exec(text.slice(end, end + 2))?.[0].trim() ?? '';
  return before !== '' && behind !== '' && (closers[before.at(-1)!] ?? '').includes(behind[0]!);
}

const closers: Record<string, string> = {
  '"': '"', "'": "'", '“': '”', '„': '“”', '‘': '’', '«': '»', '»': '«', '「': '」', '『': '』', '*': '*', _: '_', '[': ']', '>': '<',
}; // prettier-ignore

/** Whether a source has the code within other marks as well: `` **`Explore`** ``, `` [`Explore`](…) ``. */
const holdsMarked = ({ content }: Comparable, value: string): boolean =>
  content.some((piece, index) => {
    const before = content[index - 1];
    if (piece.kind === 'text' || piece.type !== 'code' || !piece.raw.includes(value)) return false;
    return before?.kind === 'text' ? /["'“‘«「『]$/.test(before.text) : before?.role === 'open';
  });

/** In another script a word of the source's language stands for nothing but the code. */
const isLatin = ({ content }: Segment): boolean =>
  content.every((piece) => piece.kind === 'code' || !/[\u0370-\u1fff\u2e80-\ud7ff].*[\u0370-\u1fff\u2e80-\ud7ff]/s.test(piece.text));

/** Marks around text, and addresses that stand as text. */
const transparent: ReadonlySet<CodeType> = new Set<CodeType>(['bold', 'italic', 'strike', 'html', 'url']);

/** Ranges in which a text stands that is no part of a longer word (but a name that no word is may be), whatever its quotation marks look like. */
function occurrences(value: string, text: string): Range[] {
  const found: Range[] = [];
  if (value === '') return found;
  const isName = value.length > 7 && /[\W_\d]|[a-z][A-Z]/.test(value);
  const [first, last] = [!isName && /^\w/.test(value), !isName && /\w$/.test(value)];
  const expression = value.includes('"') ? quoted(value) : null;
  const next = (from: number): Range | null => {
    if (!expression) return rangeFrom(text.indexOf(value, from), value.length);
    expression.lastIndex = from;
    const match = expression.exec(text);
    return match && { start: match.index, end: match.index + match[0].length };
  };
  for (let range = next(0); range; range = next(range.end)) {
    const isPart = (first && /\w/.test(text[range.start - 1] ?? '')) || (last && /\w/.test(text[range.end] ?? ''));
    if (!isPart) found.push(range);
  }
  return found;
}

const rangeFrom = (start: number, length: number): Range | null => (start === -1 ? null : { start, end: start + length });

/** `"a"` -> what finds « a », too. */
function quoted(value: string): RegExp {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(escaped.replaceAll('"', '(?:"|«[ \\u00a0\\u202f]?|[ \\u00a0\\u202f]?»|[„“”])'), 'g');
}
