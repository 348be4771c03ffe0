import type { Range, Segment } from '../../model/page.ts';
import { contentText } from '../content/content.ts';

/** Where a text of a pair stands: which segment, and the offsets in its `contentText`. */
interface PlacedText extends Range {
  segment: number;
}

/** How many segments a text may lie behind the last one that was found. More would cost quadratic time on a page that does not fit. */
const reach = 24;

/**
 * The places of the texts of one side of bilingual markup in the segments of that side's page. Both are in page order, so
 * a text is searched from where the last one ended. Null is a text that no segment holds: one that spans several blocks.
 */
export function placeTexts(
  segments: readonly Pick<Segment, 'translate' | 'key' | 'content'>[],
  texts: readonly string[],
): (PlacedText | null)[] {
  const blocks = segments.map(({ translate, key, content }) => (translate && key === null ? loosened(contentText(content)) : null));
  let segment = 0;
  let offset = 0;
  return texts.map((original) => {
    const { text } = loosened(original);
    if (text === '') return null;
    for (let next = segment; next < blocks.length && next <= segment + reach; next += 1) {
      const block = blocks[next];
      const found = block ? block.text.indexOf(text, next === segment ? offset : 0) : -1;
      if (!block || found === -1) continue;
      segment = next;
      offset = found + text.length;
      return { segment, start: block.offsets[found]!, end: block.offsets[offset - 1]! + 1 };
    }
    return null;
  });
}

/** A text without what bilingual markup and content write differently, and where each of its characters stood. */
interface Loosened {
  text: string;
  /** Offset in the original text of each character, and of the end. */
  offsets: number[];
}

/** Runs of blanks become one, backslashes before punctuation go: `a\n  \*b\*` -> `a *b*`. */
function loosened(original: string): Loosened {
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < original.length; at += 1) {
    const char = original[at]!;
    if (char === '\\' && punctuation.test(original[at + 1] ?? '')) continue;
    if (blank.test(char) && (text === '' || text.endsWith(' '))) continue;
    text += blank.test(char) ? ' ' : char;
    offsets.push(at);
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    offsets.pop();
  }
  offsets.push(offsets.length === 0 ? 0 : offsets.at(-1)! + 1);
  return { text, offsets };
}

const punctuation = /[!-/:-@[-`{-~]/;
const blank = /\s/;
