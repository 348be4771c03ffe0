import type { Comparable, Page } from '../../model/page.ts';
import type { Translation } from '../translation/translation.ts';
import { isProse, wordsOf } from '../translation/prose.ts';

/** How the targets of a locale translate the short texts of their sources: headings, cells, items, labels. */
export interface Wordings {
  /** How a text is mostly translated elsewhere, where another wording is the usual one; null where it is not. */
  usual(source: string, target: string): Wording | null;
}

interface Wording {
  text: string;
  /** How many places have it. */
  count: number;
  /** The first of them: `de/a.md:3`. */
  place: string;
}

/** So many places make a wording the usual one, and so many times as often as the other. */
const [LEAST, TIMES] = [3, 3];

/** What the targets of a locale have in common. */
export function wordingsOf(pages: Iterable<{ page: Pick<Page, 'path'>; translation: Pick<Translation, 'twins'> }>): Wordings {
  const all = new Map<string, Map<string, Wording>>();
  for (const { page, translation } of pages) {
    for (const { target, sources, confidence } of translation.twins) {
      const [source, text] = [shortText(sources[0]!), shortText(target)];
      if (source === null || text === null || confidence < sure) continue;
      const known = all.get(source) ?? new Map<string, Wording>();
      all.set(source, known);
      const wording = known.get(folded(text)) ?? { text, count: 0, place: `${page.path}:${target.lines[0]}` };
      known.set(folded(text), { ...wording, count: wording.count + 1 });
    }
  }
  return {
    usual(source, target) {
      const known = all.get(source);
      // Nobody is told to leave a text in the language of its source.
      const [most] = [...(known?.values() ?? [])]
        .filter(({ text }) => folded(text) !== folded(source))
        .toSorted((a, b) => b.count - a.count);
      const own = known?.get(folded(target))?.count ?? 1;
      return most && folded(most.text) !== folded(target) && most.count >= LEAST && most.count >= own * TIMES ? most : null;
    },
  };
}

const sure = 0.5;

/** Longer texts are sentences, which nobody translates twice alike. */
const longest = 60;

/** The words of a heading, a cell, an item or a label that has no codes but its anchor; null of all else. */
export function shortText(segment: Comparable): string | null {
  if (!isProse(segment) || segment.kind === 'paragraph' || segment.kind === 'quote' || segment.text.length > longest * 2) return null;
  if (segment.content.some((piece) => piece.kind === 'code' && piece.type !== 'anchor')) return null;
  const words = wordsOf(segment).replace(/\s+/g, ' ').trim();
  return /\p{L}{2}/u.test(words) && words.length <= longest ? words : null;
}

/** The case of letters, what nobody sees and what ends a text are not the wording. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s.:：。…!?]+$/u, '');
