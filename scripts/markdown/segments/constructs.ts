import type { Construct } from '../flavours/construct.ts';
import type { Markup } from '../flavours/read-markup.ts';
import type { Range } from '../../model/page.ts';

/** The constructs of a page, as the blocks and words around them ask for them. */
export class Constructs {
  /** The page as it is parsed. */
  readonly text: string;
  readonly #codes: readonly Construct[];
  readonly #lines: readonly Construct[];

  constructor({ text, constructs }: Markup) {
    this.text = text;
    this.#codes = constructs.filter(({ as }) => as === 'code');
    this.#lines = constructs.filter(({ as }) => !isInLine.has(as));
  }

  /** That of lines of its own that the parser sees at an offset. */
  lineAt(offset: number): Construct | null {
    const found = this.#lines[firstFrom(this.#lines, offset)];
    if (found?.start === offset) return found;
    const end = this.#lines[firstFrom(this.#lines, offset) - 1];
    return end?.as === 'end' && offset < end.end ? end : null;
  }

  /** Those in lines that begin in a range, in their order. */
  codesIn = (range: Range): readonly Construct[] => within(this.#codes, range);

  /** Lines of a generator that begin in a range, in their order. */
  linesIn = (range: Range): readonly Construct[] => within(this.#lines, range).filter(({ as }) => as !== 'item' && !isRead.has(as));

  /** Whether the parser saw other signs in a range than stand there. */
  isIn = (range: Range): boolean => this.codesIn(range).length > 0 || within(this.#lines, range).some(({ as }) => !isRead.has(as));
}

/** What blocks do not ask for. */
const isInLine = new Set<Construct['as']>(['code', 'link', 'tag', 'row']);

/** What the parser sees as it stands. */
const isRead = new Set<Construct['as']>(['fence', 'terms']);

function within(list: readonly Construct[], { start, end }: Range): readonly Construct[] {
  const first = firstFrom(list, start);
  let last = first;
  while (last < list.length && list[last]!.start < end) last += 1;
  return first === last ? [] : list.slice(first, last);
}

function firstFrom(list: readonly Construct[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
