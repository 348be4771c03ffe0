import type { ScannedPair } from './markup.ts';

const opening = literal('<span data-ttu-id="');
const middle = literal('</span><span class="sxs-lookup"><span data-stu-id="');
const closing = literal('</span></span>');

/**
 * The pairs of a page as localization writes them: every span tag belongs to a whole pair, written in the one usual
 * way, and the ids rise under one prefix. Nearly every page is like this, and it is read several times as fast.
 *
 * @returns null where the page is anything else
 */
export function plainPairs(text: string): ScannedPair[] | null {
  if (text.includes('&lt;') && /&lt;\/?span/.test(text)) return null;
  const pairs: ScannedPair[] = [];
  const ids = new RisingIds();
  for (let at = nextSpan(text, 0); at !== -1; at = nextSpan(text, pairs.at(-1)!.range.end)) {
    const pair = pairAt(text, at);
    if (!pair || !ids.accept(pair.id)) return null;
    pairs.push(pair);
  }
  return pairs;
}

/** Offset of the next `<span` or `</span`, or -1. */
function nextSpan(text: string, from: number): number {
  let at = text.indexOf('<', from);
  while (at !== -1 && !text.startsWith('span', text.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1)) at = text.indexOf('<', at + 1);
  return at;
}

function pairAt(text: string, start: number): ScannedPair | null {
  if (!opening.isAt(text, start) || text.charCodeAt(start - 1) === 0x5c) return null;
  const idStart = start + opening.length;
  const idEnd = text.indexOf('"', idStart);
  const id = text.slice(idStart, idEnd);
  const targetStart = idEnd + 2;
  const targetEnd = nextSpan(text, targetStart);
  const sourceTag = targetEnd + middle.length;
  if (targetEnd === -1 || text.charCodeAt(idEnd + 1) !== 0x3e || !middle.isAt(text, targetEnd)) return null;
  const sourceStart = sourceTag + id.length + 2;
  if (!text.startsWith(id, sourceTag) || !text.startsWith('">', sourceTag + id.length)) return null;
  const sourceEnd = nextSpan(text, sourceStart);
  const end = sourceEnd + closing.length;
  if (sourceEnd === -1 || !closing.isAt(text, sourceEnd) || text.startsWith('</span>', end)) return null;
  return {
    id,
    block: 'paragraph',
    range: { start, end },
    target: { start: targetStart, end: targetEnd },
    source: { start: sourceStart, end: sourceEnd },
    gap: null,
    targetText: text.slice(targetStart, targetEnd),
    sourceText: text.slice(sourceStart, sourceEnd),
  };
}

/** A text without special characters, to be found at an offset: five times as fast as `startsWith`, which goes by single characters. */
function literal(text: string): { length: number; isAt(page: string, offset: number): boolean } {
  const pattern = new RegExp(text, 'y');
  return {
    length: text.length,
    isAt(page, offset) {
      pattern.lastIndex = offset;
      return pattern.test(page);
    },
  };
}

/** Ids of one prefix that rise; those of paragraphs (`-p101`) count on their own. */
class RisingIds {
  #prefix = '';
  #sentence = 0;
  #paragraph = 0;

  accept(id: string): boolean {
    if (this.#prefix === '' && /^[0-9a-f]{5}-/.test(id)) this.#prefix = id.slice(0, 6);
    const ofParagraph = id.charCodeAt(6) === 0x70;
    const value = wholeNumber(id, ofParagraph ? 7 : 6);
    const rises = value > (ofParagraph ? this.#paragraph : this.#sentence);
    if (ofParagraph) this.#paragraph = value;
    else this.#sentence = value;
    return rises && id.startsWith(this.#prefix);
  }
}

/** The number that the rest of an id is, or -1 where it is none of three to five digits. */
function wholeNumber(id: string, from: number): number {
  if (id.length - from < 3 || id.length - from > 5) return -1;
  let value = 0;
  for (let at = from; at < id.length; at += 1) {
    const digit = id.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
