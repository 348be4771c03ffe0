import type { PassageSource } from '../plugins/passages/passage-sources.ts';

/** A stretch of the page, and the text that it was made from. */
export interface Sentence {
  element: HTMLElement;
  source: string;
}

/** What stands in an element besides its own text: what is told of it, and blocks with passages of their own. */
const others = 'details, ul, ol, pre, figure, blockquote, table, div, .lockstep-foreign-note';

/** Puts an element around each sentence of a passage; around the whole where its sentences are not known, or cut a link in two. */
export function wrapSentences(passage: HTMLElement, { source, sentences }: PassageSource): Sentence[] {
  const holder = passage.querySelector<HTMLElement>(':scope > .lockstep-chg, :scope > .lockstep-foreign') ?? passage;
  const ranges = sentences.length > 0 ? rangesOf(holder, sentences) : null;
  if (ranges) return ranges.map((range, index) => ({ element: wrap(range), source: sentences[index]!.source }));
  const nodes = [...holder.childNodes].filter((node) => !(node instanceof Element && node.matches(others)));
  if (nodes.length === 0) return [];
  const whole = document.createRange();
  whole.setStartBefore(nodes[0]!);
  whole.setEndAfter(nodes.at(-1)!);
  return [{ element: wrap(whole), source }];
}

function wrap(range: Range): HTMLElement {
  const span = document.createElement('span');
  span.className = 'lockstep-said';
  span.append(range.extractContents());
  range.insertNode(span);
  return span;
}

/** Null where one is not found, or does not begin and end in one element. */
function rangesOf(holder: HTMLElement, sentences: PassageSource['sentences']): Range[] | null {
  const letters = lettersOf(holder);
  const text = letters.map(({ letter }) => letter).join('');
  let from = 0;
  const ranges: Range[] = [];
  for (const { target } of sentences) {
    const at = text.indexOf(target, from);
    if (at === -1) return null;
    from = at + target.length;
    const range = document.createRange();
    const [first, last] = [letters[at]!, letters[from - 1]!];
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    if (!widened(range)) return null;
    ranges.push(range);
  }
  return ranges;
}

const softHyphen = '\u00ad';

interface Letter {
  letter: string;
  node: Text;
  offset: number;
}

/** The letters of an element's own text with their places; of blanks in a row only the first counts, and no soft hyphen. */
function lettersOf(holder: HTMLElement): Letter[] {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const letters: Letter[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement!.closest(others) !== holder.closest(others)) continue;
    for (const [offset, sign] of node.data.split('').entries()) {
      const letter = /\s/.test(sign) ? ' ' : sign;
      if (sign === softHyphen) continue;
      if (letter !== ' ' || letters.at(-1)?.letter !== ' ') letters.push({ letter, node, offset });
    }
  }
  return letters;
}

/** The ends moved out of elements in which nothing stands beside them; null where the range would cut one in two. */
function widened(range: Range): Range | null {
  const common = range.commonAncestorContainer;
  while (range.startContainer !== common && !isTextIn(range.startContainer, common)) {
    if (range.startOffset > 0) return null;
    range.setStartBefore(range.startContainer);
  }
  while (range.endContainer !== common && !isTextIn(range.endContainer, common)) {
    const { endContainer: end, endOffset } = range;
    if (endOffset < (end instanceof Text ? end.length : end.childNodes.length)) return null;
    range.setEndAfter(end);
  }
  return range;
}

const isTextIn = (node: Node, parent: Node): boolean => node instanceof Text && node.parentNode === parent;
